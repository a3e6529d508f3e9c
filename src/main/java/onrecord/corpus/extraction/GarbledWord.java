package onrecord.corpus.extraction;

import java.lang.Character.UnicodeScript;

/// Whether what stands between two spaces is what comes of reading bytes in a wrong encoding.
final class GarbledWord {
  private static final String HEBREW_FINALS = "ךםןףץ";
  private static final char BOXES = '\u2500';
  private static final char LAST_BOX = '\u2593';
  private static final int MOST = 75;
  private static final int LONG = 4;

  private GarbledWord() {}

  /// A control or no character at all in it, a sign between two letters, a capital behind a small
  /// letter of another kind than ASCII, letters of two scripts, or Latin letters hardly one of
  /// which is plain.
  static boolean is(String word) {
    int letters = 0;
    int foreign = 0;
    int signs = 0;
    for (int at = 0; at < word.length(); at++) {
      char each = word.charAt(at);
      if (isNothing(each) || (at > 0 && at + 1 < word.length() && isBroken(word, at))) {
        return true;
      }
      letters += Character.isLetter(each) ? 1 : 0;
      signs += Character.isLetterOrDigit(each) || each <= '\u007f' ? 0 : 1;
      foreign += isLatin(each) && each > '\u007f' ? 1 : 0;
    }
    return (letters == 0 && signs >= LONG) || (letters >= LONG && foreign * 100 > letters * MOST);
  }

  private static boolean isNothing(char each) {
    return each == '\ufffd'
        || (each >= BOXES && each <= LAST_BOX)
        || (Character.isISOControl(each) && each != '\u001b')
        || Character.getType(each) == Character.UNASSIGNED
        || Character.getType(each) == Character.PRIVATE_USE;
  }

  /// Whether no writing has this letter or sign between those two.
  private static boolean isBroken(String word, int at) {
    char before = word.charAt(at - 1);
    char each = word.charAt(at);
    char after = word.charAt(at + 1);
    if (!Character.isLetter(before)) {
      return false;
    }
    if (!Character.isLetter(each)) {
      return Character.isLetter(after) && isAlphabet(UnicodeScript.of(before)) && isSign(each);
    }
    boolean capital =
        Character.isLowerCase(before) && Character.isUpperCase(each) && each > '\u007f';
    boolean ends = HEBREW_FINALS.indexOf(each) >= 0 && Character.isLetter(after);
    return capital || ends || isMixed(before, each);
  }

  private static boolean isSign(char each) {
    return switch (Character.getType(each)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_NUMBER ->
          each > '\u007f';
      case Character.START_PUNCTUATION, Character.OTHER_PUNCTUATION ->
          each > '\u007f' && each != '·' && each != '\u2019' && each != '…';
      case Character.INITIAL_QUOTE_PUNCTUATION -> each != '\u2018';
      default -> false;
    };
  }

  private static boolean isMixed(char one, char other) {
    UnicodeScript first = UnicodeScript.of(one);
    UnicodeScript second = UnicodeScript.of(other);
    return first != second && isAlphabet(first) && isAlphabet(second);
  }

  private static boolean isAlphabet(UnicodeScript script) {
    return switch (script) {
      case LATIN, CYRILLIC, GREEK, HEBREW, ARABIC, THAI -> true;
      default -> false;
    };
  }

  private static boolean isLatin(char each) {
    return UnicodeScript.of(each) == UnicodeScript.LATIN;
  }
}
