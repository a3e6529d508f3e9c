package onrecord.corpus.attribution;

import java.util.Optional;

/// Reads of whom "who said" speaks: "Smith, who said", "Smith of the union, who said", "Smith, a
/// nurse, who said", "a spokesman, who said".
final class RelativeSubject {
  /// How many words may tell more of somebody.
  private static final int MORE = 7;

  private final NounPhrases phrases;
  private final Clause clause;

  RelativeSubject(NounPhrases phrases, Clause clause) {
    this.phrases = phrases;
    this.clause = clause;
  }

  /// The words before a relative pronoun that it stands for.
  Optional<NounPhrase> of(int from, int relative) {
    int last = clause.sign(relative - 1, ",") ? relative - 2 : relative - 1;
    if (last < from || !clause.word(last)) {
      return Optional.empty();
    }
    int named = furtherBack(from, last);
    if (named < 0 && clause.capital(last)) {
      named = last;
    }
    return named < 0 ? described(from, last, relative) : name(from, named, relative);
  }

  private Optional<NounPhrase> name(int from, int last, int relative) {
    int first = first(from, last);
    return phrases
        .phrase(first, last)
        .map(who -> new NounPhrase(who.kind(), clause.span(first, relative), who.name()));
  }

  private int first(int from, int last) {
    int first = last;
    while (first - 1 >= from && clause.capital(first - 1) && !clause.owner(first - 1)) {
      first--;
    }
    return first;
  }

  /// The last word of a name of two or more that the words behind it say more of, or -1.
  private int furtherBack(int from, int last) {
    int aside = aside(from, last);
    int at = aside < 0 ? belonging(from, last) : aside;
    return at >= from && clause.capital(at) && phrases.properName(first(from, at), at) ? at : -1;
  }

  /// "Smith, the head of the union": the word before the comma.
  private int aside(int from, int last) {
    for (int i = last; i > from && last - i <= MORE; i--) {
      if (!clause.word(i)) {
        return clause.sign(i, ",") && phrases.is(Cue.DETERMINER, i + 1) ? i - 1 : -1;
      }
    }
    return -1;
  }

  /// "Smith of the Dockers": the word before the preposition.
  private int belonging(int from, int last) {
    int at = clause.capital(last) ? first(from, last) - 1 : last;
    while (at > from && last - at < MORE && clause.word(at) && !clause.capital(at)) {
      at--;
    }
    return at < last && phrases.is(Cue.PREPOSITION, at + 1) ? at : -1;
  }

  /// ", a spokesman, who": with an article, and set apart.
  private Optional<NounPhrase> described(int from, int last, int relative) {
    boolean apart = last < relative - 1 && phrases.is(Cue.ROLE, last);
    for (int i = last; apart && i >= from && last - i < MORE && clause.word(i); i--) {
      if (phrases.is(Cue.DETERMINER, i)) {
        int start = i;
        return phrases
            .phrase(start, last)
            .map(who -> new NounPhrase(who.kind(), clause.span(start, relative), who.span()));
      }
    }
    return Optional.empty();
  }
}
