package onrecord.index.nodes;

/// The cluster answered that it will not do what it was asked.
public final class ClusterRefusal extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final int status;

  ClusterRefusal(int status, String why) {
    super("the cluster refuses: " + status + " " + why);
    this.status = status;
  }

  /// The HTTP status.
  public int status() {
    return status;
  }
}
