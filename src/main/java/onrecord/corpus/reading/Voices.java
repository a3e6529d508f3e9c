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
  /// Voices whose place is sure only once the others are found get so many more turns.
  private static final int TURNS = 2;

  private final String text;
  private final Occurrences occurrences;
  private final Problems problems;
  private final List<DeclaredVoice> waiting = new ArrayList<>();
  private final List<Span> taken = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();

  /// A voice as the archive's keeper wrote it down.
  private record DeclaredVoice(SourcePlace at, Map<String, FieldValue> keys) {

    String words(String key) {
      FieldValue value = keys.get(key);
      return value == null ? "" : CanonicalText.line(String.join(" ", value.words()));
    }

    SourcePlace place(String key) {
      FieldValue value = keys.get(key);
      return value == null ? at : value.at();
    }

    boolean hasWordsOf(DeclaredVoice other) {
      return words("begins").equals(other.words("begins"))
          && words("ends").equals(other.words("ends"));
    }
  }

  private Voices(String text, Problems problems) {
    this.text = text;
    this.occurrences = new Occurrences(text);
    this.problems = problems;
  }

  /// The voices that are listed, in the order of the text; what cannot be found, or stands in
  /// several places, is a problem.
  static List<Voice> in(String text, FieldValue listed, Problems problems) {
    Voices voices = new Voices(text, problems);
    List<FieldValue> entries =
        listed instanceof FieldValue.Items(var _, var items) ? items : List.of(listed);
    for (FieldValue entry : entries) {
      if (entry instanceof FieldValue.Keys(var at, var keys)) {
        voices.waitFor(new DeclaredVoice(at, keys));
      } else if (!entry.words().isEmpty()) {
        problems.add(entry.at(), "not a voice", "give it speaker:, begins: and ends:");
      }
    }
    voices.findAll();
    return voices.voices.stream().sorted(Comparator.comparing(Voice::span)).toList();
  }

  private void waitFor(DeclaredVoice voice) {
    if (voice.words("speaker").isEmpty()
        || voice.words("begins").isEmpty()
        || voice.words("ends").isEmpty()) {
      problems.add(voice.at, "a voice without speaker, begins or ends", "give it all three");
    } else {
      waiting.add(voice);
    }
  }

  private void findAll() {
    for (int turn = 0; turn < TURNS && !waiting.isEmpty(); turn++) {
      for (DeclaredVoice voice : List.copyOf(waiting)) {
        DeclaredPlace place = place(voice);
        if (place.isSure()) {
          waiting.remove(voice);
          take(voice, place.shortest().getFirst());
        }
      }
    }
    while (!waiting.isEmpty()) {
      DeclaredVoice voice = waiting.getFirst();
      chosen(voice, place(voice)).ifPresent(span -> take(voice, span));
      waiting.removeFirst();
    }
  }

  private DeclaredPlace place(DeclaredVoice voice) {
    return DeclaredPlace.of(occurrences, voice.words("begins"), voice.words("ends"), this::isFree);
  }

  private boolean isFree(Span span) {
    return taken.stream().noneMatch(span::overlaps);
  }

  private void take(DeclaredVoice voice, Span span) {
    if (isFree(span)) {
      taken.add(span);
      addParagraphs(voice.words("speaker"), span);
    } else {
      problems.add(
          voice.at,
          "the voice of " + voice.words("speaker") + " overlaps an earlier one",
          "let each end before the next begins");
    }
  }

  /// The place of a voice that is not sure: none where its words may stand in several.
  private Optional<Span> chosen(DeclaredVoice voice, DeclaredPlace place) {
    if (place.shortest().isEmpty()) {
      missing(voice);
      return Optional.empty();
    }
    Span first = place.shortest().getFirst();
    long alike = waiting.stream().filter(voice::hasWordsOf).count();
    if (place.shortest().size() <= alike && place.begun() <= alike && place.ended() <= alike) {
      return Optional.of(first);
    }
    boolean several = place.shortest().size() > 1;
    if (place.begun() > 1) {
      standsOften(voice, "begins", place.begun(), several);
    } else if (place.ended() > 1) {
      standsOften(voice, "ends", place.ended(), several);
    }
    return several ? Optional.empty() : Optional.of(first);
  }

  private void standsOften(DeclaredVoice voice, String key, int times, boolean several) {
    boolean begins = key.equals("begins");
    problems.add(
        voice.place(key),
        "'%s' stands %d times in the text; %s"
            .formatted(
                voice.words(key),
                times,
                several
                    ? "the voice of " + voice.words("speaker") + " is left out"
                    : "the shortest stretch from first to last words is taken"),
        begins
            ? "write more of the first words, until they stand there once"
            : "write more of the last words, until they stand there once");
  }

  private void missing(DeclaredVoice voice) {
    String begins = voice.words("begins");
    String ends = voice.words("ends");
    if (occurrences.all(begins, 0, 1, this::isFree).isEmpty()) {
      problems.add(
          voice.place("begins"),
          "'" + begins + "' is not in the text",
          "write the first words as they stand there");
      return;
    }
    boolean before = occurrences.first(ends, 0).isPresent();
    problems.add(
        voice.place("ends"),
        "'" + ends + (before ? "' stands only before the voice begins" : "' is not in the text"),
        "write the last words as they stand there");
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
    boolean single = start < end && Occurrences.SINGLE.indexOf(text.charAt(start)) >= 0;
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
    return each == ' '
        || Occurrences.DOUBLE.indexOf(each) >= 0
        || (single && Occurrences.SINGLE.indexOf(each) >= 0);
  }
}
