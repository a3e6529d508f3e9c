package onrecord.corpus.extraction;

import java.io.IOException;
import java.io.Serial;

/// A file that holds no text that can be read: what is wrong with it, and what to do.
public final class Unreadable extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final String advice;

  public Unreadable(String what, String advice) {
    super(what);
    this.advice = advice;
  }

  /// What is wrong.
  public String what() {
    return String.valueOf(getMessage());
  }

  /// What to do about it.
  public String advice() {
    return advice;
  }
}
