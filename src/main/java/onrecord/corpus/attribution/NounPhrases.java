package onrecord.corpus.attribution;

import java.util.Optional;
import onrecord.language.Languages;

/// Tells which words of a clause can be a speaker, and where the name in them begins.
final class NounPhrases {
  /// A phrase of more words holds a sentence.
  private static final int FULL = 10;

  private final CueTable cues;
  private final Clause clause;

  NounPhrases(CueTable cues, Clause clause) {
    this.cues = cues;
    this.clause = clause;
  }

  boolean is(Cue kind, int at) {
    return clause.word(at) && cues.is(kind, clause.low(at));
  }

  /// Whether a word is one of time.
  boolean time(int at) {
    return clause.capital(at) ? is(Cue.DATE, at) : is(Cue.TIME, at);
  }

  private boolean verb(int at) {
    return is(Cue.VERB, at) || is(Cue.BEFORE, at) || is(Cue.GERUND, at);
  }

  /// Whether a word is a personal pronoun.
  boolean pronoun(int at) {
    return kind(at).isPresent();
  }

  private Optional<PhraseKind> kind(int at) {
    if (is(Cue.HE, at)) {
      return Optional.of(PhraseKind.HE);
    }
    if (is(Cue.SHE, at)) {
      return Optional.of(PhraseKind.SHE);
    }
    if (is(Cue.THEY, at)) {
      return Optional.of(PhraseKind.THEY);
    }
    return is(Cue.SELF, at) && !clause.low(at).equals("us")
        ? Optional.of(PhraseKind.SELF)
        : Optional.empty();
  }

  /// Whether a small word stands inside a name.
  boolean inside(int at, int end) {
    return (is(Cue.INNER, at) || is(Cue.ROLE, at)) && at < end && clause.capital(at + 1);
  }

  /// Whether words are a name of two or more.
  boolean properName(int start, int last) {
    if (!clause.capital(start) || !clause.capital(last) || is(Cue.DETERMINER, start)) {
      return false;
    }
    for (int i = start; i <= last; i++) {
      if (!clause.capital(i) && !is(Cue.INNER, i)) {
        return false;
      }
    }
    return last > start;
  }

  /// The words as a phrase, if they can be one: "a force the New York Times" ends in one, "sent a
  /// letter" is none.
  Optional<NounPhrase> phrase(int start, int last) {
    for (int i = last; i > start; i--) {
      boolean joined =
          is(Cue.INNER, i - 1)
              || is(Cue.PREPOSITION, i - 1)
              || is(Cue.JOINING, i - 1)
              || is(Cue.DETERMINER, i - 1);
      if (is(Cue.DETERMINER, i) && !clause.capital(i) && !joined) {
        boolean name = clause.low(i).equals("the") && clause.capital(i + 1);
        return name ? whole(i, last) : Optional.empty();
      }
    }
    return whole(start, last);
  }

  private Optional<NounPhrase> whole(int start, int last) {
    if (start > last || !clause.word(start) || !clause.word(last)) {
      return Optional.empty();
    }
    if (start == last && kind(start).isPresent()) {
      return kind(start).map(kind -> new NounPhrase(kind, clause.span(start), clause.span(start)));
    }
    if ((start == last && (is(Cue.EMPTY, start) || is(Cue.DETERMINER, start)))
        || verbal(start, last)) {
      return Optional.empty();
    }
    int name = nameStart(start, last);
    boolean named = properName(name, last) || (name == last && clause.capital(last));
    int end = named ? nameEnd(name, last) : last;
    return Optional.of(
        new NounPhrase(
            named ? PhraseKind.NAME : PhraseKind.DESCRIPTION,
            clause.span(start, last),
            clause.span(name, end)));
  }

  /// "Jane Smith of the Port Authority": where the name of a person of whom more is said ends.
  private int nameEnd(int name, int last) {
    int end = name;
    while (end < last && clause.capital(end + 1)) {
      end++;
    }
    boolean given = is(Cue.MASCULINE, name) || is(Cue.FEMININE, name);
    boolean person = end > name && (given || isRare(end)) && !is(Cue.TITLE, name);
    return person && is(Cue.BELONGING, end + 1) ? end : last;
  }

  /// Whether a verb stands among the words, or nothing that can be spoken of.
  private boolean verbal(int start, int last) {
    if (is(Cue.PREPOSITION, start)
        || is(Cue.CLAUSE, start)
        || is(Cue.JOINING, start)
        || last - start >= FULL) {
      return true;
    }
    for (int i = start; i <= last; i++) {
      if (!clause.word(i)
          || (!clause.capital(i) && (clause.low(i).endsWith("ly") || is(Cue.NEVER, i)))
          || (!clause.capital(i)
              && (is(Cue.FINITE, i)
                  || verb(i)
                  || (kind(i).isPresent() && !is(Cue.POSSESSIVE, i))))) {
        return true;
      }
    }
    return kind(last).isPresent()
        || is(Cue.PREPOSITION, last)
        || is(Cue.DETERMINER, last)
        || bare(start, last);
  }

  /// Small words without an article that are no short plural.
  private boolean bare(int start, int last) {
    for (int i = start; i <= last; i++) {
      if (clause.capital(i) || is(Cue.DETERMINER, i)) {
        return false;
      }
    }
    String end = clause.low(last);
    boolean plural = end.endsWith("s") || end.equals("people");
    return !plural || last - start > 3 || clause.low(start).endsWith("ing");
  }

  /// Whether a word is no ordinary one, and so perhaps a surname.
  private boolean isRare(int at) {
    return !Languages.isEnglish(clause.low(at));
  }

  /// Where the name begins in "campaign manager Robby Mook", "Mr. Smith", "Secretary of State Jane
  /// Smith".
  private int nameStart(int start, int last) {
    if (!clause.capital(last)) {
      return start;
    }
    int run = last;
    while (run > start && clause.capital(run - 1) && !clause.owner(run - 1)) {
      run--;
    }
    if (run > start && run < last && clause.owner(run - 1) && isRare(last)) {
      return run;
    }
    for (int i = run; i < last; i++) {
      boolean given = is(Cue.MASCULINE, i) || is(Cue.FEMININE, i);
      if (given && !is(Cue.TITLE, i) && !is(Cue.ROLE, i)) {
        return belongs(start, run, i) ? start : i;
      }
    }
    int at = run;
    while (at < last && is(Cue.TITLE, at)) {
      at++;
    }
    boolean whole = at == start || is(Cue.TITLE, at - 1);
    return whole || (isRole(at - 1, start) && last - at < 2) ? at : start;
  }

  /// "a spokesman for Jane Smith", "for Senator Jane Smith", "Ada Roth and Jane Smith": whether a
  /// name is not that of whoever speaks, or not alone.
  private boolean belongs(int start, int run, int given) {
    int at = given;
    while (at > run && (is(Cue.TITLE, at - 1) || is(Cue.ROLE, at - 1))) {
      at--;
    }
    return at == run && run > start && (is(Cue.PREPOSITION, run - 1) || is(Cue.JOINING, run - 1));
  }

  /// Whether a small word before a name says what somebody is.
  private boolean isRole(int at, int start) {
    return at >= start
        && !is(Cue.INNER, at)
        && !is(Cue.DETERMINER, at)
        && !clause.owner(at)
        && !is(Cue.PREPOSITION, at)
        && !is(Cue.JOINING, at);
  }
}
