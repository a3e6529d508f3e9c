package onrecord.corpus.layout;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/// What scripts that part no words by blanks change about lines: how wide they are, and what joins
/// them.
final class Scripts {
  private static final Set<UnicodeScript> IDEOGRAPHIC =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO);
  private static final Set<UnicodeScript> SYLLABIC =
      Set.of(
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN,
          UnicodeScript.JAVANESE);

  private Scripts() {}

  /// A sign of Chinese or Japanese, punctuation of full width too.
  static boolean isIdeographic(int sign) {
    return IDEOGRAPHIC.contains(UnicodeScript.of(sign))
        || (sign >= 0x3000 && sign <= 0x30ff)
        || (sign >= 0xff00 && sign <= 0xff60);
  }

  /// A letter of Thai and its neighbours, who part phrases by blanks, not words.
  static boolean isSyllabic(int sign) {
    return SYLLABIC.contains(UnicodeScript.of(sign));
  }

  /// Whether words of the sign's script follow each other without a blank.
  static boolean isUnspaced(int sign) {
    return isIdeographic(sign) || isSyllabic(sign);
  }

  /// Whether more than half of a line's letters are Chinese or Japanese.
  static boolean isMostlyIdeographic(String line) {
    long letters = line.codePoints().filter(Character::isLetter).count();
    long ideographs =
        line.codePoints().filter(Character::isLetter).filter(Scripts::isIdeographic).count();
    return 2 * ideographs > letters;
  }

  /// How many columns a text takes: signs of full width two, marks above and below none.
  static int columns(String text) {
    return text.codePoints().map(Scripts::width).sum();
  }

  private static int width(int sign) {
    int kind = Character.getType(sign);
    if (kind == Character.NON_SPACING_MARK || kind == Character.FORMAT) {
      return 0;
    }
    return isIdeographic(sign) ? 2 : 1;
  }

  /// Whether two lines are joined without a blank.
  static boolean areJoined(String line, String next) {
    int before = line.codePointBefore(line.length());
    int after = next.codePointAt(0);
    boolean ideographic = isIdeographic(before) || isIdeographic(after);
    if (isIdeographic(before) && isIdeographic(after)) {
      return true;
    }
    return ideographic
        ? isMostlyIdeographic(line) && isMostlyIdeographic(next)
        : isSyllabic(before) && isSyllabic(after);
  }
}
