package onrecord.corpus.attribution;

import java.util.Map;
import java.util.Optional;

/// What stands beside a quotation in a language that is written without capital letters.
public final class UncasedClause {
  private static final String COMMAS = "،,–—-:";

  /// How many words may stand between the quotation and a cue.
  private static final int FAR = 30;

  private final CueTable cues;
  private final Clause clause;
  private final UncasedPhrases phrases;

  /// @param known by the last word, folded, of each name that was read before, the name
  public UncasedClause(CueTable cues, Clause clause, Map<String, String> known) {
    this.cues = cues;
    this.clause = clause;
    this.phrases = new UncasedPhrases(cues, clause, known);
  }

  private int is(Cue kind, int at) {
    int words = cues.phrase(kind, clause, at);
    return words == 0 && clause.word(at) && cues.isJoined(kind, clause.low(at)) ? 1 : words;
  }

  private boolean behindVerb() {
    return cues.is(Cue.ORDER, "verb");
  }

  /// The cue with which a sentence leads to a quotation.
  public Optional<Attribution> lead() {
    for (int i = clause.size() - 1; i >= Math.max(0, clause.size() - FAR); i--) {
      if (cues.phrase(Cue.NEVER, clause, i) > 0) {
        return Optional.empty();
      }
      int relayed = is(Cue.RELAYED, i);
      if (relayed > 0) {
        return relayed(i);
      }
      int according = is(Cue.ACCORDING, i);
      int words = Math.max(is(Cue.VERB, i), is(Cue.GERUND, i));
      if (according > words) {
        int at = i;
        return phrases.behind(i + according).map(who -> at(who, at, according));
      }
      if (words > 0 && !insideLongerVerb(i)) {
        return is(Cue.GERUND, i) > 0 ? gerund(i) : verb(i, words, 0);
      }
    }
    return label();
  }

  /// Whoever speaks last in a clause; empty where somebody does of whom it is not told who.
  public Optional<Attribution> lastSpeaker() {
    for (int i = clause.size() - 1; i >= 0; i--) {
      int words = is(Cue.VERB, i);
      if (words > 0 && !insideLongerVerb(i)) {
        return verb(i, words, 0);
      }
    }
    return Optional.empty();
  }

  /// Whether anybody speaks in a clause.
  public boolean speaks() {
    for (int i = 0; i < clause.size(); i++) {
      if (is(Cue.VERB, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a verb of more words begins before a place and goes on there.
  private boolean insideLongerVerb(int at) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      int longest =
          Math.max(
              cues.phrase(Cue.VERB, clause, i),
              Math.max(cues.phrase(Cue.BEFORE, clause, i), cues.phrase(Cue.ACCORDING, clause, i)));
      if (longest > at - i) {
        return true;
      }
    }
    return false;
  }

  private Attribution at(NounPhrase who, int cue, int words) {
    return Attribution.of(who, clause, cue, words);
  }

  /// "quoted a source as saying": whoever stands between "from" and the cue.
  private Optional<Attribution> relayed(int cue) {
    for (int i = cue - 1; i >= 0; i--) {
      if (cues.is(Cue.INNER, clause.low(i))) {
        int from = i + 1;
        return phrases.at(from).filter(_ -> phrases.end(from) >= cue).map(who -> at(who, cue, 1));
      }
    }
    return Optional.empty();
  }

  /// "X threatened, saying": the subject of a verb further left, or nobody new.
  private Optional<Attribution> gerund(int at) {
    for (int i = at - 1; i >= 0; i--) {
      int words = Math.max(is(Cue.VERB, i), is(Cue.BEFORE, i));
      if (words > 0 && !insideLongerVerb(i)) {
        return verb(i, words, 0);
      }
    }
    return at == 0 || clause.sign(at - 1, COMMAS)
        ? Optional.of(at(pronoun(at), at, 1))
        : Optional.empty();
  }

  private NounPhrase pronoun(int verb) {
    boolean she = cues.isJoined(Cue.SHE, clause.low(verb));
    return new NounPhrase(
        she ? PhraseKind.SHE : PhraseKind.EITHER, clause.span(verb), clause.span(verb));
  }

  private Optional<Attribution> verb(int verb, int words, int from) {
    int next = verb + words;
    if (behindVerb()) {
      Optional<NounPhrase> behind = named(next);
      if (behind.isPresent()) {
        return behind.map(who -> at(who, verb, words));
      }
      if (!phrases.stops(next)) {
        return Optional.empty();
      }
    }
    return subject(from, verb).map(who -> at(who, verb, words));
  }

  /// Whoever is named at a place, or behind it between commas: "the minister, Ali Karimi,".
  private Optional<NounPhrase> named(int at) {
    Optional<NounPhrase> found = phrases.at(at);
    if (found.filter(who -> who.kind() == PhraseKind.DESCRIPTION).isEmpty()) {
      return found;
    }
    int end = phrases.end(at);
    if (!clause.sign(end, "،,")) {
      return found;
    }
    return phrases.at(end + 1).filter(who -> who.kind() == PhraseKind.NAME).or(() -> found);
  }

  /// With whom the clause begins that a verb ends; somebody named before, where nobody can be.
  private Optional<NounPhrase> subject(int from, int verb) {
    int start = from;
    while (start < verb && (clause.sign(start, COMMAS) || is(Cue.OPENING, start) > 0)) {
      start += Math.max(1, is(Cue.OPENING, start));
    }
    if (start == verb) {
      return Optional.of(pronoun(verb));
    }
    if (is(Cue.EITHER, start) > 0 || is(Cue.HE, start) > 0 || is(Cue.SHE, start) > 0) {
      PhraseKind kind =
          is(Cue.EITHER, start) > 0
              ? PhraseKind.EITHER
              : is(Cue.HE, start) > 0 ? PhraseKind.HE : PhraseKind.SHE;
      return Optional.of(new NounPhrase(kind, clause.span(start), clause.span(start)));
    }
    if (holds(Cue.CLAUSE, start, verb) || holds(Cue.NEVER, start, verb)) {
      return Optional.empty();
    }
    Optional<NounPhrase> found = named(start);
    if (found.isPresent() || behindVerb() || is(Cue.AFTER, start) == 0) {
      return found;
    }
    for (int i = start; i < verb; i++) {
      if (phrases.heads(i)) {
        return Optional.empty();
      }
    }
    return Optional.of(pronoun(verb));
  }

  private boolean holds(Cue kind, int from, int to) {
    for (int i = from; i < to; i++) {
      if (cues.phrase(kind, clause, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /// "X:" alone.
  private Optional<Attribution> label() {
    int colon = clause.size() - 1;
    return clause.sign(colon, ":") && colon > 0 && phrases.end(0) == colon
        ? phrases.at(0).map(who -> at(who, colon, 1))
        : Optional.empty();
  }

  /// The cue right behind a quotation.
  public Optional<Attribution> tail() {
    int start = 0;
    while (clause.sign(start, COMMAS + "؛") || is(Cue.OPENING, start) > 1) {
      start += Math.max(1, cues.phrase(Cue.OPENING, clause, start));
    }
    int first = start;
    if (!clause.word(start) || clause.sign(clause.size() - 1, ":")) {
      return Optional.empty();
    }
    int according = cues.phrase(Cue.ACCORDING, clause, start);
    if (according > 0) {
      return phrases.behind(start + according).map(who -> at(who, first, according));
    }
    int verb = cues.phrase(Cue.VERB, clause, start);
    if (verb > 0) {
      return behindVerb() ? named(start + verb).map(who -> at(who, first, verb)) : Optional.empty();
    }
    int end = phrases.end(start);
    int words = cues.phrase(Cue.VERB, clause, end);
    return words > 0 ? phrases.at(start).map(who -> at(who, end, words)) : Optional.empty();
  }
}
