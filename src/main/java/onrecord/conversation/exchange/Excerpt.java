package onrecord.conversation.exchange;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import onrecord.answer.Quote;
import onrecord.conversation.Reply.Run;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Sentences;
import onrecord.language.Span;

/// A stretch of a statement as it is shown: marked words stand out, words of other voices are in
/// italics, `[…]` stands where a paragraph goes on.
///
/// @param shown the stretch
/// @param marked the words that stand out; of no length where none do
public record Excerpt(Statement statement, Span shown, Span marked) {

  /// Stands for words left out.
  public static final String GAP = "[…]";

  private static final List<BreakIterator> NONE = List.of();
  private static final int WHOLE_PARAGRAPH = 700;
  private static final int LEAST_CONTEXT = 280;

  /// So much of the rest of a paragraph is folded: with further quotes it is one message still.
  private static final int FOLDED = 2000;

  /// A quote in its paragraph; only a long paragraph is cut, and never inside the quote.
  static Excerpt of(Quote quote) {
    Span paragraph = quote.paragraph();
    int context = Math.max(LEAST_CONTEXT, WHOLE_PARAGRAPH - quote.span().length());
    return new Excerpt(
        quote.statement(), cut(quote.statement(), paragraph, quote.span(), context), quote.span());
  }

  /// A quote with all of its paragraph, as far as a message has room for it.
  static Excerpt folded(Quote quote) {
    Span shown = cut(quote.statement(), quote.paragraph(), quote.span(), FOLDED);
    return new Excerpt(quote.statement(), shown, quote.span());
  }

  /// The part of a paragraph around a stretch of it, with so much of the rest.
  public static Span cut(Statement statement, Span paragraph, Span kept, int context) {
    int before = kept.start() - paragraph.start();
    int after = paragraph.end() - kept.end();
    if (before + after <= context) {
      return paragraph;
    }
    int half = context / 2;
    int roomBefore = Math.max(half, context - after);
    int roomAfter = Math.max(half, context - before);
    return new Span(
        before <= roomBefore
            ? paragraph.start()
            : begin(statement, kept.start() - roomBefore, kept.start()),
        after <= roomAfter ? paragraph.end() : end(statement, kept.end(), kept.end() + roomAfter));
  }

  /// A place between the two where a sentence begins, or a word, or at least a character.
  public static int begin(Statement statement, int earliest, int latest) {
    OptionalInt sentence = sentenceBegin(statement, earliest, latest);
    for (BreakIterator breaks : sentence.isPresent() ? NONE : breaks(statement)) {
      int begin = breaks.isBoundary(earliest) ? earliest : breaks.following(earliest);
      if (begin != BreakIterator.DONE && begin < latest) {
        return begin;
      }
    }
    return sentence.orElse(latest);
  }

  /// The first place between the two where a sentence begins, short of the latter.
  public static OptionalInt sentenceBegin(Statement statement, int earliest, int latest) {
    return sentences(statement, earliest, latest)
        .mapToInt(Span::start)
        .filter(start -> start >= earliest && start < latest)
        .min();
  }

  /// A place between the two where a sentence ends, or a word, or at least a character.
  public static int end(Statement statement, int earliest, int latest) {
    OptionalInt sentence = sentenceEnd(statement, earliest, latest);
    for (BreakIterator breaks : sentence.isPresent() ? NONE : breaks(statement)) {
      int end = breaks.isBoundary(latest) ? latest : breaks.preceding(latest);
      if (end != BreakIterator.DONE && end > earliest) {
        return end;
      }
    }
    return sentence.orElse(earliest);
  }

  /// The last place between the two where a sentence ends, beyond the former.
  public static OptionalInt sentenceEnd(Statement statement, int earliest, int latest) {
    return sentences(statement, earliest, latest)
        .mapToInt(Span::end)
        .filter(end -> end > earliest && end <= latest)
        .max();
  }

  /// The sentences of the paragraphs that the two places are in.
  private static Stream<Span> sentences(Statement statement, int earliest, int latest) {
    String text = statement.text();
    var paragraphs = new ArrayList<Span>();
    int from = text.lastIndexOf('\n', Math.max(0, earliest - 1)) + 1;
    while (from <= latest && from < text.length()) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed;
      paragraphs.add(new Span(from, to));
      from = to + 1;
    }
    String language = statement.masthead().language();
    return paragraphs.stream().flatMap(one -> Sentences.in(text, one, language).stream());
  }

  private static List<BreakIterator> breaks(Statement statement) {
    var locale = ULocale.forLanguageTag(statement.masthead().language());
    var breaks =
        List.of(BreakIterator.getLineInstance(locale), BreakIterator.getCharacterInstance(locale));
    breaks.forEach(each -> each.setText(statement.text()));
    return breaks;
  }

  /// The words, styled.
  public List<Run> runs() {
    var runs = new ArrayList<Run>();
    Span trimmed = trimmed();
    if (goesOnBefore(trimmed.start())) {
      runs.add(Run.plain(GAP + " "));
    }
    runs.addAll(words(trimmed));
    if (goesOnAfter(trimmed.end())) {
      runs.add(Run.plain(" " + GAP));
    }
    return List.copyOf(runs);
  }

  private List<Run> words(Span trimmed) {
    var edges = new TreeSet<Integer>(List.of(trimmed.start(), trimmed.end()));
    statement.voices().stream().map(Voice::span).forEach(span -> addEdges(edges, span, trimmed));
    addEdges(edges, marked, trimmed);
    var runs = new ArrayList<Run>();
    int from = trimmed.start();
    for (int to : edges.tailSet(from, false)) {
      var span = new Span(from, to);
      boolean foreign = voices().stream().anyMatch(voice -> voice.span().contains(span));
      runs.add(
          new Run(span.of(statement.text()), marked.contains(span), foreign, Optional.empty()));
      from = to;
    }
    return runs;
  }

  private static void addEdges(TreeSet<Integer> edges, Span span, Span within) {
    if (span.overlaps(within)) {
      edges.add(Math.max(span.start(), within.start()));
      edges.add(Math.min(span.end(), within.end()));
    }
  }

  /// Whose words stand in it that are not the statement's own, in order.
  public List<Voice> voices() {
    return statement.voices().stream().filter(voice -> voice.span().overlaps(shown)).toList();
  }

  private Span trimmed() {
    String text = statement.text();
    int start = shown.start();
    int end = shown.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private boolean goesOnBefore(int start) {
    return start > 0 && statement.text().charAt(start - 1) != '\n';
  }

  private boolean goesOnAfter(int end) {
    String rest = statement.text().substring(end).stripTrailing();
    return !rest.isEmpty() && rest.charAt(0) != '\n';
  }
}
