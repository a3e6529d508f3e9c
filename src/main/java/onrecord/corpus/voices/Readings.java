package onrecord.corpus.voices;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.attribution.Attribution;
import onrecord.corpus.attribution.Clause;
import onrecord.corpus.attribution.Cue;
import onrecord.corpus.attribution.CueTable;
import onrecord.corpus.attribution.NounPhrase;
import onrecord.corpus.attribution.PhraseKind;
import onrecord.language.Analysis;
import onrecord.language.Span;

/// Reads whose words each quotation of a text is, one after the other.
final class Readings implements SpeakerReading {
  /// How much may stand between two quotations of one speaker.
  private static final int SHORT = 40;

  private static final int CLOSE = 3;
  private static final int TITLE = 16;
  private static final int PHRASE = 8;
  private static final int SHORTEST = 4;

  /// No title and no phrase has so many characters.
  private static final int LONG = 1000;

  private final String text;
  private final CueTable table;
  private final TailReader tails;
  private final LeadReader leads;
  private final NamedPeople people;
  private final Antecedents antecedents;

  Readings(String text, List<QuotedStretch> quoted, CueTable table) {
    this.text = text;
    this.table = table;
    this.tails = new TailReader(text, table);
    this.leads = new LeadReader(text, table);
    this.people = new NamedPeople(text, quoted, table);
    this.antecedents = new Antecedents(text, people);
  }

  @Override
  public ReadVoice read(QuotedStretch each, Span between, Optional<ReadVoice> last) {
    Optional<Attribution> cue = cue(each, between);
    boolean pronoun = cue.filter(it -> it.who().pronoun()).isPresent();
    if (each.goesOn() && last.isPresent() && (cue.isEmpty() || pronoun)) {
      return same(each, last.get(), cue);
    }
    if (cue.isPresent()) {
      return resolved(each, cue.get());
    }
    boolean follows = between.start() > each.paragraph().start();
    if (tails.speaks(each, between.end())) {
      return marks(each);
    }
    if (follows && last.isPresent() && continued(between.start(), each)) {
      return same(each, last.get(), Optional.empty());
    }
    Optional<Attribution> before =
        (follows ? Optional.<Attribution>empty() : announced(each))
            .or(() -> reported(each, between.start()));
    return before.map(found -> resolved(each, found)).orElseGet(() -> marks(each));
  }

  /// "Smith said that it rains. "It pours."": the sentence before tells what somebody said.
  private Optional<Attribution> reported(QuotedStretch each, int from) {
    int end = each.marked().start();
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end > from && text.charAt(end - 1) == '.'
        ? leads.reported(from, end - 1)
        : Optional.empty();
  }

  /// "Smith said that it rains. "It pours," he said.": whom the sentence right before reports,
  /// where nobody else is named behind it whom the pronoun fits.
  private Optional<String> reportedBefore(QuotedStretch each, NounPhrase pronoun) {
    int from = Math.min(pronoun.span().start(), each.marked().start());
    int end = leads.start(from);
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != '.') {
      return Optional.empty();
    }
    return leads
        .reported(leads.line(end - 1), end - 1)
        .filter(found -> found.near() && found.who().kind() == PhraseKind.NAME)
        .map(found -> found.who().name())
        .flatMap(name -> antecedents.spoke(name, from, pronoun));
  }

  private Optional<Attribution> cue(QuotedStretch each, Span between) {
    Optional<Attribution> behind = tails.behind(each, between.end());
    char end = end(text, each);
    boolean inverted = behind.filter(it -> it.cue().start() < it.who().span().start()).isPresent();
    if (table.inverted() && inverted && isRightBehind(each, behind.orElseThrow())) {
      return behind;
    }
    if (behind.isPresent() && (end == ',' || (inverted && "?!".indexOf(end) >= 0))) {
      return behind;
    }
    return leads.ahead(each, between.start()).or(() -> behind).or(() -> leads.inside(each));
  }

  /// "“…” fordert Anna Weber": by name, with nothing but a sign between.
  private static boolean isRightBehind(QuotedStretch each, Attribution cue) {
    return cue.who().kind() == PhraseKind.NAME
        && cue.near()
        && cue.cue().start() - each.marked().end() <= CLOSE;
  }

  /// The last sign of a quotation, whatever marks of others close there, too.
  static char end(String text, QuotedStretch each) {
    int at = each.words().end() - 1;
    while (at > each.words().start() && "'’\"”» ".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < each.words().start() ? '.' : text.charAt(at);
  }

  /// The sentence that closes the paragraph before with a colon.
  private Optional<Attribution> announced(QuotedStretch each) {
    int paragraph = each.paragraph().start();
    if (!text.substring(paragraph, each.marked().start()).isBlank()) {
      return Optional.empty();
    }
    int end = paragraph;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != ':') {
      return Optional.empty();
    }
    return leads.sentence(end);
  }

  /// Whether between two quotations of a paragraph nothing stands but one sentence.
  private boolean continued(int from, QuotedStretch each) {
    int to = each.marked().start();
    boolean within =
        table.inverted() && Character.isLowerCase(text.codePointAt(each.words().start()));
    if (within || to - from > SHORT * 10) {
      return false;
    }
    Clause between = Clause.of(text, new Span(from, to));
    return between.size() <= SHORT
        && between.sentenceEnd() == between.size()
        && !between.sign(between.size() - 1, ":");
  }

  /// Whether words look like what somebody said: neither a title, nor, where no cue says so, a
  /// phrase of few words.
  @Override
  public boolean isSaid(QuotedStretch each, ReadVoice voice) {
    if (each.words().length() > LONG) {
      return true;
    }
    Clause words = Clause.of(text, each.words());
    int capitals = 0;
    int small = 0;
    boolean clausal = false;
    for (int i = 0; i < words.size(); i++) {
      boolean linking =
          words.low(i).length() < 4
              || table.is(Cue.INNER, words.low(i))
              || Analysis.isFunctionWord(words.low(i), "en");
      capitals += words.capital(i) ? 1 : 0;
      small += words.word(i) && !words.capital(i) && !linking ? 1 : 0;
      clausal |= !words.capital(i) && table.is(Cue.CLAUSAL, words.low(i));
    }
    boolean ended = ".!?".indexOf(end(text, each)) >= 0;
    if (small == 0 && capitals >= 3 && !clausal && words.size() <= TITLE) {
      return false;
    }
    int phrase = table.inverted() ? SHORTEST : PHRASE;
    if (table.inverted() && titled(each)) {
      return false;
    }
    return voice.cue().isPresent()
        || (!titled(each) && (clausal || words.size() > phrase || ended));
  }

  /// Whether the word before the marks has a title: "the book “…”".
  private boolean titled(QuotedStretch each) {
    int start = each.marked().start();
    Span before = new Span(Math.max(each.paragraph().start(), start - SHORT), start);
    Clause words = Clause.of(text, before);
    return words.size() > 0 && table.is(Cue.WORK, words.low(words.size() - 1));
  }

  private static ReadVoice same(
      QuotedStretch each, ReadVoice before, Optional<Attribution> pronoun) {
    return new ReadVoice(
        each.words(),
        before.speaker(),
        pronoun.map(it -> it.who().span()).or(before::named),
        pronoun.map(Attribution::cue).or(before::cue),
        before.speaker().isPresent() ? ReadVoice.Ground.CONTINUED : ReadVoice.Ground.MARKS);
  }

  private String described(NounPhrase who) {
    String written = who.name().of(text);
    return people.institutions().named(written, who.span().start()).orElse(written);
  }

  /// What nothing tells of but its marks.
  static ReadVoice marks(QuotedStretch each) {
    return new ReadVoice(
        each.words(), Optional.empty(), Optional.empty(), Optional.empty(), ReadVoice.Ground.MARKS);
  }

  private ReadVoice resolved(QuotedStretch each, Attribution cue) {
    NounPhrase who = cue.who();
    if (people.names().isTooMany()) {
      return marks(each);
    }
    Optional<String> name =
        switch (who.kind()) {
          case NAME -> {
            if (!cue.near() && !people.names().isWhole(who.name().of(text))) {
              yield Optional.empty();
            }
            String full = people.names().full(who.name().of(text));
            antecedents.addSpeaker(full, who.span().start());
            yield Optional.of(full);
          }
          case DESCRIPTION -> {
            antecedents.addDescribed(who.span().start());
            yield Optional.of(described(who)).filter(_ -> cue.near());
          }
          case HE, SHE, EITHER -> antecedents.of(who).or(() -> reportedBefore(each, who));
          case THEY, SELF -> Optional.empty();
        };
    ReadVoice.Ground sure = who.pronoun() ? ReadVoice.Ground.PRONOUN : ReadVoice.Ground.CUE;
    return new ReadVoice(
        each.words(),
        name,
        Optional.of(who.span()),
        Optional.of(cue.cue()),
        name.isEmpty() ? ReadVoice.Ground.MARKS : sure);
  }
}
