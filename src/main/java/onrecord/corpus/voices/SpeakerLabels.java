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
  ///
  /// @param number which of the text's paragraphs
  private record Label(Span span, String name, Span paragraph, int number) {}

  private SpeakerLabels(String text) {
    this.text = text;
  }

  /// The turns in order, a voice for each paragraph; none where the text is no conversation.
  static List<ReadVoice> in(String text) {
    SpeakerLabels labels = new SpeakerLabels(text);
    List<Label> found = labels.all();
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(label -> counts.merge(key(label), 1, Integer::sum));
    counts.values().removeIf(count -> count < 2);
    List<Label> turns = found.stream().filter(label -> counts.containsKey(key(label))).toList();
    return isConversation(turns, counts.size()) && labels.isSpoken(turns)
        ? labels.voices(turns)
        : List.of();
  }

  private List<Label> all() {
    List<Label> found = new ArrayList<>();
    int number = 0;
    for (Span each = next(0); each.length() > 0; each = next(each.end())) {
      label(each, number).ifPresent(found::add);
      number++;
    }
    return found;
  }

  /// The next paragraph from a place on, empty where there is none.
  private Span next(int from) {
    int start = from;
    while (start < text.length() && text.charAt(start) == '\n') {
      start++;
    }
    int feed = text.indexOf('\n', start);
    return new Span(start, feed < 0 ? text.length() : feed);
  }

  private static String key(Label label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isConversation(List<Label> turns, int speakers) {
    return speakers >= 2
        && turns.size() >= FEWEST_TURNS
        && turns.size() * 3 >= turns.getLast().number() - turns.getFirst().number() + 1;
  }

  /// Whether sentences stand behind the labels, not figures.
  private boolean isSpoken(List<Label> turns) {
    int words = 0;
    for (Label turn : turns) {
      words += Words.count(turn.paragraph().of(text));
    }
    return words >= turns.size() * SPOKEN;
  }

  private Optional<Label> label(Span paragraph, int number) {
    int most = Math.min(paragraph.end() - 1, paragraph.start() + LONGEST);
    int words = 1;
    for (int i = paragraph.start(); i < most; i++) {
      char each = text.charAt(i);
      boolean ends =
          each == ':'
              || (each == '.' && i == paragraph.start() + 1)
              || ("-–—".indexOf(each) >= 0 && i > paragraph.start() + 1);
      if (ends && Character.isWhitespace(text.charAt(i + 1))) {
        return named(new Span(paragraph.start(), i), paragraph, number);
      }
      words += each == ' ' ? 1 : 0;
      boolean name = Character.isLetter(each) || " .'’-".indexOf(each) >= 0;
      if (!name || words > MOST_WORDS) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Label> named(Span span, Span paragraph, int number) {
    String name = span.of(text).strip();
    boolean capitals =
        Clause.of(text, span).size() > 0
            && name.chars().filter(Character::isLetter).findFirst().stream()
                .anyMatch(first -> !Character.isLowerCase(first) || name.indexOf(' ') < 0);
    return capitals && !COUNTED.matcher(name).matches()
        ? Optional.of(new Label(span, name, paragraph, number))
        : Optional.empty();
  }

  private List<ReadVoice> voices(List<Label> turns) {
    List<ReadVoice> voices = new ArrayList<>();
    int turn = 0;
    Span paragraph = turns.getFirst().paragraph();
    while (paragraph.start() <= turns.getLast().paragraph().start()) {
      boolean next = turn + 1 < turns.size() && turns.get(turn + 1).paragraph().equals(paragraph);
      turn += next ? 1 : 0;
      Label speaking = turns.get(turn);
      boolean labelled = speaking.paragraph().equals(paragraph);
      int start = labelled ? speaking.span().end() + 1 : paragraph.start();
      while (start < paragraph.end() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      if (start < paragraph.end()) {
        voices.add(voice(speaking, new Span(start, paragraph.end())));
      }
      paragraph = next(paragraph.end());
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
