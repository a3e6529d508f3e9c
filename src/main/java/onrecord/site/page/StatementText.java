package onrecord.site.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import onrecord.corpus.Passages;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// A statement's text cut for a page: paragraphs, and in them stretches of one voice that are
/// marked or not.
///
/// @param paragraphs in order
public record StatementText(List<TextParagraph> paragraphs) {
  private static final String QUOTATION_MARKS = "\"'“”„«»‹›‘’‚「『";

  /// A paragraph.
  ///
  /// @param number from 1
  /// @param offset where it begins, in UTF-16 code units of the statement's text
  public record TextParagraph(int number, int offset, List<TextStretch> stretches) {}

  /// Some words of a paragraph.
  ///
  /// @param span where they stand
  /// @param words the words themselves
  /// @param voice whose words they are, where they are not the statement's own
  /// @param opening the voice that begins here, or behind the quotation mark with which this begins
  /// @param mark whether they are marked
  public record TextStretch(
      Span span, String words, Optional<Voice> voice, Optional<Voice> opening, TextMark mark) {}

  /// Where marked words begin and end.
  public enum TextMark {
    NONE,
    /// The first marked words, and not the last.
    BEGINS,
    /// Between the two.
    GOES_ON,
    /// The last marked words, and not the first.
    ENDS,
    /// All that is marked.
    WHOLE;

    /// Whether it is marked at all.
    public boolean marked() {
      return this != NONE;
    }

    /// Whether the mark begins here.
    public boolean first() {
      return this == BEGINS || this == WHOLE;
    }

    /// Whether the mark ends here.
    public boolean last() {
      return this == ENDS || this == WHOLE;
    }
  }

  /// The text of a statement.
  ///
  /// @param words the words that are marked; empty for none
  static StatementText of(Statement statement, Optional<Span> words) {
    Optional<Span> marked = words.map(span -> within(statement.text(), span));
    var paragraphs = new ArrayList<TextParagraph>();
    for (Span paragraph : Passages.paragraphs(statement.text())) {
      int number = paragraphs.size() + 1;
      List<TextStretch> stretches = stretches(statement, paragraph, marked);
      paragraphs.add(new TextParagraph(number, paragraph.start(), stretches));
    }
    return new StatementText(List.copyOf(paragraphs));
  }

  /// Without line feeds at its ends, which stand in no paragraph.
  private static Span within(String text, Span words) {
    int start = words.start();
    int end = words.end();
    while (start < end && text.charAt(start) == '\n') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    return new Span(start, end);
  }

  private static List<TextStretch> stretches(
      Statement statement, Span paragraph, Optional<Span> marked) {
    var edges = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
    Map<Integer, Voice> openings = openings(statement, paragraph);
    statement.voices().forEach(voice -> edges(edges, voice.span(), paragraph));
    edges.addAll(openings.keySet());
    marked.ifPresent(span -> edges(edges, span, paragraph));
    var stretches = new ArrayList<TextStretch>();
    int from = paragraph.start();
    for (int to : edges.tailSet(from, false)) {
      var span = new Span(from, to);
      Optional<Voice> voice =
          statement.voices().stream().filter(one -> one.span().contains(span)).findFirst();
      stretches.add(
          new TextStretch(
              span,
              HtmlText.of(span.of(statement.text())),
              voice,
              Optional.ofNullable(openings.get(from)),
              mark(span, marked)));
      from = to;
    }
    return List.copyOf(stretches);
  }

  /// Where in a paragraph voices begin, their quotation marks with them.
  private static Map<Integer, Voice> openings(Statement statement, Span paragraph) {
    var openings = new HashMap<Integer, Voice>();
    for (Voice voice : statement.voices()) {
      if (voice.span().overlaps(paragraph)) {
        int start = voice.span().start();
        boolean quoted =
            start > paragraph.start()
                && QUOTATION_MARKS.indexOf(statement.text().charAt(start - 1)) >= 0;
        openings.putIfAbsent(Math.max(paragraph.start(), quoted ? start - 1 : start), voice);
      }
    }
    return openings;
  }

  private static void edges(TreeSet<Integer> edges, Span span, Span within) {
    if (span.overlaps(within)) {
      edges.add(Math.max(span.start(), within.start()));
      edges.add(Math.min(span.end(), within.end()));
    }
  }

  private static TextMark mark(Span span, Optional<Span> marked) {
    if (marked.filter(words -> words.contains(span)).isEmpty()) {
      return TextMark.NONE;
    }
    boolean first = marked.get().start() == span.start();
    boolean last = marked.get().end() == span.end();
    return first
        ? last ? TextMark.WHOLE : TextMark.BEGINS
        : last ? TextMark.ENDS : TextMark.GOES_ON;
  }
}
