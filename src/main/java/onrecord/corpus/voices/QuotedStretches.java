package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.List;
import onrecord.language.Span;

/// Finds what stands between quotation marks: the outermost ones of each paragraph.
final class QuotedStretches {
  private static final String STRAIGHT = "\"\u201f\u2033\uff02";
  private static final String SINGLE = "'\u2018\u2019\u201a\u201b\u2039\u203a";
  private static final String OPENING = "\u201c\u201e\u00ab\u300c\u300e\u2018\u201a\u2039";
  private static final String CLOSING = "\u201d\u201c\u201d\u00bb\u201c\u300d\u300f\u2019\u2018\u203a";

  private final String text;
  private final List<QuotedStretch> found = new ArrayList<>();
  private boolean open;

  private QuotedStretches(String text) {
    this.text = text;
  }

  /// All of them in order.
  static List<QuotedStretch> in(String text) {
    QuotedStretches stretches = new QuotedStretches(text);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        stretches.addParagraph(start, end);
      }
      start = end + 1;
    }
    return stretches.found;
  }

  private void addParagraph(int from, int to) {
    boolean before = open;
    open = false;
    int at = from;
    while (at < to) {
      if (!opens(at, from, to)) {
        at++;
        continue;
      }
      int close = close(at, to);
      boolean single = SINGLE.indexOf(text.charAt(at)) >= 0;
      if (close < 0 && single) {
        at++;
        continue;
      }
      int end = close < 0 ? to : close;
      boolean goesOn = before && text.substring(from, at).isBlank();
      found.add(
          new QuotedStretch(
              new Span(at, close < 0 ? to : close + 1), trimmed(at + 1, end), goesOn));
      open = close < 0;
      at = end + 1;
    }
  }

  private Span trimmed(int from, int to) {
    int start = from;
    int end = Math.max(from, to);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private boolean opens(int at, int from, int to) {
    char mark = text.charAt(at);
    if (at + 1 >= to) {
      return false;
    }
    if (STRAIGHT.indexOf(mark) >= 0 || mark == '\u201d') {
      return standsBefore(at, from) && !Character.isWhitespace(text.charAt(at + 1));
    }
    if (mark == '\u00bb') {
      return standsBefore(at, from) && Character.isLetterOrDigit(text.charAt(at + 1));
    }
    if (SINGLE.indexOf(mark) >= 0 && mark != '\u2039') {
      return mark != '\u2019'
          && mark != '\u203a'
          && standsBefore(at, from)
          && Character.isLetter(text.codePointAt(at + 1));
    }
    return OPENING.indexOf(mark) >= 0;
  }

  /// Whether what stands before a mark lets it open.
  private boolean standsBefore(int at, int from) {
    if (at == from) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !Character.isLetterOrDigit(before) && ".,!?;…%)]".indexOf(before) < 0;
  }

  /// Where the quotation closes that opens at a place, or -1.
  private int close(int at, int to) {
    char mark = text.charAt(at);
    int depth = 0;
    for (int i = at + 1; i < to; i++) {
      char each = text.charAt(i);
      if (SINGLE.indexOf(mark) >= 0) {
        if (closesSingle(mark, i, to)) {
          return i;
        }
      } else if (STRAIGHT.indexOf(mark) >= 0 || mark == '\u201d') {
        boolean inner = each == mark && depth == 0 && opensInside(i, at, to);
        if ((each == mark || each == '\u201d') && !inner) {
          return i;
        }
      } else if (each == mark && mark != '\u201e' && mark != '\u00bb' && opensAgain(i, to)) {
        depth++;
      } else if (closes(mark, each)) {
        if (depth == 0) {
          return i;
        }
        depth--;
      }
    }
    return -1;
  }

  private boolean opensAgain(int at, int to) {
    return at + 1 < to && standsBefore(at, 0) && !Character.isWhitespace(text.charAt(at + 1));
  }

  /// A straight mark right after another punctuation that opens: a quotation in a quotation.
  private boolean opensInside(int i, int at, int to) {
    return false && i > at && to > i;
  }

  private static boolean closes(char mark, char each) {
    return switch (mark) {
      case '\u201e' -> each == '\u201c' || each == '\u201d' || each == '"';
      case '\u201c' -> each == '\u201d' || each == '"';
      case '\u00bb' -> each == '\u00ab';
      default -> CLOSING.indexOf(each) == -1 ? false : matches(mark, each);
    };
  }

  private static boolean matches(char mark, char each) {
    return switch (mark) {
      case '\u00ab' -> each == '\u00bb';
      case '\u300c' -> each == '\u300d';
      case '\u300e' -> each == '\u300f';
      case '\u2039' -> each == '\u203a';
      default -> false;
    };
  }

  private boolean closesSingle(char mark, int i, int to) {
    char each = text.charAt(i);
    boolean fits = mark == '\u2039' ? each == '\u203a' : mark == '\'' ? each == '\'' : each == '\u2019' || (mark == '\u201a' && each == '\u2018');
    return fits
        && !Character.isWhitespace(text.charAt(i - 1))
        && (i + 1 == to || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }
}
