package onrecord.answer.verification;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import onrecord.language.Span;
import onrecord.language.Words;

/// The signs around words: quotation marks, empty lines, punctuation.
final class Marks {
  private static final int LEAST_WORDS = 3;
  private static final Pattern PARAGRAPH =
      Pattern.compile("\\S[^\\n]*+(?:\\n(?!\\s*\\n)[^\\n]*+)*+");
  private static final Pattern LINE = Pattern.compile("\\S[^\\n]*");

  private Marks() {}

  /// The stretches of several words that stand in quotation marks.
  static List<Span> quoted(String text) {
    return QuotationMarks.of(text).stream()
        .map(QuotationMarks.MarkedQuotation::inner)
        .filter(span -> Words.count(span.of(text)) >= LEAST_WORDS)
        .toList();
  }

  /// The paragraphs, with an empty line between them.
  static List<Span> paragraphs(String text) {
    return stretches(PARAGRAPH, text);
  }

  /// The lines that hold anything.
  static List<Span> lines(String text) {
    return stretches(LINE, text);
  }

  private static List<Span> stretches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .toList();
  }

  /// Whether nothing but punctuation stands outside of quotation marks, and much inside.
  static boolean isQuoted(String text, int words) {
    List<Span> quoted = quoted(text);
    int inside = quoted.stream().mapToInt(span -> Words.count(span.of(text))).sum();
    return inside >= words && outside(text).chars().noneMatch(Marks::isWord);
  }

  private static String outside(String text) {
    StringBuilder outside = new StringBuilder();
    int at = 0;
    for (QuotationMarks.MarkedQuotation quoted : QuotationMarks.of(text)) {
      outside.append(text, at, quoted.whole().start());
      at = quoted.whole().end();
    }
    return outside.append(text.substring(at)).toString();
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c);
  }

  /// A place in a statement with the signs around it that the quoted words have around them, too.
  static Span around(String quoted, Span words, String text, Span place) {
    int start = place.start();
    int i = start - 1;
    int j = words.start() - 1;
    while (i >= 0 && j >= 0 && isSame(quoted.charAt(j), text.charAt(i))) {
      start = Character.isWhitespace(text.charAt(i)) ? start : i;
      i = past(text, i, -1);
      j = past(quoted, j, -1);
    }
    int end = place.end();
    i = end;
    j = words.end();
    while (i < text.length() && j < quoted.length() && isSame(quoted.charAt(j), text.charAt(i))) {
      end = Character.isWhitespace(text.charAt(i)) ? end : i + 1;
      i = past(text, i, 1);
      j = past(quoted, j, 1);
    }
    return new Span(start, end);
  }

  /// The place after a sign, or after all white space.
  private static int past(String text, int at, int step) {
    int past = at + step;
    while (Character.isWhitespace(text.charAt(at))
        && past >= 0
        && past < text.length()
        && Character.isWhitespace(text.charAt(past))) {
      past += step;
    }
    return past;
  }

  /// Whether two signs are one, however they are drawn.
  private static boolean isSame(char one, char other) {
    return Character.isWhitespace(one)
        ? Character.isWhitespace(other)
        : !Character.isLetterOrDigit(one)
            && !Character.isSurrogate(one)
            && plain(one).equals(plain(other));
  }

  private static String plain(char sign) {
    if (Character.getType(sign) == Character.DASH_PUNCTUATION) {
      return "-";
    } else if ("“”„«»\"".indexOf(sign) >= 0) {
      return "\"";
    }
    return "‘’‚'`´".indexOf(sign) >= 0
        ? "'"
        : Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC);
  }
}
