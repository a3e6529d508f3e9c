package onrecord.corpus.voices;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.attribution.NounPhrase;
import onrecord.corpus.attribution.PhraseKind;
import onrecord.language.Span;

/// Finds whom a pronoun beside a quotation stands for; nobody, where two are possible.
final class Antecedents {
  /// No paragraph is looked at further back.
  private static final int FAR = 3000;

  private final String text;
  private final NamedPeople people;
  private Optional<String> speaker = Optional.empty();
  private int spokenAt;
  private int describedAt = -FAR;

  Antecedents(String text, NamedPeople people) {
    this.text = text;
    this.people = people;
  }

  /// Notes who spoke last.
  void addSpeaker(String name, int at) {
    people.names().addSpeaker(name);
    speaker = Optional.of(people.names().speakerKey(name));
    spokenAt = at;
  }

  /// Notes that somebody spoke who is only described: "the minister".
  void addDescribed(int at) {
    describedAt = at;
  }

  /// The name that "he" or "she" at a place stands for.
  Optional<String> of(NounPhrase pronoun) {
    int at = pronoun.span().start();
    int paragraph = lineStart(at);
    if (describedAt >= paragraph && describedAt <= at && spokenAt < describedAt) {
      return Optional.empty();
    }
    int before = start(paragraph);
    Set<String> near = fitting(people.between(paragraph, at), pronoun.kind());
    Set<String> both = fitting(people.between(before, at), pronoun.kind());
    if (spokenAt >= before && spokenAt <= at) {
      speaker.filter(key -> people.names().fits(key, pronoun.kind())).ifPresent(both::add);
    }
    Optional<String> still = stillSpeaking(at, before, pronoun.kind());
    if (still.isPresent()) {
      return still;
    }
    if (both.size() == 1) {
      return name(both.iterator().next(), pronoun.kind());
    }
    if (both.isEmpty()) {
      Set<String> wide = fitting(people.between(start(before), at), pronoun.kind());
      return wide.size() == 1 && speaker.filter(wide::contains).isPresent()
          ? name(wide.iterator().next(), pronoun.kind())
          : Optional.empty();
    }
    Optional<String> leading = leading(people.between(paragraph, at), pronoun.kind());
    boolean same = leading.isPresent() && leading.equals(speaker) && spokenAt >= paragraph;
    return same || (near.size() == 1 && leading.isPresent())
        ? name(leading.get(), pronoun.kind())
        : Optional.empty();
  }

  /// The name of whom the sentence before reports, where the pronoun surely fits and nobody else is
  /// named from there to a place.
  Optional<String> spoke(Span name, int to, NounPhrase pronoun) {
    PersonNames names = people.names();
    String full = names.full(name.of(text));
    String key = names.speakerKey(full);
    boolean alone =
        people.between(name.end(), Math.max(to, pronoun.span().start())).stream()
            .filter(NamedAt::first)
            .allMatch(other -> other.key().equals(key) || !names.fits(other.key(), pronoun.kind()));
    boolean one = full.indexOf(' ') > 0 || names.isAlone(key);
    return alone && one && names.surely(key, pronoun.kind()) ? Optional.of(full) : Optional.empty();
  }

  /// Who spoke last, if nobody else was named since.
  private Optional<String> stillSpeaking(int at, int before, PhraseKind kind) {
    if (speaker.isEmpty() || spokenAt < before || spokenAt > at) {
      return Optional.empty();
    }
    Set<String> since = fitting(people.between(spokenAt, at), kind);
    since.add(speaker.get());
    return since.size() == 1 && people.names().fits(speaker.get(), kind)
        ? people.names().full(speaker.get(), kind)
        : Optional.empty();
  }

  private Optional<String> name(String key, PhraseKind kind) {
    return people.names().surely(key, kind) ? people.names().full(key, kind) : Optional.empty();
  }

  private Set<String> fitting(List<NamedAt> mentions, PhraseKind kind) {
    Set<String> keys = new LinkedHashSet<>();
    for (NamedAt mention : mentions) {
      if (people.names().fits(mention.key(), kind)) {
        keys.add(mention.key());
      }
    }
    return keys;
  }

  /// With whom the last sentence begins that begins with a person whom the pronoun fits.
  private Optional<String> leading(List<NamedAt> mentions, PhraseKind kind) {
    Optional<String> found = Optional.empty();
    for (NamedAt mention : mentions) {
      if (mention.first()) {
        found =
            people.names().fits(mention.key(), kind)
                ? Optional.of(mention.key())
                : Optional.empty();
      }
    }
    return found;
  }

  /// Where the paragraph begins before the one that begins at a place.
  private int start(int paragraph) {
    int at = paragraph - 1;
    while (at > 0 && paragraph - at < FAR && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at <= 0 ? 0 : lineStart(at);
  }

  /// Where the line begins, or a place far enough before.
  private int lineStart(int place) {
    int at = place;
    while (at > 0 && place - at < FAR && text.charAt(at - 1) != '\n') {
      at--;
    }
    return at;
  }
}
