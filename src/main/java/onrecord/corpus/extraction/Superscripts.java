package onrecord.corpus.extraction;

import java.util.regex.Pattern;

/// Raised signs of a page as characters that are raised themselves, so that no footnote's mark and
/// no exponent becomes a digit of the number before it: 1998¹, 10⁶, m².
public final class Superscripts {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern NUMBERS =
      Pattern.compile("\\p{Nd}{1,3}(?: ?[,;\u2013\u2014/-] ?\\p{Nd}{1,3}){0,8}");
  private static final Pattern SIGNED = Pattern.compile("[-\u2212+]\\p{Nd}{1,3}");
  private static final int LONGEST = 40;

  private Superscripts() {}

  /// What stands for raised words: their numbers raised, without brackets; words as they are.
  public static String of(String raised) {
    if (raised.length() > LONGEST || !isNumber(raised)) {
      return raised;
    }
    StringBuilder signs = new StringBuilder();
    bare(raised).codePoints().forEach(each -> signs.append(sign(each)));
    return signs.toString();
  }

  /// Whether they are one number or several, as marks of notes and exponents are.
  public static boolean isNumber(String raised) {
    String bare = bare(raised);
    return NUMBERS.matcher(bare).matches() || SIGNED.matcher(bare).matches();
  }

  /// Whether it is one of the digits that are raised themselves.
  public static boolean isRaisedDigit(char sign) {
    return DIGITS.indexOf(sign) >= 0;
  }

  private static String bare(String raised) {
    String bare = raised.strip();
    boolean bracketed =
        bare.length() > 2
            && "[(".indexOf(bare.charAt(0)) >= 0
            && "])".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    return bracketed ? bare.substring(1, bare.length() - 1).strip() : bare;
  }

  private static String sign(int each) {
    return switch (each) {
      case '+' -> "⁺";
      case '-', '\u2212', '\u2013', '\u2014' -> "⁻";
      case ' ' -> "";
      default ->
          Character.isDigit(each)
              ? DIGITS.substring(Character.digit(each, 10), Character.digit(each, 10) + 1)
              : Character.toString(each);
    };
  }
}
