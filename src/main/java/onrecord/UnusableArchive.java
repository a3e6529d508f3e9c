package onrecord;

/// There is nothing to answer from: no folder, or no statement that could be read.
public final class UnusableArchive extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String advice;

  UnusableArchive(String what, String advice) {
    super(what);
    this.advice = advice;
  }

  /// What to do about it, in one line.
  public String advice() {
    return advice;
  }
}
