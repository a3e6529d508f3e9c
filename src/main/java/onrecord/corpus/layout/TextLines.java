package onrecord.corpus.layout;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.layout.TextLine.Gap;

/// Cuts a text into lines: white space folded, what cannot be seen dropped, faults kept.
final class TextLines {
  private static final char SOFT_HYPHEN = '\u00ad';

  private final List<TextLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private Gap gap = Gap.NONE;
  private int indent;
  private boolean spaced;
  private boolean broken;

  private TextLines() {}

  /// The lines of a text, whatever ends them.
  static List<TextLine> of(String raw) {
    TextLines lines = new TextLines();
    for (int i = 0; i < raw.length(); i++) {
      boolean pair = raw.charAt(i) == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
      if (!pair) {
        lines.take(sound(raw, i));
      }
    }
    lines.end();
    return lines.lines;
  }

  /// The whole text on one line.
  static String folded(String raw) {
    List<TextLine> lines = of(raw);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      all.append(i == 0 ? "" : lines.get(i - 1).glue(lines.get(i))).append(lines.get(i).text());
    }
    return all.toString();
  }

  /// Half a surrogate pair cannot be written in UTF-8, so it could not be kept.
  private static char sound(String raw, int at) {
    char here = raw.charAt(at);
    boolean lone =
        Character.isHighSurrogate(here)
            ? at + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(at + 1))
            : Character.isLowSurrogate(here)
                && (at == 0 || !Character.isHighSurrogate(raw.charAt(at - 1)));
    return lone ? '\ufffd' : here;
  }

  private void take(char each) {
    switch (each) {
      case '\n', '\r', '\u000b', '\u0085', '\u2028' -> end();
      case '\u2029' -> part(Gap.BLANK);
      case '\f' -> part(Gap.PAGE);
      case SOFT_HYPHEN -> broken = !line.isEmpty();
      default -> {
        if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
          space(each);
        } else if (!dropped(each)) {
          show(each);
        }
      }
    }
  }

  private static boolean dropped(char each) {
    return each == '\u200b' || each == '\ufeff' || Character.getType(each) == Character.CONTROL;
  }

  private void space(char each) {
    if (line.isEmpty()) {
      indent +=
          switch (each) {
            case '\t' -> 4;
            case '\u3000' -> 2;
            default -> 1;
          };
    }
    spaced = true;
  }

  private void show(char each) {
    if (spaced && !line.isEmpty()) {
      line.append(' ');
    }
    line.append(each);
    spaced = false;
    broken = false;
  }

  private void part(Gap between) {
    end();
    gap = between.compareTo(gap) > 0 ? between : gap;
  }

  private void end() {
    if (!line.isEmpty()) {
      lines.add(new TextLine(line.toString(), gap, indent, broken));
      gap = Gap.NONE;
    } else if (gap == Gap.NONE) {
      gap = Gap.BLANK;
    }
    line.setLength(0);
    indent = 0;
    spaced = false;
    broken = false;
  }
}
