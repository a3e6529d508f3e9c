package onrecord.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The forms under which words are searched. Quotation never uses them.
final class Folding {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\u0640]+");
  private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?");
  private static final Pattern POSSESSIVE = Pattern.compile("['’´`](?:s|S)?$");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern GROUPED =
      Pattern.compile("\\p{Nd}{1,3}(?:[,\u066c]\\p{Nd}{3})+(?:\\.\\p{Nd}+)?");
  private static final String[] LATIN = {
    "’", "'", "ß", "ss", "ı", "i", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe"
  };
  private static final String[] ARABIC = {
    "ي", "ی", "ى", "ی", "ك", "ک", "ة", "ه", "أ", "ا", "إ", "ا", "ٱ", "ا", "ؤ", "و", "ئ", "ی", "ۀ",
    "ه"
  };

  private Folding() {}

  /// A word without case, diacritics, possessive, dots of an acronym, commas between thousands,
  /// joiners and variants of Arabic letters; every digit as an ASCII one. `US` and `U.S.` become
  /// `usa`, which the pronoun is not.
  static String word(String written) {
    if (isLettersAndDigits(written)) {
      return isAmerica(written) ? "usa" : written.toLowerCase(Locale.ROOT);
    }
    String word = POSSESSIVE.matcher(written).replaceFirst("");
    if (DOTTED.matcher(word).matches()) {
      word = word.replace(".", "");
    }
    if (GROUPED.matcher(word).matches()) {
      word = word.replaceAll("[,\u066c]", "");
    }
    if (isAmerica(word)) {
      return "usa";
    }
    return SPACE.matcher(plain(word)).replaceAll("");
  }

  /// A text without case, diacritics, joiners and variants of Arabic letters; every digit as an
  /// ASCII one.
  static String plain(String text) {
    if (isPlainAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return asciiDigits(replaced(replaced(bare, ARABIC), LATIN));
  }

  private static String replaced(String text, String[] pairs) {
    String replaced = text;
    for (int i = 0; i < pairs.length; i += 2) {
      replaced = replaced.replace(pairs[i], pairs[i + 1]);
    }
    return replaced;
  }

  private static boolean isAmerica(String word) {
    return word.equals("US") || word.equals("USA");
  }

  /// Most words are, and have nothing to fold but their case.
  private static boolean isLettersAndDigits(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String asciiDigits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return digits.toString();
  }
}
