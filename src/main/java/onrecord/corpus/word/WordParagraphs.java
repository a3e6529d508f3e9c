package onrecord.corpus.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.corpus.extraction.Extract;
import onrecord.language.Span;
import org.jspecify.annotations.Nullable;

/// Puts the paragraphs of a Word file together: what runs on into the next, the numbers of items,
/// and which of them are quoted.
final class WordParagraphs {
  private static final Pattern EMPTY_LINE = Pattern.compile("\u2028 {0,50}\u2028[ \u2028]*+");

  private static final int MOST_CHECKED = 100;

  private final WordStyles styles;
  private final WordNumbering numbering;
  private final List<String> lines = new ArrayList<>();
  private final List<Boolean> quoted = new ArrayList<>();
  private @Nullable WordParagraph open;
  private String title = "";

  WordParagraphs(WordStyles styles, WordNumbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  /// Takes the next paragraph of the text.
  void add(WordParagraph paragraph) {
    if (open != null) {
      paragraph.text.insert(0, open.text + (isApart(open, paragraph) ? " " : ""));
      paragraph.boxes.addAll(0, open.boxes);
      open = null;
    }
    if (paragraph.runsOn && !paragraph.text.toString().isBlank()) {
      open = paragraph;
    } else {
      put(paragraph);
    }
  }

  /// Whether words would be welded where the end of a paragraph was deleted.
  private static boolean isApart(WordParagraph first, WordParagraph second) {
    return !first.large
        && !second.text.isEmpty()
        && Character.isLetterOrDigit(second.text.codePointAt(0))
        && Character.isLetterOrDigit(first.text.codePointBefore(first.text.length()));
  }

  private void put(WordParagraph paragraph) {
    String number = numbering.next(paragraph);
    String prefix = number.isEmpty() ? "" : number + " ";
    for (String part : EMPTY_LINE.split(paragraph.text, -1)) {
      String line = part.replace(WordParagraph.LINE_END, ' ').strip();
      if (!line.isEmpty()) {
        lines.add(prefix + line);
        quoted.add(styles.isQuotation(paragraph.style));
        prefix = "";
        title = title.isEmpty() && styles.isTitle(paragraph.style) ? line : title;
      }
    }
    paragraph.boxes.forEach(this::put);
  }

  /// Takes a paragraph of a note, behind all of the text.
  void addNote(WordParagraph paragraph) {
    finish();
    paragraph.runsOn = false;
    put(paragraph);
  }

  private void finish() {
    if (open != null) {
      put(open);
      open = null;
    }
  }

  /// What stands in the style of the document's title.
  Optional<String> title() {
    return Optional.of(title).filter(words -> !words.isEmpty());
  }

  /// The text, one paragraph a line.
  Extract extract(Map<String, String> guesses) {
    finish();
    boolean[] isQuoted = quotations();
    StringBuilder all = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Span span = new Span(all.length(), all.length() + lines.get(i).length());
      all.append(lines.get(i)).append('\n');
      if (isQuoted[i]) {
        boolean follows = i > 0 && isQuoted[i - 1];
        spans.add(follows ? new Span(spans.removeLast().start(), span.end()) : span);
      }
    }
    return new Extract(all.toString(), Extract.Layout.PARAGRAPHS, guesses, List.copyOf(spans));
  }

  /// Which lines are in the style of quotations: none where it sets in more than half of the text,
  /// and no pull quote, whose words stand elsewhere in it.
  private boolean[] quotations() {
    boolean[] quotations = new boolean[lines.size()];
    String others = joined(false);
    String inStyle = joined(true);
    if (inStyle.length() > others.length()) {
      return quotations;
    }
    int checked = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean pulled =
          quoted.get(i) && checked++ < MOST_CHECKED && others.contains(bare(lines.get(i)));
      quotations[i] = quoted.get(i) && !pulled;
    }
    return quotations;
  }

  private String joined(boolean inStyle) {
    return IntStream.range(0, lines.size())
        .filter(i -> quoted.get(i) == inStyle)
        .mapToObj(lines::get)
        .collect(Collectors.joining("\n"));
  }

  /// A line without the marks and blanks around its words.
  private static String bare(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }
}
