package onrecord.corpus.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The notes at the foot of pages, taken out of the sentences that run on over them.
final class PageNotes {
  /// The type of notes is smaller than that of the text.
  private static final float SMALLER = 0.93f;

  /// Before notes of the same type lies more than the usual step from line to line.
  private static final float APART = 1.7f;

  private static final Pattern MARK =
      Pattern.compile(
          "(?:\\[?\\d{1,3}\\]?|[\u2070-\u2079\u00b9\u00b2\u00b3]{1,3}|[*\u2020\u2021\u00a7]{1,3})\\.?"
              + " ?[\\p{L}\\p{Pi}\"'<\u201e].*");

  private final List<List<PrintedLine>> pages = new ArrayList<>();
  private final List<PrintedLine> notes = new ArrayList<>();
  private final float size;

  private PageNotes(List<List<PrintedLine>> pages) {
    this.size = usualSize(pages);
  }

  /// Parts the notes of all pages from their text.
  static PageNotes of(List<List<PrintedLine>> pages) {
    PageNotes notes = new PageNotes(pages);
    for (int i = 0; i < pages.size(); i++) {
      List<PrintedLine> next = i + 1 < pages.size() ? pages.get(i + 1) : List.of();
      notes.take(pages.get(i), !next.isEmpty() && next.getFirst().continues());
    }
    return notes;
  }

  /// The size in which most letters are set.
  private static float usualSize(List<List<PrintedLine>> pages) {
    Map<Float, Integer> letters = new HashMap<>();
    for (List<PrintedLine> page : pages) {
      for (PrintedLine line : page) {
        letters.merge(line.size(), line.text().length(), Integer::sum);
      }
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private void take(List<PrintedLine> page, boolean runsOn) {
    List<PrintedLine> text = new ArrayList<>();
    int from = 0;
    while (from < page.size()) {
      int to = blockEnd(page, from);
      boolean note = MARK.matcher(page.get(from).text()).matches() && !text.isEmpty();
      if (note && isAtFoot(page, from, to, runsOn)) {
        notes.addAll(page.subList(from, to));
        from = to;
      } else {
        text.add(page.get(from++));
      }
    }
    pages.add(text);
  }

  /// Where the lines of the size of this one end that stand one below the other.
  private static int blockEnd(List<PrintedLine> page, int from) {
    int to = from + 1;
    while (to < page.size()
        && page.get(to).foot() > page.get(to - 1).foot()
        && page.get(to).size() < page.get(from).size() + 1) {
      to++;
    }
    return to;
  }

  /// Whether a block is the last of its page or column, and set apart from the text.
  private boolean isAtFoot(List<PrintedLine> page, int from, int to, boolean runsOn) {
    boolean last = to == page.size() || page.get(to).foot() < page.get(from).foot();
    PrintedLine first = page.get(from);
    if (!last) {
      return false;
    }
    if (first.size() <= SMALLER * Math.min(size, page.get(from - 1).size())) {
      return true;
    }
    float gap = first.foot() - page.get(from - 1).foot();
    return runsOn && !page.get(from - 1).ends() && gap > APART * 1.2f * first.size();
  }

  /// The text in lines, pages parted by form feeds and paragraphs by empty lines; behind it the
  /// notes, each for itself.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<PrintedLine> page : pages) {
      if (!lines.isEmpty()) {
        lines.add("\f");
      }
      for (PrintedLine line : page) {
        lines.add(line.text());
        if (line.last()) {
          lines.add("");
        }
      }
    }
    for (int i = 0; i < notes.size(); i++) {
      boolean begins = MARK.matcher(notes.get(i).text()).matches();
      if (i == 0 || begins) {
        lines.add("");
      }
      lines.add(notes.get(i).text());
    }
    return lines;
  }
}
