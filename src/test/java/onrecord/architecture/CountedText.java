package onrecord.architecture;

/// A text that counts how often a character of it is read, and gives up past a limit.
final class CountedText implements CharSequence {
  private final String text;
  private final long most;
  private long reads;

  CountedText(String text, long most) {
    this.text = text;
    this.most = most;
  }

  /// Thrown where more was read than the limit allows.
  static final class TooManyReads extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyReads(long reads) {
      super("more than " + reads + " reads");
    }
  }

  long reads() {
    return reads;
  }

  @Override
  public char charAt(int index) {
    if (++reads > most) {
      throw new TooManyReads(most);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
