package onrecord.corpus.voices;

import java.util.Optional;
import onrecord.language.PersonName;
import onrecord.language.Span;

/// Reads who is named, and no more, behind words or below them: "“…” — Anna Weber, nurse".
final class SourceLine {
  private static final String DASHES = "-–—―";
  private static final String ROLE = ",(";
  private static final int LONGEST = 160;

  private final String text;

  SourceLine(String text) {
    this.text = text;
  }

  /// The person named at the end of a quotation's paragraph, or on the line below it where it is a
  /// paragraph of its own.
  Optional<Span> beside(QuotedStretch quoted) {
    int start = quoted.marked().end();
    int end = quoted.paragraph().end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start < end) {
      boolean bracketed = text.charAt(start) == '(' && text.charAt(end - 1) == ')';
      return bracketed ? called(start + 1, end - 1) : name(new Span(start, end), true);
    }
    boolean alone = quoted.marked().start() == quoted.paragraph().start();
    int next = end;
    while (alone && next < text.length() && text.charAt(next) == '\n') {
      next++;
    }
    return alone && next > end && next < text.length()
        ? name(new Span(next, lineEnd(next)), true)
        : Optional.empty();
  }

  /// Where the line ends that begins at a place, or a place too far for a name.
  int lineEnd(int start) {
    int most = Math.min(text.length(), start + LONGEST + 1);
    int end = start;
    while (end < most && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  /// The person whom a line names and no more: "— Anna Weber, nurse", or "Anna Weber".
  ///
  /// @param dashed whether only a line with a dash is one
  Optional<Span> name(Span line, boolean dashed) {
    int start = line.start();
    while (start < line.end() && (DASHES + " ").indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    boolean marked = start > line.start();
    if (line.length() > LONGEST || (!marked && dashed)) {
      return Optional.empty();
    }
    return marked ? called(start, line.end()) : person(start, line.end());
  }

  /// The person with whom words begin that tell a role behind a comma: "Anna Weber, nurse".
  Optional<Span> called(int from, int to) {
    if (to - from > LONGEST) {
      return Optional.empty();
    }
    int end = from;
    while (end < to && ROLE.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return isSentence(end, to) ? Optional.empty() : person(from, end);
  }

  /// Whether another sentence begins in what is said of a person.
  private boolean isSentence(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      boolean ends = ".!?".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
      if (ends && i - from > 4 && Character.isLowerCase(text.charAt(i - 3))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Span> person(int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    Span name = new Span(from, end);
    return PersonName.list(name.of(text)).size() == 1
            && Character.isUpperCase(text.codePointAt(from))
        ? Optional.of(name)
        : Optional.empty();
  }
}
