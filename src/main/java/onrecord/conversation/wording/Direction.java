package onrecord.conversation.wording;

/// Which way a text runs, and how it is kept from reordering its surroundings.
public final class Direction {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Direction() {}

  /// Whether the first letter that has a direction, isolates aside, runs from right to left.
  public static boolean isRightToLeft(CharSequence text) {
    int depth = 0;
    for (int c : text.codePoints().toArray()) {
      if (isIsolate(c)) {
        depth = Math.max(0, depth + (c == POP_ISOLATE ? -1 : 1));
      } else if (depth == 0 && (isRight(c) || isLeft(c))) {
        return isRight(c);
      }
    }
    return false;
  }

  /// The text between U+2068 and U+2069, without marks of its own that could break out.
  public static String isolated(String text) {
    var kept = new StringBuilder().append(FIRST_STRONG_ISOLATE);
    boolean balanced = isBalanced(text);
    text.codePoints()
        .filter(c -> !isSteering(c) || (balanced && isIsolate(c)))
        .forEach(kept::appendCodePoint);
    return kept.append(POP_ISOLATE).toString();
  }

  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int c : text.codePoints().filter(Direction::isIsolate).toArray()) {
      depth += c == POP_ISOLATE ? -1 : 1;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static boolean isIsolate(int codePoint) {
    return codePoint >= 0x2066 && codePoint <= 0x2069;
  }

  /// Whether part of the text runs against that direction or steers it.
  public static boolean runsAgainst(String text, boolean rightToLeft) {
    return !isIsolated(text)
        && text.codePoints().anyMatch(c -> isSteering(c) || (rightToLeft ? isLeft(c) : isRight(c)));
  }

  private static boolean isIsolated(String text) {
    return text.length() > 1
        && text.charAt(0) == FIRST_STRONG_ISOLATE
        && text.indexOf(POP_ISOLATE) == text.length() - 1;
  }

  /// Whether it is an embedding, an override or an isolate, or ends one.
  static boolean isSteering(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E) || isIsolate(codePoint);
  }

  private static boolean isLeft(int codePoint) {
    return Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean isRight(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
