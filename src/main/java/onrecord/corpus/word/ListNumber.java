package onrecord.corpus.word;

import java.util.Locale;

/// The number of a list's item, written as the list writes them.
final class ListNumber {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int LETTERS = 26;
  private static final int MOST = 3999;

  private ListNumber() {}

  /// A number in one of the formats of Word's lists.
  static String of(int number, String format) {
    return switch (format) {
      case "none", "bullet" -> "";
      case "lowerLetter" -> letters(number);
      case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> (number < 10 ? "0" : "") + number;
      default -> String.valueOf(number);
    };
  }

  /// a to z, then aa to zz.
  private static String letters(int number) {
    if (number < 1 || number > MOST) {
      return String.valueOf(number);
    }
    String letter = Character.toString('a' + (number - 1) % LETTERS);
    return letter.repeat((number - 1) / LETTERS + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > MOST) {
      return String.valueOf(number);
    }
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(SIGNS[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }
}
