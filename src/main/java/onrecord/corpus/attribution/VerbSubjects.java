package onrecord.corpus.attribution;

import java.util.Optional;

/// Finds who speaks beside a verb of saying, before it or behind.
final class VerbSubjects {
  static final String COMMAS = ",—–-:";

  /// How many words may stand between a verb and a subject behind it.
  private static final int NEAR = 7;

  private final CueTable cues;
  private final Clause clause;
  private final CapitalPhrases phrases;

  VerbSubjects(CueTable cues, Clause clause) {
    this.cues = cues;
    this.clause = clause;
    this.phrases = new CapitalPhrases(cues, clause);
  }

  boolean is(Cue kind, int at) {
    return phrases.is(kind, at);
  }

  /// How many words a verb of a kind has that begins at a place.
  int verb(Cue kind, int at) {
    boolean inName = clause.capital(at) && at > 0;
    return inName ? 0 : cues.phrase(kind, clause, at);
  }

  /// Whether one word with a capital is all.
  boolean alone(NounPhrase who) {
    for (int i = 0; i < clause.size(); i++) {
      if (clause.span(i).equals(who.span())) {
        return who.kind() == PhraseKind.NAME;
      }
    }
    return false;
  }

  /// One word with a capital may be any noun of German and any first word of a sentence.
  Attribution cued(NounPhrase who, int verb, int words) {
    boolean noun = cues.is(Cue.ORDER, "second") || clause.span(0).equals(who.span());
    Attribution found = Attribution.of(who, clause, verb, words);
    return alone(who) && noun ? new Attribution(who, found.cue(), false) : found;
  }

  /// Whoever is named behind a verb, from the next word on.
  Optional<NounPhrase> behind(int from) {
    int at = from;
    while (is(Cue.BETWEEN, at) && !clause.capital(at)) {
      at++;
    }
    Optional<NounPhrase> pronoun = pronoun(at);
    if (pronoun.isPresent()) {
      return pronoun;
    }
    return is(Cue.PREPOSITION, at) ? farther(at) : named(at);
  }

  /// Somebody named before, where a verb may stand without whoever speaks.
  Optional<NounPhrase> dropped(int verb) {
    return cues.is(Cue.ORDER, "dropped")
        ? Optional.of(new NounPhrase(PhraseKind.EITHER, clause.span(verb), clause.span(verb)))
        : Optional.empty();
  }

  /// "wrote on her page Ana Ruiz": a name behind words that a preposition begins.
  private Optional<NounPhrase> farther(int from) {
    int at = from + 1;
    while (at < from + NEAR && clause.word(at) && !phrases.sure(at)) {
      at++;
    }
    boolean own = at > from + 1 && phrases.apart(at - 1);
    return own && at < from + NEAR ? named(at) : Optional.empty();
  }

  /// The personal pronoun at a place.
  Optional<NounPhrase> pronoun(int at) {
    if (!clause.word(at)) {
      return Optional.empty();
    }
    PhraseKind kind =
        is(Cue.HE, at)
            ? PhraseKind.HE
            : is(Cue.SHE, at)
                ? PhraseKind.SHE
                : is(Cue.SELF, at) ? PhraseKind.SELF : PhraseKind.THEY;
    return kind != PhraseKind.THEY || is(Cue.THEY, at)
        ? Optional.of(new NounPhrase(kind, clause.span(at), clause.span(at)))
        : Optional.empty();
  }

  /// Whoever is named at a place, or behind it between commas: "the minister, Ana Ruiz,".
  Optional<NounPhrase> named(int at) {
    Optional<NounPhrase> found = phrases.at(at);
    if (found.filter(who -> who.kind() == PhraseKind.DESCRIPTION).isEmpty()) {
      return found;
    }
    int end = phrases.end(at);
    if (!clause.sign(end, ",") || !clause.capital(end + 1)) {
      return found;
    }
    int last = phrases.end(end + 1);
    boolean closed = last >= clause.size() || clause.sign(last, COMMAS + ".;(");
    return phrases
        .at(end + 1)
        .filter(who -> closed && who.kind() == PhraseKind.NAME && last > end + 2)
        .or(() -> found);
  }

  /// The subject before a verb.
  Optional<NounPhrase> subject(int verb) {
    int end = verb;
    while (end > 0 && is(Cue.BETWEEN, end - 1) && !clause.capital(end - 1)) {
      end--;
    }
    int start = end;
    while (start > 0 && !breaks(start - 1)) {
      start--;
    }
    start = opened(start, end);
    if (end == 0 || (start == end && start > 0 && clause.word(start - 1))) {
      return dropped(verb);
    }
    int opening = start;
    if (start < end) {
      Optional<NounPhrase> pronoun = end - start == 1 ? pronoun(start) : Optional.empty();
      boolean whole = phrases.heads(start) && phrases.end(start) == end && !is(Cue.OBJECT, start);
      if (pronoun.isPresent() || whole) {
        return pronoun.or(() -> phrases.at(opening));
      }
      return is(Cue.PREPOSITION, opening) && !cues.is(Cue.ORDER, "second")
          ? behindPreposition(opening, end)
          : Optional.empty();
    }
    return clause.sign(end - 1, ",—–)") ? interrupted(end - 1) : Optional.empty();
  }

  /// "Asked by reporters mayor Ivan Petrov said": an office or a given name that ends at the verb.
  private Optional<NounPhrase> behindPreposition(int from, int end) {
    for (int i = from + 2; i < end; i++) {
      if (phrases.sure(i) && phrases.apart(i - 1)) {
        return phrases.end(i) == end ? phrases.at(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean breaks(int at) {
    return !clause.word(at) || is(Cue.CLAUSE, at) || is(Cue.JOINING, at);
  }

  private int opened(int from, int end) {
    int start = from;
    while (start < end && (is(Cue.OPENING, start) || is(Cue.TIME, start) || is(Cue.DATE, start))) {
      start++;
    }
    return start;
  }

  /// "Ana Ruiz, the minister, said": the first part of the sentence that names somebody.
  private Optional<NounPhrase> interrupted(int comma) {
    int start = 0;
    while (start < comma) {
      int end = start;
      while (end < comma && !clause.sign(end, ",—–(")) {
        end++;
      }
      int first = opened(start, end);
      if (first < end && phrases.heads(first) && phrases.end(first) == end) {
        boolean subject = !is(Cue.OBJECT, first) && !is(Cue.POSSESSIVE, first);
        return subject && closes(end, comma) ? named(first) : Optional.empty();
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  /// Whether a parenthesis that begins at a place is all that stands before a comma.
  private boolean closes(int at, int comma) {
    int end = at;
    while (clause.sign(at, "(") && end < comma && !clause.sign(end, ")")) {
      end++;
    }
    return !clause.sign(at, "(") || end + 1 >= comma || clause.sign(end + 1, ",");
  }
}
