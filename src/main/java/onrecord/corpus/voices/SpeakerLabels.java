package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.corpus.attribution.Clause;
import onrecord.language.Span;
import onrecord.language.Words;

/// Reads the turns of a conversation that is written down with its speakers' names at the beginning
/// of their lines: "NAME: …", "Q. …".
///
/// It is one only where at least two labels come back, and most paragraphs from the first to the
/// last of them have one.
final class SpeakerLabels {
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 5;
  private static final int FEWEST_TURNS = 4;

  /// How many words a turn has at least on the average, its label among them.
  private static final int SPOKEN = 7;

  /// Labels that name nobody but say that somebody asks or answers.
  private static final Set<String> ROLES =
      Set.of(
          "q",
          "a",
          "question",
          "answer",
          "frage",
          "antwort",
          "f",
          "pregunta",
          "respuesta",
          "p",
          "r",
          "réponse",
          "вопрос",
          "ответ",
          "питання",
          "відповідь",
          "سؤال",
          "جواب",
          "س",
          "ج",
          "پرسش",
          "پاسخ");

  /// Labels that count.
  private static final Pattern COUNTED =
      Pattern.compile(
          "[ivxlc]+|first(?:ly)?|second(?:ly)?|third(?:ly)?|erstens|zweitens|drittens|primero|segundo"
              + "|tercero|premièrement|deuxièmement|во-первых|во-вторых|по-перше|по-друге|перше|друге"
              + "|первое|второе|أولاً?|ثانياً?|ثالثاً?|رابعاً?|اول|دوم|سوم"
              + "|note|ps|p\\.s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final String text;

  /// A label at the beginning of a paragraph.
  private record Label(Span span, String name, Span paragraph) {}

  private SpeakerLabels(String text) {
    this.text = text;
  }

  /// The turns in order, a voice for each paragraph; none where the text is no conversation.
  static List<ReadVoice> in(String text) {
    SpeakerLabels labels = new SpeakerLabels(text);
    List<Span> paragraphs = paragraphs(text);
    List<Optional<Label>> found = paragraphs.stream().map(labels::label).toList();
    Map<String, Integer> counts = new HashMap<>();
    found.stream().flatMap(Optional::stream).forEach(it -> counts.merge(key(it), 1, Integer::sum));
    counts.values().removeIf(count -> count < 2);
    List<Optional<Label>> turns =
        found.stream().map(it -> it.filter(label -> counts.containsKey(key(label)))).toList();
    return isConversation(turns, counts.size()) && labels.isSpoken(turns)
        ? labels.voices(paragraphs, turns)
        : List.of();
  }

  private static String key(Label label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isConversation(List<Optional<Label>> turns, int speakers) {
    long labelled = turns.stream().filter(Optional::isPresent).count();
    int first = 0;
    int last = turns.size() - 1;
    while (first <= last && turns.get(first).isEmpty()) {
      first++;
    }
    while (last > first && turns.get(last).isEmpty()) {
      last--;
    }
    return speakers >= 2 && labelled >= FEWEST_TURNS && labelled * 3 >= last - first + 1;
  }

  /// Whether sentences stand behind the labels, not figures.
  private boolean isSpoken(List<Optional<Label>> turns) {
    int words = 0;
    int labelled = 0;
    for (Optional<Label> turn : turns) {
      if (turn.isPresent()) {
        words += Words.count(turn.get().paragraph().of(text));
        labelled++;
      }
    }
    return words >= labelled * SPOKEN;
  }

  private static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (end > start) {
        paragraphs.add(new Span(start, end));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private Optional<Label> label(Span paragraph) {
    int most = Math.min(paragraph.end() - 1, paragraph.start() + LONGEST);
    int words = 1;
    for (int i = paragraph.start(); i < most; i++) {
      char each = text.charAt(i);
      boolean ends =
          each == ':'
              || (each == '.' && i == paragraph.start() + 1)
              || ("-–—".indexOf(each) >= 0 && i > paragraph.start() + 1);
      if (ends && Character.isWhitespace(text.charAt(i + 1))) {
        return named(new Span(paragraph.start(), i), paragraph);
      }
      words += each == ' ' ? 1 : 0;
      boolean name = Character.isLetter(each) || " .'’-".indexOf(each) >= 0;
      if (!name || words > MOST_WORDS) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Label> named(Span span, Span paragraph) {
    String name = span.of(text).strip();
    boolean capitals =
        Clause.of(text, span).size() > 0
            && name.chars().filter(Character::isLetter).findFirst().stream()
                .anyMatch(first -> !Character.isLowerCase(first) || name.indexOf(' ') < 0);
    return capitals && !COUNTED.matcher(name).matches()
        ? Optional.of(new Label(span, name, paragraph))
        : Optional.empty();
  }

  private List<ReadVoice> voices(List<Span> paragraphs, List<Optional<Label>> turns) {
    int last = turns.size() - 1;
    while (turns.get(last).isEmpty()) {
      last--;
    }
    List<ReadVoice> voices = new ArrayList<>();
    Optional<Label> speaking = Optional.empty();
    for (int i = 0; i <= last; i++) {
      speaking = turns.get(i).isPresent() ? turns.get(i) : speaking;
      Span paragraph = paragraphs.get(i);
      int start = turns.get(i).map(label -> label.span().end() + 1).orElse(paragraph.start());
      while (start < paragraph.end() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      if (speaking.isPresent() && start < paragraph.end()) {
        voices.add(voice(speaking.get(), new Span(start, paragraph.end())));
      }
    }
    return voices;
  }

  private static ReadVoice voice(Label label, Span words) {
    return new ReadVoice(
        words,
        Optional.of(label.name()).filter(name -> !ROLES.contains(key(label))),
        Optional.of(label.span()),
        Optional.of(label.span()),
        ReadVoice.Ground.LABEL);
  }
}
