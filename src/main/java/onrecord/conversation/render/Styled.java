package onrecord.conversation.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.wording.Direction;
import onrecord.language.Span;

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
      lines.addAll(ParagraphWrapping.lines(text, new Span(from, feed), width));
      from = feed + 1;
    }
    lines.addAll(ParagraphWrapping.lines(text, new Span(from, text.length()), width));
    return lines;
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
