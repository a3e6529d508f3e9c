package onrecord.corpus.attribution;

import java.util.Optional;

/// What stands beside a quotation in a language whose verbs may stand before their subjects.
public final class InvertedClause {
  private static final String COMMAS = ",—–-:";

  /// How many words may stand between a verb and a subject behind it.
  private static final int NEAR = 7;

  /// How many words may stand between the quotation and a cue.
  private static final int FAR = 30;

  private final CueTable cues;
  private final Clause clause;
  private final CapitalPhrases phrases;

  public InvertedClause(CueTable cues, Clause clause) {
    this.cues = cues;
    this.clause = clause;
    this.phrases = new CapitalPhrases(cues, clause);
  }

  private boolean is(Cue kind, int at) {
    return phrases.is(kind, at);
  }

  private int verb(Cue kind, int at) {
    boolean inName = clause.capital(at) && at > 0;
    return inName ? 0 : cues.phrase(kind, clause, at);
  }

  private boolean insideLonger(int at) {
    return at > 0
        && (cues.phrase(Cue.VERB, clause, at - 1) > 1
            || cues.phrase(Cue.ACCORDING, clause, at - 1) > 1
            || (at > 1 && cues.phrase(Cue.ACCORDING, clause, at - 2) > 2));
  }

  /// The cue with which a sentence leads to a quotation.
  public Optional<Attribution> lead() {
    for (int i = clause.size() - 1; i >= Math.max(0, clause.size() - FAR); i--) {
      int according = cues.phrase(Cue.ACCORDING, clause, i);
      int words = verb(Cue.VERB, i);
      if (insideLonger(i)) {
        continue;
      }
      if (according > 0) {
        int at = i;
        return named(i + according).map(who -> Attribution.of(who, clause, at, according));
      }
      if (words > 0) {
        return either(i, words);
      }
      int weak = verb(Cue.BEFORE, i);
      if (weak > 0) {
        return governed(i, weak);
      }
    }
    return announced();
  }

  /// Whom a sentence reports, with a verb of saying for its main verb.
  public Optional<Attribution> reported() {
    for (int i = 0; i < clause.size(); i++) {
      if (is(Cue.REPORTING, i) && verb(Cue.VERB, i) > 0) {
        return either(i, verb(Cue.VERB, i));
      }
    }
    return Optional.empty();
  }

  /// The subject of a verb of saying, before it or behind.
  private Optional<Attribution> either(int verb, int words) {
    Optional<NounPhrase> before = subject(verb);
    if (before.isPresent() && !alone(before.get())) {
      return before.map(who -> Attribution.of(who, clause, verb, words));
    }
    return behind(verb + words).or(() -> before).map(who -> cued(who, verb, words));
  }

  private boolean alone(NounPhrase who) {
    for (int i = 0; i < clause.size(); i++) {
      if (clause.span(i).equals(who.span())) {
        return who.kind() == PhraseKind.NAME;
      }
    }
    return false;
  }

  /// One word with a capital may be any noun of German and any first word of a sentence.
  private Attribution cued(NounPhrase who, int verb, int words) {
    boolean noun = cues.is(Cue.ORDER, "second") || clause.span(0).equals(who.span());
    Attribution found = Attribution.of(who, clause, verb, words);
    return alone(who) && noun ? new Attribution(who, found.cue(), false) : found;
  }

  /// The subject of a verb that has an object, too.
  private Optional<Attribution> governed(int verb, int words) {
    Optional<NounPhrase> behind = behind(verb + words);
    if (behind.filter(NounPhrase::pronoun).isPresent()) {
      return behind.map(who -> Attribution.of(who, clause, verb, words));
    }
    boolean open =
        cues.is(Cue.ORDER, "second")
            && behind.isPresent()
            && behind.get().kind() == PhraseKind.NAME;
    return open ? Optional.empty() : subject(verb).map(who -> cued(who, verb, words));
  }

  private Optional<NounPhrase> behind(int from) {
    int at = from;
    while (is(Cue.BETWEEN, at) && !clause.capital(at)) {
      at++;
    }
    Optional<NounPhrase> pronoun = pronoun(at);
    if (pronoun.isPresent() || (at == clause.size() || !clause.word(at)) && dropped(from)) {
      return pronoun.or(() -> Optional.of(unnamed(from - 1)));
    }
    return is(Cue.PREPOSITION, at) ? farther(at) : named(at);
  }

  /// Whether a verb may stand without whoever speaks.
  private boolean dropped(int next) {
    return cues.is(Cue.ORDER, "dropped") && next > 0;
  }

  private NounPhrase unnamed(int verb) {
    return new NounPhrase(PhraseKind.EITHER, clause.span(verb), clause.span(verb));
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

  private Optional<NounPhrase> pronoun(int at) {
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
  private Optional<NounPhrase> named(int at) {
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
  private Optional<NounPhrase> subject(int verb) {
    int end = verb;
    while (end > 0 && is(Cue.BETWEEN, end - 1) && !clause.capital(end - 1)) {
      end--;
    }
    int start = end;
    while (start > 0 && !breaks(start - 1)) {
      start--;
    }
    start = opened(start, end);
    if (start == end && start > 0 && clause.word(start - 1) && dropped(1)
        || end == 0 && dropped(1)) {
      return Optional.of(unnamed(verb));
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

  /// "Ana Ruiz disagrees:" with a verb that is not in the table.
  private Optional<Attribution> announced() {
    int colon = clause.size() - 1;
    if (!clause.sign(colon, ":") || !phrases.heads(0)) {
      return Optional.empty();
    }
    boolean label = phrases.end(0) == colon && colon > 1;
    return named(0)
        .filter(who -> who.kind() == PhraseKind.NAME && !is(Cue.POSSESSIVE, 0))
        .filter(who -> label || phrases.holdsGiven(who))
        .map(who -> new Attribution(who, clause.span(colon), label));
  }

  /// The cue right behind a quotation.
  public Optional<Attribution> tail() {
    int start = 0;
    while (clause.sign(start, COMMAS)) {
      start++;
    }
    int first = start;
    if (!clause.word(start)) {
      return Optional.empty();
    }
    int according = cues.phrase(Cue.ACCORDING, clause, start);
    int inverted = according > 0 ? according : is(Cue.INVERTED, start) ? 1 : 0;
    Optional<NounPhrase> joined = joined(start);
    if (joined.isPresent()) {
      return joined.map(who -> Attribution.of(who, clause, first, 1));
    }
    while (is(Cue.BETWEEN, start)
        && !clause.capital(start)
        && cues.phrase(Cue.VERB, clause, start) == 0) {
      start++;
    }
    int at = start;
    int weak = start > 0 && start == first ? cues.phrase(Cue.BEFORE, clause, at) : 0;
    int words =
        Math.max(cues.phrase(Cue.VERB, clause, at), Math.max(weak, at == first ? inverted : 0));
    if (words > 0 && !clause.capital(at)) {
      return behind(at + words).map(found -> cued(found, at, words));
    }
    return subjectFirst(first);
  }

  /// "a-t-elle déclaré": a pronoun that is written joined to its verb.
  private Optional<NounPhrase> joined(int at) {
    String word = clause.low(at);
    int hyphen = word.lastIndexOf('-');
    String pronoun = word.substring(hyphen + 1);
    if (hyphen < 0 || !(cues.is(Cue.HE, pronoun) || cues.is(Cue.SHE, pronoun))) {
      return Optional.empty();
    }
    String verb = word.substring(0, hyphen).replaceFirst("-t\\z", "");
    boolean helps = cues.is(Cue.FINITE, verb) && cues.phrase(Cue.SPOKEN, clause, at + 1) > 0;
    return cues.is(Cue.VERB, verb) || helps
        ? Optional.of(
            new NounPhrase(
                cues.is(Cue.HE, pronoun) ? PhraseKind.HE : PhraseKind.SHE,
                clause.span(at),
                clause.span(at)))
        : Optional.empty();
  }

  /// Whoever is said to speak in the middle of a quotation: "Enough, — said Ana Ruiz. — It is
  /// over."
  public Optional<Attribution> inside() {
    for (int i = 1; i < clause.size(); i++) {
      int words = clause.sign(i - 1, ",—–-") ? cues.phrase(Cue.VERB, clause, i) : 0;
      if (words > 0 && phrases.sure(i + words)) {
        int verb = i;
        return named(i + words)
            .filter(who -> who.kind() == PhraseKind.NAME)
            .map(who -> Attribution.of(who, clause, verb, words));
      }
    }
    return Optional.empty();
  }

  /// Whether somebody speaks right behind a quotation, whoever it is.
  public boolean speaks() {
    int at = 0;
    while (at < clause.size() && (!clause.word(at) || is(Cue.BETWEEN, at))) {
      at++;
    }
    return verb(Cue.VERB, at) > 0;
  }

  private Optional<Attribution> subjectFirst(int start) {
    Optional<NounPhrase> pronoun = pronoun(start);
    int end = pronoun.isPresent() ? start + 1 : phrases.end(start);
    int at = end;
    while (is(Cue.BETWEEN, at) && cues.phrase(Cue.VERB, clause, at) == 0) {
      at++;
    }
    int verb = at;
    int words = verb(Cue.VERB, verb);
    if (words == 0 || clause.sign(clause.size() - 1, ":")) {
      return Optional.empty();
    }
    return pronoun.or(() -> phrases.at(start)).map(who -> cued(who, verb, words));
  }
}
