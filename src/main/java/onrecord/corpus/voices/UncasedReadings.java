package onrecord.corpus.voices;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.attribution.Attribution;
import onrecord.corpus.attribution.Clause;
import onrecord.corpus.attribution.Cue;
import onrecord.corpus.attribution.CueTable;
import onrecord.corpus.attribution.NounPhrase;
import onrecord.corpus.attribution.PhraseKind;
import onrecord.corpus.attribution.UncasedClause;
import onrecord.language.Span;
import onrecord.language.Words;

/// Reads whose words the quotations of a text are that is written without capital letters.
final class UncasedReadings implements SpeakerReading {
  private static final int FAR = 500;

  private final String text;
  private final CueTable cues;

  /// By the last word, folded, of each person who was named, the name.
  private final Map<String, String> known = new HashMap<>();

  private Optional<String> speaker = Optional.empty();
  private int spokenAt;

  UncasedReadings(String text, CueTable cues) {
    this.text = text;
    this.cues = cues;
  }

  @Override
  public ReadVoice read(QuotedStretch each, Span between, Optional<ReadVoice> last) {
    Optional<Attribution> cue = lead(each, between.start()).or(() -> tail(each, between.end()));
    if (cue.isPresent()) {
      return resolved(each, cue.get());
    }
    if (each.goesOn() && last.isPresent()) {
      return new ReadVoice(
          each.words(),
          last.get().speaker(),
          last.get().named(),
          last.get().cue(),
          last.get().speaker().isPresent() ? ReadVoice.Ground.CONTINUED : ReadVoice.Ground.MARKS);
    }
    return Readings.marks(each);
  }

  private Clause sentence(int from, int to) {
    Clause all = Clause.uncased(text, new Span(Math.max(from, to - FAR), to));
    return all.from(all.sentenceStart());
  }

  private Optional<Attribution> lead(QuotedStretch each, int from) {
    int start = each.marked().start();
    if (!text.substring(each.paragraph().start(), start).isBlank()) {
      return new UncasedClause(cues, sentence(from, start), known).lead();
    }
    int end = each.paragraph().start();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int line = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    return end > 0 && text.charAt(end - 1) == ':'
        ? new UncasedClause(cues, sentence(line, end), known).lead()
        : Optional.empty();
  }

  private Optional<Attribution> tail(QuotedStretch each, int end) {
    int from = each.marked().end();
    Clause all = Clause.uncased(text, new Span(from, Math.min(end, from + FAR)));
    Clause tail = all.until(all.sentenceEnd());
    boolean ends = ".…؟!".indexOf(Readings.end(text, each)) >= 0;
    boolean comma = tail.size() > 0 && !tail.word(0);
    return ends && !comma ? Optional.empty() : new UncasedClause(cues, tail, known).tail();
  }

  private ReadVoice resolved(QuotedStretch each, Attribution cue) {
    NounPhrase who = cue.who();
    Optional<String> name = who.pronoun() ? antecedent(who) : Optional.of(named(who));
    if (name.isPresent()) {
      speaker = name;
      spokenAt = each.marked().end();
    }
    ReadVoice.Ground sure = who.pronoun() ? ReadVoice.Ground.PRONOUN : ReadVoice.Ground.CUE;
    return new ReadVoice(
        each.words(),
        name,
        Optional.of(who.span()),
        Optional.of(cue.cue()),
        name.isEmpty() ? ReadVoice.Ground.MARKS : sure);
  }

  private String named(NounPhrase who) {
    String written = who.name().of(text);
    String key = key(written);
    if (who.kind() != PhraseKind.NAME) {
      return written;
    }
    String before = known.get(key);
    boolean same = before != null && ends(before, written);
    String name = same ? before : written;
    known.put(key, name);
    return name;
  }

  /// Whether a shorter name is the end of one that was read before.
  private static boolean ends(String longer, String name) {
    return Words.folded(longer).endsWith(Words.folded(name));
  }

  private static String key(String name) {
    return Words.folded(name.substring(name.lastIndexOf(' ') + 1));
  }

  /// Whom a pronoun stands for: who spoke last, in this paragraph or the one before.
  private Optional<String> antecedent(NounPhrase pronoun) {
    int at = pronoun.span().start();
    int paragraph = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int before = paragraph < 2 ? 0 : text.lastIndexOf('\n', paragraph - 2) + 1;
    boolean spoke = spokenAt >= before && spokenAt <= at;
    Optional<String> found = spoke ? speaker : Optional.empty();
    Clause rest =
        Clause.uncased(text, new Span(Math.max(spoke ? spokenAt : paragraph, at - FAR), at));
    while (rest.size() > 0) {
      int end = rest.sentenceEnd();
      UncasedClause sentence = new UncasedClause(cues, rest.until(end), known);
      rest = rest.from(end);
      if (sentence.speaks()) {
        Optional<NounPhrase> who = sentence.lastSpeaker().map(Attribution::who);
        found = who.filter(NounPhrase::pronoun).isPresent() ? found : who.map(this::named);
      }
    }
    return found;
  }

  /// Not the title of a book, where nobody is said to say it.
  @Override
  public boolean isSaid(QuotedStretch each, ReadVoice voice) {
    Clause before = sentence(each.paragraph().start(), each.marked().start());
    int last = before.size() - 1;
    return last < 0
        || !(cues.is(Cue.INSTITUTION, before.low(last))
            || (voice.cue().isEmpty() && cues.is(Cue.WORK, before.low(last))));
  }
}
