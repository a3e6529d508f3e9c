package onrecord.index;

/// What holds the index cannot be reached at the moment; the same asked later is answered.
public final class IndexAway extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /// For that reason.
  public IndexAway(String why) {
    super(why);
  }

  /// For that reason.
  public IndexAway(String why, Throwable cause) {
    super(why, cause);
  }
}
