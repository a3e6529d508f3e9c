package onrecord.corpus.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// Which paragraphs of a page stand in its block quotations. An element that holds more than half
/// of the text sets it in and quotes nobody; one that is named a pull quote repeats it.
public final class BlockQuotations {
  /// Of a paragraph that nobody else said.
  public static final int NONE = -1;

  private final List<QuotedRange> ranges = new ArrayList<>();
  private final List<Integer> open = new ArrayList<>();

  /// The innermost element around each paragraph, and the length of all up to it.
  private final List<Integer> owners = new ArrayList<>();

  private final List<Long> lengths = new ArrayList<>(List.of(0L));

  /// The paragraphs from one to before another.
  private record QuotedRange(int from, int to, boolean repeats) {}

  /// Whether an element is set in as quotations are.
  public static boolean isOne(Element element) {
    return element.nameIs("blockquote");
  }

  /// Begins one with the next paragraph.
  public void begin(Element element) {
    boolean repeats =
        element.classNames().stream()
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("pull"));
    open.add(ranges.size());
    ranges.add(new QuotedRange(owners.size(), 0, repeats));
  }

  /// Ends the innermost with the last paragraph.
  public void finish() {
    int last = open.removeLast();
    QuotedRange begun = ranges.get(last);
    ranges.set(last, new QuotedRange(begun.from(), owners.size(), begun.repeats()));
  }

  /// Takes the next paragraph.
  public void addParagraph(String text) {
    owners.add(open.isEmpty() ? NONE : open.getLast());
    lengths.add(lengths.getLast() + text.length());
  }

  /// The number of the quotation that each paragraph is of.
  public int[] all() {
    int[] quotations = owners.stream().mapToInt(Integer::intValue).toArray();
    Arrays.setAll(
        quotations, i -> quotations[i] != NONE && isQuoted(quotations[i]) ? quotations[i] : NONE);
    return quotations;
  }

  private boolean isQuoted(int number) {
    QuotedRange range = ranges.get(number);
    long length = lengths.get(range.to()) - lengths.get(range.from());
    return !range.repeats() && 2 * length <= lengths.getLast();
  }
}
