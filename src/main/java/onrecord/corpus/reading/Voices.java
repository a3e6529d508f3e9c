package onrecord.corpus.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.Voice;
import onrecord.corpus.layout.CanonicalText;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.language.Span;

/// Finds the words of third parties in a text by the first and last of them.
final class Voices {
  private static final String SINGLE = "\u2018\u2019\u201a\u201b\u2032\u00b4`'";
  private static final String DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\"";

  private final String text;
  private final String folded;
  private final Problems problems;
  private final List<Span> taken = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();

  private Voices(String text, Problems problems) {
    this.text = text;
    this.folded = folded(text);
    this.problems = problems;
  }

  /// The voices that are listed, in the order of the text; what cannot be found is a problem.
  static List<Voice> in(String text, FieldValue listed, Problems problems) {
    Voices voices = new Voices(text, problems);
    List<FieldValue> entries =
        listed instanceof FieldValue.Items(var _, var items) ? items : List.of(listed);
    for (FieldValue entry : entries) {
      if (entry instanceof FieldValue.Keys(var at, var keys)) {
        voices.add(at, keys);
      } else if (!entry.words().isEmpty()) {
        problems.add(entry.at(), "not a voice", "give it speaker:, begins: and ends:");
      }
    }
    return voices.voices.stream().sorted(Comparator.comparing(Voice::span)).toList();
  }

  private void add(SourcePlace at, Map<String, FieldValue> keys) {
    String speaker = words(keys, "speaker");
    if (speaker.isEmpty() || words(keys, "begins").isEmpty() || words(keys, "ends").isEmpty()) {
      problems.add(at, "a voice without speaker, begins or ends", "give it all three");
      return;
    }
    Optional<Span> span = span(at, keys);
    if (span.filter(found -> taken.stream().anyMatch(found::overlaps)).isPresent()) {
      problems.add(
          at,
          "the voice of " + speaker + " overlaps an earlier one",
          "let each end before the next begins");
    } else if (span.isPresent()) {
      taken.add(span.get());
      addParagraphs(speaker, span.get());
    }
  }

  private Optional<Span> span(SourcePlace at, Map<String, FieldValue> keys) {
    String begins = words(keys, "begins");
    String ends = words(keys, "ends");
    Optional<Span> start = free(folded(begins));
    if (start.isEmpty()) {
      problems.add(
          place(keys, "begins", at),
          "'" + begins + "' is not in the text",
          "write the first words as they stand there");
      return Optional.empty();
    }
    Optional<Span> end = closing(folded(ends), start.get());
    if (end.isEmpty()) {
      boolean before = next(folded(ends), 0).isPresent();
      problems.add(
          place(keys, "ends", at),
          "'" + ends + (before ? "' stands only before the voice begins" : "' is not in the text"),
          "write the last words as they stand there");
    }
    return end.map(last -> new Span(start.get().start(), last.end()));
  }

  private static String words(Map<String, FieldValue> keys, String key) {
    FieldValue value = keys.get(key);
    return value == null ? "" : CanonicalText.line(String.join(" ", value.words()));
  }

  private static SourcePlace place(
      Map<String, FieldValue> keys, String key, SourcePlace otherwise) {
    FieldValue value = keys.get(key);
    return value == null ? otherwise : value.at();
  }

  /// Where the words stand first outside the voices found so far.
  private Optional<Span> free(String words) {
    Optional<Span> found = next(words, 0);
    while (found.filter(span -> taken.stream().anyMatch(span::overlaps)).isPresent()) {
      found = next(words, found.get().start() + 1);
    }
    return found;
  }

  /// Where the words close first, at the voice's first words or after them.
  private Optional<Span> closing(String words, Span start) {
    Optional<Span> found = next(words, start.start());
    while (found.filter(span -> span.end() < start.end()).isPresent()) {
      found = next(words, found.get().start() + 1);
    }
    return found;
  }

  private Optional<Span> next(String words, int from) {
    for (int at = folded.indexOf(words, from); at >= 0; at = folded.indexOf(words, at + 1)) {
      if (isWhole(at) && isWhole(at + words.length())) {
        return Optional.of(new Span(at, at + words.length()));
      }
    }
    return Optional.empty();
  }

  /// Whether no word is cut at a place.
  private boolean isWhole(int at) {
    return at == 0
        || at == folded.length()
        || !Character.isLetterOrDigit(folded.charAt(at - 1))
        || !Character.isLetterOrDigit(folded.charAt(at));
  }

  /// A voice for each paragraph, without the quotation marks around it.
  private void addParagraphs(String speaker, Span span) {
    int start = span.start();
    while (start < span.end()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 || feed > span.end() ? span.end() : feed;
      Span bare = unquoted(start, end);
      if (bare.length() > 0) {
        voices.add(new Voice(speaker, bare));
      }
      start = end + 1;
    }
  }

  private Span unquoted(int from, int to) {
    int start = from;
    int end = to;
    boolean single = start < end && SINGLE.indexOf(text.charAt(start)) >= 0;
    while (start < end && isMark(text.charAt(start), single)) {
      start++;
    }
    // A single mark at the end may be an apostrophe: it goes only with one at the beginning.
    while (start < end && isMark(text.charAt(end - 1), single)) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isMark(char each, boolean single) {
    return each == ' ' || DOUBLE.indexOf(each) >= 0 || (single && SINGLE.indexOf(each) >= 0);
  }

  /// Character for character, so that places stay.
  private static String folded(String words) {
    StringBuilder folded = new StringBuilder(words);
    for (int i = 0; i < folded.length(); i++) {
      char each = folded.charAt(i);
      if (SINGLE.indexOf(each) >= 0) {
        folded.setCharAt(i, '\'');
      } else if (DOUBLE.indexOf(each) >= 0) {
        folded.setCharAt(i, '"');
      } else if (each == '\n') {
        folded.setCharAt(i, ' ');
      }
    }
    return folded.toString();
  }
}
