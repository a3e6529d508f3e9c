package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.language.Span;

/// Finds what stands in quotation marks, in one pass over the text: a mark that is never closed
/// costs no more than any other character.
final class QuotationMarks {
  private static final List<MarkKind> KINDS =
      List.of(
          new MarkKind('“', "“”", "”"),
          new MarkKind('„', "„“”", "“”"),
          new MarkKind('«', "«»", "»"),
          new MarkKind('»', "«»", "«"),
          new MarkKind('‹', "‹›", "›"),
          new MarkKind('"', "\"", "\""),
          new MarkKind('「', "「」", "」"));

  private final String text;

  /// Where the last search for the end of single marks stopped.
  private int stop = -1;

  /// A way to quote.
  ///
  /// @param ends what cannot stand inside, the opening mark among it, so that no two searches go
  ///   over the same characters
  private record MarkKind(char opening, String ends, String closing) {}

  /// Marks with the words between them.
  record MarkedQuotation(Span whole, Span inner) {}

  private QuotationMarks(String text) {
    this.text = text;
  }

  /// From the first to the last; none inside another.
  static List<MarkedQuotation> of(String text) {
    QuotationMarks marks = new QuotationMarks(text);
    List<MarkedQuotation> all = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      int end = marks.end(at);
      if (end > at + 1) {
        all.add(new MarkedQuotation(new Span(at, end + 1), new Span(at + 1, end)));
        at = end;
      }
    }
    return all;
  }

  /// Where the mark stands that closes one; -1 where there is none to close, or no closing one.
  private int end(int at) {
    char mark = text.charAt(at);
    if (mark == '‘' || mark == '\'') {
      return isLetterOrDigitBefore(at) ? -1 : singleEnd(at);
    }
    Optional<MarkKind> kind = KINDS.stream().filter(each -> each.opening == mark).findFirst();
    return kind.map(each -> end(each, at)).orElse(-1);
  }

  private int end(MarkKind kind, int at) {
    int end = at + 1;
    while (end < text.length() && kind.ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end < text.length() && kind.closing.indexOf(text.charAt(end)) >= 0 ? end : -1;
  }

  /// An apostrophe before a letter ("'90s, don't") closes nothing.
  private int singleEnd(int at) {
    stop = Math.max(stop, at + 1);
    while (stop < text.length() && !isSingleStop(stop)) {
      stop++;
    }
    boolean closed = stop < text.length() && isApostrophe(text.charAt(stop));
    return closed && !isLetterOrDigitAt(stop + 1) ? stop : -1;
  }

  private boolean isSingleStop(int at) {
    char each = text.charAt(at);
    return each == '‘' || each == '\n' || (isApostrophe(each) && !isLetterAt(at + 1));
  }

  private static boolean isApostrophe(char each) {
    return each == '’' || each == '\'';
  }

  private boolean isLetterAt(int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private boolean isLetterOrDigitAt(int at) {
    return at < text.length() && isLetterOrNumber(text.codePointAt(at));
  }

  private boolean isLetterOrDigitBefore(int at) {
    return at > 0 && isLetterOrNumber(text.codePointBefore(at));
  }

  private static boolean isLetterOrNumber(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
