package onrecord.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a text into words for comparison letter by letter: at everything that is no letter, digit,
/// mark or invisible character, with apostrophes, decimal points and commas between thousands
/// inside.
final class Spelling {
  private static final String APOSTROPHES = "'’‘ʼ`´′＇";
  private static final String POINTS = ".٫";
  private static final String COMMAS = ",٬";

  /// Written without spaces, so that each letter is a word here.
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private final String text;
  private final int end;
  private final List<Words.Word> words = new ArrayList<>();
  private int at;

  private Spelling(String text, Span within) {
    this.text = text;
    this.at = within.start();
    this.end = within.end();
  }

  static List<Words.Word> in(String text, Span within) {
    var spelling = new Spelling(text, within);
    while (spelling.at < spelling.end) {
      spelling.next();
    }
    return spelling.words;
  }

  private void next() {
    int c = text.codePointAt(at);
    if (!Character.isLetterOrDigit(c)) {
      int from = at;
      at += Character.charCount(c);
      if (isSign(c)) {
        add(from, at, c == '٪' ? "%" : Words.folded(text.substring(from, at)));
      }
      return;
    }
    int from = at;
    do {
      at += Character.charCount(text.codePointAt(at));
      skipMarks();
    } while (at < end && goesOn(from));
    String written = text.substring(from, at);
    add(from, at, folded(written));
  }

  /// Signs that mean something where they stand.
  private static boolean isSign(int c) {
    return c == '%' || c == '‰' || c == '٪' || c == '&' || isCurrency(c);
  }

  private static boolean isCurrency(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private void skipMarks() {
    while (at < end && isMark(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || c == 0x640;
  }

  /// Whether the word that began there goes on; steps over what joins its two parts.
  private boolean goesOn(int from) {
    int c = text.codePointAt(at);
    if (Character.isLetterOrDigit(c)) {
      return !isUnspaced(c) && !isUnspaced(text.codePointAt(from));
    }
    int before = text.codePointBefore(at);
    int after = at + 1 < end ? text.codePointAt(at + 1) : ' ';
    boolean joins =
        APOSTROPHES.indexOf(c) >= 0
            ? Character.isLetter(before) && Character.isLetter(after)
            : Character.isDigit(before) && Character.isDigit(after) && isInNumber(c);
    at += joins ? 1 : 0;
    return joins;
  }

  private static boolean isUnspaced(int c) {
    return c > 0xE00 && UNSPACED.contains(UnicodeScript.of(c));
  }

  /// A point, or a comma with one, two or three digits behind it.
  private boolean isInNumber(int c) {
    int digits = 0;
    while (at + 1 + digits < end && Character.isDigit(text.charAt(at + 1 + digits))) {
      digits++;
    }
    return POINTS.indexOf(c) >= 0 || (COMMAS.indexOf(c) >= 0 && digits <= 3);
  }

  private static String folded(String written) {
    String plain = Words.folded(written);
    if (plain.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return plain;
    }
    var folded = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || (POINTS + COMMAS).indexOf(c) >= 0)
        .map(c -> c == '٫' ? '.' : c == '٬' ? ',' : c)
        .forEach(folded::appendCodePoint);
    return number(folded.toString());
  }

  /// Without commas between thousands; a comma before other digits is a decimal point.
  private static String number(String folded) {
    if (folded.indexOf(',') < 0) {
      return folded;
    }
    return folded.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")
        ? folded.replace(",", "")
        : folded.replace(',', '.');
  }

  private void add(int from, int to, String folded) {
    if (!folded.isEmpty()) {
      words.add(new Words.Word(new Span(from, to), text.substring(from, to), folded));
    }
  }
}
