package onrecord.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.language.Sentences;
import onrecord.language.Span;
import onrecord.language.Words;

/// Cuts statements into passages.
public final class Passages {
  /// A paragraph of at most this many words stays whole.
  private static final int LONGEST = 100;

  /// Longer ones are cut into parts of about this many.
  private static final int USUAL = 70;

  private static final Pattern LIST_ITEM =
      Pattern.compile("[-–—•*·▪◦‣]|\\(?(?:\\d{1,2}|[a-z])[.)]\\s");

  private static final String CLOSING = " \"'”’“‘»«›.,;:!?…)]}-–—،؛؟۔";

  private Passages() {}

  /// The passages of a statement in order. Together they hold every word of it.
  public static List<Passage> of(Statement statement) {
    List<Passage> passages = new ArrayList<>();
    Optional<Span> lead = Optional.empty();
    for (Span paragraph : paragraphs(statement.text())) {
      lead = lead.filter(line -> follows(statement, line, paragraph));
      Optional<Span> before = lead;
      List<VoiceStretch> stretches = stretches(statement, paragraph);
      for (int i = 0; i < stretches.size(); i++) {
        int at = i;
        Optional<Span> led = before.or(() -> introduction(statement, stretches, at));
        addPassages(passages, statement, new PassageBounds(paragraph, stretches.get(i), led));
      }
      lead = leadIn(statement, paragraph).or(() -> before);
    }
    return passages;
  }

  /// The paragraphs of a canonical text, without the line feeds between them.
  public static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        paragraphs.add(new Span(start, end));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  /// Where a passage is cut from: a stretch of a paragraph, and the line that announced it.
  private record PassageBounds(Span paragraph, VoiceStretch stretch, Optional<Span> lead) {}

  /// What the statement says in the same paragraph just before it quotes, or else just after.
  private static Optional<Span> introduction(
      Statement statement, List<VoiceStretch> stretches, int i) {
    if (stretches.get(i).voice().isEmpty() || stretches.size() == 1) {
      return Optional.empty();
    }
    boolean before = i > 0 && stretches.get(i - 1).voice().isEmpty();
    int own = before ? i - 1 : i + 1;
    if (own >= stretches.size() || stretches.get(own).voice().isPresent()) {
      return Optional.empty();
    }
    List<Span> sentences =
        Sentences.in(statement.text(), stretches.get(own).span(), statement.masthead().language());
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(before ? sentences.getLast() : sentences.getFirst());
  }

  /// The paragraph's last sentence, where it announces what follows.
  private static Optional<Span> leadIn(Statement statement, Span paragraph) {
    if (!paragraph.of(statement.text()).endsWith(":")) {
      return Optional.empty();
    }
    return Optional.of(
        Sentences.in(statement.text(), paragraph, statement.masthead().language()).getLast());
  }

  /// Whether a paragraph still belongs to what the line announced: the very next one does, then
  /// list items and the rest of a quotation.
  private static boolean follows(Statement statement, Span lead, Span paragraph) {
    String text = statement.text();
    boolean next = paragraph.start() == lead.end() + 1;
    boolean quoted =
        statement.voices().stream().anyMatch(voice -> voice.span().overlaps(paragraph));
    return next || quoted || LIST_ITEM.matcher(paragraph.of(text)).lookingAt();
  }

  /// A part of a paragraph in one voice.
  private record VoiceStretch(Span span, Optional<Voice> voice) {}

  /// The paragraph cut where one voice ends and another begins, and no sentence torn.
  private static List<VoiceStretch> stretches(Statement statement, Span paragraph) {
    List<VoiceStretch> stretches = new ArrayList<>();
    Set<Voice> woven = Voice.Woven.in(statement, paragraph);
    int at = paragraph.start();
    for (Voice voice : statement.voices()) {
      if (!voice.span().overlaps(paragraph) || woven.contains(voice)) {
        continue;
      }
      int start = Math.max(at, voice.span().start());
      int end = Math.min(paragraph.end(), voice.span().end());
      addOwn(stretches, statement.text(), new Span(at, start));
      stretches.add(new VoiceStretch(new Span(start, end), Optional.of(voice)));
      at = end;
    }
    addOwn(stretches, statement.text(), new Span(at, paragraph.end()));
    return stretches;
  }

  /// What stands between two voices, without the marks and spaces at its ends that belong to the
  /// quotations.
  private static void addOwn(List<VoiceStretch> stretches, String text, Span span) {
    int start = stretches.isEmpty() ? span.start() : afterMarks(text, span);
    int end = span.end();
    while (end > start
        && "\"“‘«„ ".indexOf(text.charAt(end - 1)) >= 0
        && closesNothing(text, start, end - 1)) {
      end--;
    }
    if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
      stretches.add(new VoiceStretch(new Span(start, end), Optional.empty()));
    }
  }

  /// Where the marks that close a quotation end.
  private static int afterMarks(String text, Span span) {
    int at = span.start();
    while (at < span.end() && CLOSING.indexOf(text.charAt(at)) >= 0 && !opensOwn(text, span, at)) {
      at++;
    }
    return at;
  }

  /// Whether a mark that may open or close stands before a word and after a space.
  private static boolean opensOwn(String text, Span span, int mark) {
    return "\"'“‘«»".indexOf(text.charAt(mark)) >= 0
        && mark > span.start()
        && mark + 1 < span.end()
        && text.charAt(mark - 1) == ' '
        && Character.isLetterOrDigit(text.codePointAt(mark + 1));
  }

  private static boolean closesNothing(String text, int start, int mark) {
    String before = text.substring(start, mark);
    return switch (text.charAt(mark)) {
      case '"' -> before.chars().filter(c -> c == '"').count() % 2 == 0;
      case '“' -> before.lastIndexOf('„') <= before.lastIndexOf('“');
      case '«' -> before.lastIndexOf('»') <= before.lastIndexOf('«');
      default -> true;
    };
  }

  private static void addPassages(
      List<Passage> passages, Statement statement, PassageBounds place) {
    for (List<Span> group : groups(statement, place.stretch())) {
      Span span = new Span(group.getFirst().start(), group.getLast().end());
      passages.add(
          new Passage(
              statement, span, place.paragraph(), place.stretch().voice(), group, place.lead()));
    }
  }

  /// The sentences of a stretch in groups, each that only tells who speaks beside it by itself.
  private static List<List<Span>> groups(Statement statement, VoiceStretch stretch) {
    List<List<Span>> groups = new ArrayList<>();
    List<Span> together = new ArrayList<>();
    for (Span sentence : sentences(statement, stretch)) {
      if (stretch.voice().isEmpty() && Voice.Cue.isOne(statement, sentence)) {
        groups.addAll(groups(statement.text(), together));
        groups.add(List.of(sentence));
        together = new ArrayList<>();
      } else {
        together.add(sentence);
      }
    }
    groups.addAll(groups(statement.text(), together));
    return groups;
  }

  /// The sentences of a stretch; one whose end stands within words that are woven in goes on to
  /// theirs.
  private static List<Span> sentences(Statement statement, VoiceStretch stretch) {
    List<Span> all =
        Sentences.in(statement.text(), stretch.span(), statement.masthead().language());
    if (stretch.voice().isPresent()) {
      return all;
    }
    List<Span> sentences = new ArrayList<>();
    List<Voice> woven = Voice.Woven.within(statement, stretch.span()).toList();
    for (Span next : all) {
      int end = sentences.isEmpty() ? next.start() : sentences.getLast().end();
      boolean torn = woven.stream().map(Voice::span).anyMatch(one -> isWithin(end, one));
      if (torn && !sentences.isEmpty()) {
        sentences.set(sentences.size() - 1, new Span(sentences.getLast().start(), next.end()));
      } else {
        sentences.add(next);
      }
    }
    return sentences;
  }

  private static boolean isWithin(int place, Span words) {
    return words.start() < place && place < words.end();
  }

  /// Neighbouring sentences in groups of about equal length, each of at most {@link #LONGEST} words
  /// where its sentences allow.
  private static List<List<Span>> groups(String text, List<Span> sentences) {
    int[] lengths = sentences.stream().mapToInt(span -> Words.count(span.of(text))).toArray();
    int total = Arrays.stream(lengths).sum();
    if (total <= LONGEST) {
      return sentences.isEmpty() ? List.of() : List.of(sentences);
    }
    double share = (double) total / Math.max(2, Math.round((double) total / USUAL));
    List<List<Span>> groups = new ArrayList<>();
    List<Span> group = new ArrayList<>();
    int done = 0;
    int inGroup = 0;
    for (int i = 0; i < lengths.length; i++) {
      boolean full = done + lengths[i] / 2.0 > share * (groups.size() + 1);
      if (!group.isEmpty() && (full || inGroup + lengths[i] > LONGEST)) {
        groups.add(List.copyOf(group));
        group.clear();
        inGroup = 0;
      }
      group.add(sentences.get(i));
      done += lengths[i];
      inGroup += lengths[i];
    }
    groups.add(List.copyOf(group));
    return groups;
  }
}
