package onrecord.conversation.render;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import onrecord.language.Span;

/// Breaks a paragraph into lines.
final class ParagraphWrapping {
  private final String words;
  private final int offset;
  private final int width;
  private final List<Span> lines = new ArrayList<>();
  private int start;
  private int used;

  private ParagraphWrapping(String words, int offset, int width) {
    this.words = words;
    this.offset = offset;
    this.width = width;
  }

  /// The lines of that paragraph that fit into so many cells, in the text's offsets.
  static List<Span> lines(String text, Span paragraph, int width) {
    var wrapping = new ParagraphWrapping(paragraph.of(text), paragraph.start(), width);
    wrapping.wrap();
    return wrapping.lines;
  }

  private void wrap() {
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(words);
    int end = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (next < words.length() && !Cells.mayBreak(words, next)) {
        continue;
      }
      int cells = Cells.of(words.substring(end, next).stripTrailing());
      if (used + cells > width && end > start) {
        end(end);
      }
      if (cells > width) {
        cut(next);
        used = Cells.of(words.substring(start, next));
      } else {
        used += Cells.of(words.substring(end, next));
      }
      end = next;
    }
    end(words.length());
  }

  private void end(int end) {
    int length = words.substring(start, end).stripTrailing().length();
    lines.add(new Span(start, start + length).shifted(offset));
    start = end;
    used = 0;
  }

  /// Ends lines between characters, where no line can hold what stands up to there.
  private void cut(int end) {
    int first = start;
    String rest = words.substring(first, end).stripTrailing();
    BreakIterator clusters = Cells.clusters(rest);
    int cells = 0;
    for (int from = 0, to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
      int own = Cells.of(rest.substring(from, to));
      if (cells + own > width && first + from > start) {
        end(first + from);
        cells = 0;
      }
      cells += own;
      from = to;
    }
  }
}
