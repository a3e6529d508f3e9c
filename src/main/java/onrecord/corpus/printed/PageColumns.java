package onrecord.corpus.printed;

import java.util.ArrayList;
import java.util.List;

/// The columns of a page, one after the other, where the file writes their lines in turn.
final class PageColumns {
  private static final int FEWEST_LINES = 3;
  private static final int FEWEST_WORDS = 2;
  private static final int DEEPEST = 4;

  /// What parts columns is wider than this share of a line's size, and than this many points.
  private static final float GAP = 1.1f;

  private static final float NARROWEST = 6;

  private PageColumns() {}

  /// The lines of a page in the order of reading.
  static List<PrintedLine> ordered(List<PrintedLine> page) {
    return ordered(page, 0);
  }

  private static List<PrintedLine> ordered(List<PrintedLine> page, int depth) {
    float gutter = depth < DEEPEST ? gutter(page) : Float.NaN;
    if (Float.isNaN(gutter)) {
      return page;
    }
    List<PrintedLine> ordered = new ArrayList<>();
    List<PrintedLine> left = new ArrayList<>();
    List<PrintedLine> right = new ArrayList<>();
    for (PrintedLine line : page) {
      int cut = cut(line, gutter);
      if (cut == 0) {
        right.add(line);
      } else if (cut == line.words().size()) {
        left.add(line);
      } else if (isOver(line, cut, gutter)) {
        ordered.addAll(ordered(left, depth + 1));
        ordered.addAll(ordered(right, depth + 1));
        left.clear();
        right.clear();
        ordered.add(line);
      } else {
        left.add(line.part(0, cut));
        right.add(line.part(cut, line.words().size()));
      }
    }
    ordered.addAll(ordered(left, depth + 1));
    ordered.addAll(ordered(right, depth + 1));
    return ordered;
  }

  /// How many of the line's words stand before the gutter.
  private static int cut(PrintedLine line, float gutter) {
    int cut = 0;
    while (cut < line.words().size() && line.words().get(cut).left() < gutter) {
      cut++;
    }
    return cut;
  }

  /// Whether the line goes over the gutter, as a heading above two columns does.
  private static boolean isOver(PrintedLine line, int cut, float gutter) {
    PrintedWord before = line.words().get(cut - 1);
    return before.right() > gutter || line.words().get(cut).left() - before.right() < NARROWEST;
  }

  /// Where the words of two columns come apart in the same lines; not a number where the page has
  /// no columns, or the file gives one after the other.
  private static float gutter(List<PrintedLine> page) {
    for (PrintedLine line : page) {
      for (int i = 1; i < line.words().size(); i++) {
        float end = line.words().get(i - 1).right();
        float gap = line.words().get(i).left() - end;
        if (gap >= Math.max(NARROWEST, GAP * line.size()) && isGutter(page, end + gap - 1)) {
          return end + gap - 1;
        }
      }
    }
    return Float.NaN;
  }

  private static boolean isGutter(List<PrintedLine> page, float at) {
    List<PrintedLine> left = new ArrayList<>();
    List<PrintedLine> right = new ArrayList<>();
    int over = 0;
    for (PrintedLine line : page) {
      int cut = cut(line, at);
      boolean inside = cut > 0 && cut < line.words().size();
      if (inside && isOver(line, cut, at)) {
        over++;
      } else if (inside && line.words().get(cut).left() - at < line.size() * GAP) {
        left.add(line.part(0, cut));
        right.add(line.part(cut, line.words().size()));
      }
    }
    return left.size() >= FEWEST_LINES
        && over <= left.size()
        && isRunning(left)
        && isRunning(right);
  }

  /// Whether sentences go on from line to line, which the cells of a table do not.
  private static boolean isRunning(List<PrintedLine> column) {
    long small = column.stream().skip(1).filter(PrintedLine::continues).count();
    int words = column.stream().mapToInt(line -> line.words().size()).sum();
    return small * 3 >= column.size() - 1 && words >= FEWEST_WORDS * column.size();
  }
}
