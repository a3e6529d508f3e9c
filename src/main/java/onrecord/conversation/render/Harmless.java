package onrecord.conversation.render;

/// Makes characters that steer a terminal visible instead of obeyed; offsets stay as they are.
final class Harmless {
  private static final char REPLACEMENT = '\uFFFD';

  private Harmless() {}

  /// The text with `\uFFFD` where a control character, an override of direction or half a character
  /// stood; line feeds stay, tabs become spaces.
  static String of(String text) {
    var safe = new StringBuilder(text);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      if (c == '\t') {
        safe.setCharAt(i, ' ');
      } else if (c != '\n' && (steers(c) || isHalf(safe, i))) {
        safe.setCharAt(i, REPLACEMENT);
      }
    }
    return safe.toString();
  }

  private static boolean steers(char c) {
    return Character.isISOControl(c) || (c >= '\u2028' && c <= '\u202E');
  }

  private static boolean isHalf(CharSequence text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
