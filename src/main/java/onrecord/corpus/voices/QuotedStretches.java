package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.List;
import onrecord.language.Span;

/// Finds what stands between quotation marks: the outermost of each paragraph. One that is never
/// closed ends with its paragraph; a single one that is never closed is an apostrophe.
final class QuotedStretches {
  /// Marks that open only, and what closes each.
  private static final String OPENING = "“„«‹‘‚「『";

  private static final List<String> CLOSING =
      List.of("”“\"", "“”\"", "»", "›", "’", "’‘", "」", "』");

  private static final String SINGLE = "'‘‚‹";

  private final String text;
  private final List<QuotedStretch> found = new ArrayList<>();

  /// Whether the paragraph before ended inside a quotation.
  private boolean open;

  private QuotedStretches(String text) {
    this.text = text;
  }

  /// All of them in order.
  static List<QuotedStretch> in(String text) {
    QuotedStretches stretches = new QuotedStretches(text);
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (end > start) {
        stretches.addParagraph(new Span(start, end));
      }
      start = end + 1;
    }
    return stretches.found;
  }

  private void addParagraph(Span paragraph) {
    boolean before = open;
    open = false;
    boolean onlyApostrophes = false;
    int at = before ? closedHere(paragraph) : paragraph.start();
    while (at < paragraph.end()) {
      int width = opening(at, paragraph);
      boolean single = width == 1 && SINGLE.indexOf(text.charAt(at)) >= 0;
      if (width == 0 || (single && onlyApostrophes)) {
        at++;
        continue;
      }
      int close = closing(at, width, paragraph.end());
      if (close < 0 && single) {
        onlyApostrophes = true;
        at++;
        continue;
      }
      boolean goesOn = before && text.substring(paragraph.start(), at).isBlank();
      int end = close < 0 ? paragraph.end() : close;
      int behind = close < 0 ? end : close + width;
      Span words = trimmed(at + width, end);
      found.add(new QuotedStretch(new Span(at, behind), words, paragraph, goesOn));
      before = false;
      open = close < 0;
      at = behind;
    }
  }

  /// Takes what a quotation that the paragraph before left open has left until its mark, if it was
  /// not opened anew; where to go on.
  private int closedHere(Span paragraph) {
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      boolean mark = "\"“”„«»".indexOf(text.charAt(i)) >= 0;
      if (mark && (opening(i, paragraph) > 0 || i == paragraph.start())) {
        return paragraph.start();
      } else if (mark) {
        boolean last = text.indexOf(text.charAt(i), i + 1) >= paragraph.end();
        last |= text.indexOf(text.charAt(i), i + 1) < 0;
        if (!last || i == paragraph.start() || ".!?…,".indexOf(text.charAt(i - 1)) < 0) {
          return paragraph.start();
        }
        Span marked = new Span(paragraph.start(), i + 1);
        found.add(new QuotedStretch(marked, trimmed(paragraph.start(), i), paragraph, true));
        return i + 1;
      }
    }
    return paragraph.start();
  }

  private Span trimmed(int from, int to) {
    int start = Math.min(from, to);
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /// How many signs open a quotation at a place; 0 where none does.
  private int opening(int at, Span paragraph) {
    char mark = text.charAt(at);
    if (doubled(at)) {
      return startsWord(at, 2, paragraph) ? 2 : 0;
    }
    return switch (mark) {
      case '"', '”', '»', '\'', '‘' -> startsWord(at, 1, paragraph) ? 1 : 0;
      case '“' -> at + 1 < paragraph.end() && !behindLetter(at, paragraph) ? 1 : 0;
      default -> OPENING.indexOf(mark) >= 0 && at + 1 < paragraph.end() ? 1 : 0;
    };
  }

  /// Whether a mark closes a word of a script that parts its words: in German such a mark closes.
  private boolean behindLetter(int at, Span paragraph) {
    char before = at > paragraph.start() ? text.charAt(at - 1) : ' ';
    return Character.isUpperCase(before) || Character.isLowerCase(before);
  }

  /// Two single marks for a double one.
  private boolean doubled(int at) {
    return text.startsWith("''", at) || text.startsWith("``", at);
  }

  /// Whether a mark stands before a word, and behind none.
  private boolean startsWord(int at, int width, Span paragraph) {
    int next = at + width;
    boolean elided = text.startsWith(" . . .", next) || text.startsWith(" ...", next);
    if (next >= paragraph.end() || (Character.isWhitespace(text.charAt(next)) && !elided)) {
      return false;
    }
    if (elided && at > paragraph.start() && !Character.isWhitespace(text.charAt(at - 1))) {
      return false;
    }
    if (text.charAt(at) == '»' && !Character.isLetterOrDigit(text.charAt(next))) {
      return false;
    }
    return at == paragraph.start() || standsFree(text.charAt(at - 1));
  }

  private static boolean standsFree(char before) {
    return !Character.isLetterOrDigit(before) && ".,!?;…%)]»”’\"'".indexOf(before) < 0;
  }

  /// Where the quotation closes that opens at a place, or -1.
  private int closing(int at, int width, int to) {
    char mark = text.charAt(at);
    if (width == 2) {
      for (int i = at + width; i + 1 < to; i++) {
        if (text.charAt(i) == '\'' && text.charAt(i + 1) == '\'') {
          return i;
        }
      }
      return -1;
    }
    if (SINGLE.indexOf(mark) >= 0) {
      return closingSingle(mark, at, to);
    }
    int kind = OPENING.indexOf(mark);
    String closes = kind >= 0 ? CLOSING.get(kind) : mark == '»' ? "«" : "\"”";
    int depth = 0;
    for (int i = at + 1; i < to; i++) {
      char each = text.charAt(i);
      if (each == mark && kind >= 0 && mark != '„' && opensInside(i, to)) {
        depth++;
      } else if (closes.indexOf(each) >= 0 && !(each == '"' && opensInside(i, to))) {
        if (depth == 0) {
          return i;
        }
        depth--;
      }
    }
    return -1;
  }

  private boolean opensInside(int at, int to) {
    return at + 1 < to
        && Character.isWhitespace(text.charAt(at - 1))
        && !Character.isWhitespace(text.charAt(at + 1));
  }

  private int closingSingle(char mark, int at, int to) {
    int kind = OPENING.indexOf(mark);
    String closes = kind >= 0 ? CLOSING.get(kind) : "'";
    for (int i = at + 1; i < to; i++) {
      if (closes.indexOf(text.charAt(i)) >= 0
          && !Character.isWhitespace(text.charAt(i - 1))
          && (i + 1 == to || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        return i;
      }
    }
    return -1;
  }
}
