package onrecord.corpus.layout;

import java.util.List;
import java.util.stream.IntStream;
import onrecord.corpus.layout.TextLine.Gap;

/// How a text's lines were broken: at a width, or one paragraph a line.
///
/// @param width what most wrapped lines come up to; 0 where the text is not wrapped
/// @param margin how much shorter than its neighbours a line may be without a reason
record LineBreaks(List<TextLine> lines, int width, int margin) {
  private static final int WIDEST = 120;
  private static final int NARROWEST = 25;
  private static final int NARROWEST_CASELESS = 40;
  private static final int LONG = 60;
  private static final int TWO_IDEOGRAPHS = 4;

  /// Measures the lines that run on into the next: no end of a sentence, then a small letter.
  static LineBreaks of(List<TextLine> lines) {
    LineBreaks unknown = new LineBreaks(lines, 0, 0);
    List<Integer> flowing =
        IntStream.range(0, lines.size()).filter(unknown::flows).boxed().toList();
    long pairs = IntStream.range(1, lines.size()).filter(unknown::follows).count();
    boolean often = flowing.size() >= 3 && flowing.size() * 5L >= pairs;
    if (flowing.isEmpty() || (!often && flowing.size() * 2L < pairs)) {
      return unknown;
    }
    int width = percentile(90, flowing.stream().map(i -> lines.get(i).length()).toList());
    LineBreaks wrapping = new LineBreaks(lines, width, 0);
    List<Integer> slacks = flowing.stream().map(wrapping::slack).toList();
    if (percentile(50, slacks) > width * 2 / 5 || wrapping.isListOf(flowing)) {
      return unknown;
    }
    int ragged = Math.clamp(percentile(85, slacks), 0, width / 5);
    return new LineBreaks(lines, width, parted(lines) ? width * 3 / 10 : ragged);
  }

  /// Whether lines without blanks between words stand one below the other for another reason than
  /// the width: they differ in it, or no sentence goes through them.
  private boolean isListOf(List<Integer> flowing) {
    List<Integer> unspaced = flowing.stream().filter(this::breaksOff).toList();
    long even = unspaced.stream().filter(i -> lines.get(i).length() >= width - uneven(i)).count();
    long sentences = unspaced.stream().filter(this::isOfSentence).count();
    boolean few = unspaced.size() * 2 <= flowing.size();
    return !few && (even * 10 < unspaced.size() * 7L || sentences * 3 < unspaced.size());
  }

  private boolean isOfSentence(int line) {
    TextLine here = lines.get(line);
    return !here.isIdeographic() || here.isParted() || here.length() >= LONG;
  }

  private int uneven(int line) {
    boolean narrow = lines.get(line).isIdeographic() && width < LONG;
    return narrow ? TWO_IDEOGRAPHS : width / 5;
  }

  private boolean breaksOff(int line) {
    return line + 1 < lines.size() && lines.get(line).breaksOffBefore(lines.get(line + 1));
  }

  /// Whether blank lines part its paragraphs, so that a short line need not.
  private static boolean parted(List<TextLine> lines) {
    long parts =
        IntStream.range(1, lines.size())
            .filter(i -> lines.get(i).gap() == Gap.BLANK && lines.get(i - 1).ended())
            .count();
    return parts > 0 && parts * 15 >= lines.size();
  }

  private static int percentile(int percent, List<Integer> values) {
    List<Integer> sorted = values.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) * percent / 100);
  }

  /// Whether the line surely runs on into the next one.
  boolean flows(int line) {
    if (line + 1 >= lines.size() || !mayBeWrapped(line + 1)) {
      return false;
    }
    TextLine here = lines.get(line);
    TextLine next = lines.get(line + 1);
    boolean small = next.continues() && here.length() >= NARROWEST;
    boolean caseless = next.caseless() && here.text().length() >= NARROWEST_CASELESS;
    boolean unspaced = breaksOff(line) && here.length() >= NARROWEST;
    return (small || caseless || unspaced) && !here.ended();
  }

  /// Whether the line stands right under the one before and is no list item.
  private boolean follows(int line) {
    return lines.get(line).gap() == Gap.NONE && !lines.get(line).item();
  }

  private boolean mayBeWrapped(int line) {
    return follows(line)
        && lines.get(line).length() <= WIDEST
        && lines.get(line - 1).length() <= WIDEST;
  }

  /// Whether the line and the next one are of the wrapped part of the text.
  boolean wraps(int line) {
    int most = most();
    return width > 0
        && lines.get(line).length() <= most
        && line + 1 < lines.size()
        && lines.get(line + 1).length() <= most;
  }

  private int most() {
    return width * 115 / 100;
  }

  /// Whether the next line's first word had no room on this line.
  boolean full(int line) {
    return wraps(line) && slack(line) <= margin;
  }

  /// Whether the line takes more than half of the width.
  boolean wide(int line) {
    return lines.get(line).length() * 10 > width * 6;
  }

  /// How much room was left on the line after taking the next line's first word.
  private int slack(int line) {
    int from = line;
    while (line - from < 4 && from > 0 && flows(from - 1)) {
      from--;
    }
    // A column can be narrower than the rest of the text: the lines that run into this one tell.
    int near = from < line ? longest(from, line + 1) : longest(line - 2, line + 7);
    return near - extent(line) - 1 - lines.get(line + 1).firstWordLength();
  }

  /// How far a line goes; the first of a paragraph of ideographs is set in by two of them.
  private int extent(int line) {
    TextLine here = lines.get(line);
    return here.length() + (here.isIdeographic() ? here.indent() : 0);
  }

  private int longest(int from, int to) {
    return IntStream.range(Math.max(0, from), Math.min(lines.size(), to))
        .map(this::extent)
        .filter(length -> length <= most())
        .max()
        .orElse(width);
  }
}
