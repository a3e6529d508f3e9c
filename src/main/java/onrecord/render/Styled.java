package onrecord.render;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onrecord.conversation.Reply.Run;
import onrecord.text.Span;
import onrecord.wording.Direction;

/// A text whose characters each have a look, broken into lines.
///
/// @param looks for each UTF-16 code unit, the sum of what applies
record Styled(String text, List<Integer> looks) {
  static final int BOLD = 1;
  static final int ITALIC = 2;
  static final int DIM = 4;

  /// What runs say, made harmless.
  static Styled of(List<Run> runs) {
    var text = new StringBuilder();
    var looks = new ArrayList<Integer>();
    for (Run run : runs) {
      text.append(run.text());
      int look = (run.bold() ? BOLD : 0) + (run.italic() ? ITALIC : 0);
      run.text().chars().forEach(_ -> looks.add(look));
    }
    return new Styled(Harmless.of(text.toString()), looks);
  }

  /// A text in one look.
  static Styled of(String text, int look) {
    Integer[] looks = new Integer[text.length()];
    Arrays.fill(looks, look);
    return new Styled(Harmless.of(text), Arrays.asList(looks));
  }

  /// The lines that fit into so many cells.
  List<Span> lines(int width) {
    var lines = new ArrayList<Span>();
    int from = 0;
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
      wrap(new Span(from, feed), width, lines);
      from = feed + 1;
    }
    wrap(new Span(from, text.length()), width, lines);
    return lines;
  }

  private void wrap(Span paragraph, int width, List<Span> lines) {
    String words = paragraph.of(text);
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(words);
    int start = 0;
    int end = 0;
    int used = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (next < words.length() && !Cells.mayBreak(words, next)) {
        continue;
      }
      String word = words.substring(end, next);
      int cells = Cells.of(word.stripTrailing());
      if (used + cells > width && end > start) {
        lines.add(line(paragraph, words, start, end));
        start = end;
        used = 0;
      }
      if (cells > width) {
        start = cutting(paragraph, words, new Span(start, next), width, lines);
        word = words.substring(start, next);
      }
      used += Cells.of(word);
      end = next;
    }
    lines.add(line(paragraph, words, start, words.length()));
  }

  /// Cuts what no line can hold between characters; gives the start of what is left.
  private static int cutting(
      Span paragraph, String words, Span unbroken, int width, List<Span> lines) {
    String text = unbroken.of(words).stripTrailing();
    BreakIterator clusters = Cells.clusters(text);
    int start = 0;
    int cells = 0;
    for (int from = 0, to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      int own = Cells.of(text.substring(from, to));
      if (cells + own > width && from > start) {
        lines.add(new Span(start, from).shifted(paragraph.start() + unbroken.start()));
        start = from;
        cells = 0;
      }
      cells += own;
      from = to;
    }
    return unbroken.start() + start;
  }

  private static Span line(Span paragraph, String words, int start, int end) {
    int length = words.substring(start, end).stripTrailing().length();
    return new Span(start, start + length).shifted(paragraph.start());
  }

  /// A line, with escape sequences for its looks where wanted, and a mark before it where it would
  /// run against its paragraph's direction.
  String line(Span line, boolean styled) {
    return directionMark(line) + (styled ? ansi(line) : line.of(text));
  }

  private String directionMark(Span line) {
    int start = text.lastIndexOf('\n', line.start() - 1) + 1;
    int end = text.indexOf('\n', line.end());
    boolean paragraph =
        Direction.isRightToLeft(text.substring(start, end < 0 ? text.length() : end));
    boolean own = Direction.isRightToLeft(line.of(text));
    return own == paragraph ? "" : paragraph ? "\u200F" : "\u200E";
  }

  private String ansi(Span line) {
    var out = new StringBuilder();
    int from = line.start();
    while (from < line.end()) {
      int look = looks.get(from);
      int to = from + 1;
      while (to < line.end() && looks.get(to) == look) {
        to++;
      }
      String words = text.substring(from, to);
      out.append(look == 0 ? words : on(look) + words + "\u001B[0m");
      from = to;
    }
    return out.toString();
  }

  private static String on(int look) {
    return ((look & BOLD) != 0 ? "\u001B[1m" : "")
        + ((look & DIM) != 0 ? "\u001B[2m" : "")
        + ((look & ITALIC) != 0 ? "\u001B[3m" : "");
  }
}
