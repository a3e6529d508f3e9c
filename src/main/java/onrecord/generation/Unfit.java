package onrecord.generation;

import java.io.IOException;

/// A generation that cannot serve, and why, in words for the admin.
final class Unfit extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean damaged;

  private Unfit(String why, boolean damaged) {
    super(why);
    this.damaged = damaged;
  }

  /// Whole, but not what is asked for.
  static Unfit other(String why) {
    return new Unfit(why, false);
  }

  static Unfit damaged(String what) {
    return new Unfit("the index is damaged (" + what + ")", true);
  }

  boolean isDamaged() {
    return damaged;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
