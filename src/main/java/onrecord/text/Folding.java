package onrecord.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The forms under which words are searched. Quotation never uses them.
final class Folding {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\u0640]+");
  private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?");
  private static final Pattern POSSESSIVE = Pattern.compile("['’´`](?:s|S)?$");
  private static final String[] ARABIC = {
    "ي", "ی", "ى", "ی", "ك", "ک", "ة", "ه", "أ", "ا", "إ", "ا", "ٱ", "ا", "ؤ", "و", "ئ", "ی", "ۀ",
    "ه"
  };

  private Folding() {}

  /// A word without case, diacritics, possessive, dots of an acronym, joiners and variants of
  /// Arabic letters; every digit as an ASCII one. `US` and `U.S.` become `usa`, which the pronoun
  /// is not.
  static String word(String written) {
    String word = POSSESSIVE.matcher(written).replaceFirst("");
    if (DOTTED.matcher(word).matches()) {
      word = word.replace(".", "");
    }
    if (word.equals("US") || word.equals("USA")) {
      return "usa";
    }
    return plain(word);
  }

  /// A text without case, diacritics, joiners and variants of Arabic letters; every digit as an
  /// ASCII one.
  static String plain(String text) {
    if (isPlainAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    for (int i = 0; i < ARABIC.length; i += 2) {
      bare = bare.replace(ARABIC[i], ARABIC[i + 1]);
    }
    return asciiDigits(
        bare.replace('’', '\'').replace("ß", "ss").replace("ı", "i").replace("ø", "o"));
  }

  private static boolean isPlainAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String asciiDigits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return digits.toString();
  }
}
