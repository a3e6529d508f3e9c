package onrecord.site.page;

/// Text as HTML can hold it; offsets stay as they are.
final class HtmlText {
  private static final char REPLACEMENT = '\uFFFD';

  private HtmlText() {}

  /// The text with `\uFFFD` where a control character, half a character or no character at all
  /// stood.
  static String of(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= '\u007F') {
        if (!isShown(text, i)) {
          safe = safe == null ? new StringBuilder(text) : safe;
          safe.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return safe == null ? text : safe.toString();
  }

  private static boolean isShown(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    } else if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    return !control && c < '\uFFFE' && (c < '\uFDD0' || c > '\uFDEF');
  }
}
