package onrecord.corpus.attribution;

import java.util.List;
import java.util.Optional;

/// Tells which words of a clause can be a speaker in a language whose verbs may stand before their
/// subjects: names in capitals, offices, and what an article begins.
final class CapitalPhrases {
  private static final int LONGEST = 10;

  private static final List<Cue> STOPS =
      List.of(Cue.CLAUSE, Cue.JOINING, Cue.FINITE, Cue.RELATIVE, Cue.HE, Cue.SHE, Cue.SELF);

  private static final List<Cue> SMALL_STOPS =
      List.of(
          Cue.VERB,
          Cue.BEFORE,
          Cue.GERUND,
          Cue.TIME,
          Cue.PREPOSITION,
          Cue.AFTER,
          Cue.NEVER,
          Cue.BETWEEN);

  private final CueTable cues;
  private final Clause clause;

  CapitalPhrases(CueTable cues, Clause clause) {
    this.cues = cues;
    this.clause = clause;
  }

  boolean is(Cue kind, int at) {
    return clause.word(at) && cues.is(kind, clause.low(at));
  }

  private boolean given(int at) {
    return clause.capital(at)
        && !is(Cue.TITLE, at)
        && !is(Cue.ROLE, at)
        && (is(Cue.MASCULINE, at) || is(Cue.FEMININE, at));
  }

  private boolean office(int at) {
    return is(Cue.ROLE, at) || is(Cue.TITLE, at) || is(Cue.INSTITUTION, at);
  }

  private boolean name(int at) {
    return clause.capital(at) && !cues.startsNoName(clause.low(at)) && !is(Cue.DATE, at);
  }

  private boolean article(int at) {
    String word = clause.low(at);
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    if (apostrophe > 0 && cues.is(Cue.DETERMINER, word.substring(0, apostrophe + 1))) {
      return true;
    }
    return is(Cue.DETERMINER, at)
        && !is(Cue.POSSESSIVE, at)
        && clause.word(at + 1)
        && !stops(at + 1);
  }

  /// Whether a speaker's words may begin at a place.
  boolean heads(int at) {
    return clause.word(at) && (name(at) || office(at) || article(at));
  }

  /// Whether a phrase ends before a place.
  boolean stops(int at) {
    if (!clause.word(at) || is(Cue.DATE, at)) {
      return true;
    }
    return STOPS.stream().anyMatch(kind -> is(kind, at))
        || (!clause.capital(at)
            && !office(at)
            && SMALL_STOPS.stream().anyMatch(kind -> cues.phrase(kind, clause, at) > 0));
  }

  /// Whether a description is one of somebody who can speak: with an office or an institution
  /// before what it belongs to, in German as the end of a word, too.
  private boolean speaks(int start, int end) {
    for (int i = start; i < end && !(i > start + 1 && is(Cue.INNER, i)); i++) {
      if (office(i)
          || cues.endsIn(Cue.ROLE, clause.low(i))
          || cues.endsIn(Cue.INSTITUTION, clause.low(i))) {
        return true;
      }
    }
    return false;
  }

  /// Where the phrase ends that begins at a place.
  int end(int start) {
    boolean described = !name(start) || office(start);
    boolean named = false;
    int at = start + 1;
    while (at - start < LONGEST && clause.word(at)) {
      boolean inner = is(Cue.INNER, at) && clause.word(at + 1);
      boolean other = described && given(at + 1) && is(Cue.PREPOSITION, at);
      if (other && !is(Cue.BELONGING, at)) {
        return at;
      }
      boolean joins = inner && clause.capital(at + 1) && (described || !is(Cue.DETERMINER, at));
      if (joins || (inner && described && !named && !stops(at + 1))) {
        at++;
        continue;
      }
      boolean small = !clause.capital(at);
      if (stops(at) || (small && (!described || named)) || (small && is(Cue.DETERMINER, at))) {
        return at;
      }
      named |= !small && clause.capital(at + 1);
      at++;
    }
    return at;
  }

  /// The words from a place on as whoever speaks; empty where they can be nobody.
  Optional<NounPhrase> at(int start) {
    if (!heads(start)) {
      return Optional.empty();
    }
    int end = end(start);
    boolean bare = end - start == 1 && !name(start) && clause.low(start).indexOf('\'') < 0;
    boolean empty = is(Cue.EMPTY, end - 1) && !clause.capital(end - 1);
    if (bare || empty || end - start >= LONGEST || (is(Cue.EMPTY, start) && end - start == 1)) {
      return Optional.empty();
    }
    int name = nameStart(start, end);
    boolean named = clause.capital(end - 1) && name >= 0;
    if (!named && !speaks(start, end)) {
      return Optional.empty();
    }
    return Optional.of(
        new NounPhrase(
            named ? PhraseKind.NAME : PhraseKind.DESCRIPTION,
            clause.span(start, end - 1),
            clause.span(named ? name : start, (named ? nameEnd(name, end) : end) - 1)));
  }

  /// "Anna Weber von der Gewerkschaft": where the name of a person ends of whom more is said; "Karl
  /// Theodor von Werder" is one name.
  private int nameEnd(int name, int end) {
    for (int i = name + 2; given(name) && i < end; i++) {
      if (is(Cue.BELONGING, i) && !given(i - 1)) {
        return i;
      }
    }
    return end;
  }

  /// Whether an office or a given name stands at a place, with an article or without.
  boolean sure(int at) {
    return given(at) || is(Cue.ROLE, at) || (is(Cue.DETERMINER, at) && is(Cue.ROLE, at + 1));
  }

  /// Whether a word cannot govern the next one.
  boolean apart(int at) {
    return clause.word(at)
        && !is(Cue.PREPOSITION, at)
        && !is(Cue.INNER, at)
        && !is(Cue.DETERMINER, at)
        && !is(Cue.POSSESSIVE, at)
        && !is(Cue.ROLE, at)
        && !is(Cue.TITLE, at);
  }

  /// Whether a phrase holds a given name.
  boolean holdsGiven(NounPhrase who) {
    for (int i = 0; i < clause.size(); i++) {
      if (given(i) && who.span().contains(clause.span(i))) {
        return true;
      }
    }
    return false;
  }

  /// "a spokesman of Ana Ruiz", "of minister Ana Ruiz": whether a given name is one to whom whoever
  /// speaks belongs.
  private boolean belongs(int start, int given) {
    int at = given - 1;
    while (at > start && office(at)) {
      at--;
    }
    return at > start && is(Cue.INNER, at) && !given(at - 1);
  }

  /// Where a name begins that ends a phrase; -1 where the phrase only describes.
  private int nameStart(int start, int end) {
    int run = end;
    while (run > start
        && (clause.capital(run - 1) || (is(Cue.INNER, run - 1) && run < end && run - 1 > start))) {
      run--;
    }
    while (run < end && (!clause.capital(run) || is(Cue.DETERMINER, run))) {
      run++;
    }
    for (int i = run; i < end - 1; i++) {
      if (given(i)) {
        return belongs(start, i) ? -1 : i;
      }
    }
    int titled = run;
    while (titled < end - 1 && is(Cue.TITLE, titled)) {
      titled++;
    }
    boolean before = run > start;
    if (before && is(Cue.INNER, run - 1)) {
      return -1;
    }
    if (end - titled >= 2) {
      boolean acronym =
          end - titled > 2
              && clause.words(titled, titled).chars().noneMatch(Character::isLowerCase);
      return acronym ? titled + 1 : titled;
    }
    boolean one = end - titled == 1;
    return one && before && !office(run - 1) ? -1 : one && before ? start : titled;
  }
}
