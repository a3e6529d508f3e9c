package onrecord.corpus.attribution;

import java.util.Optional;

/// What stands behind a quotation, or in the middle of one, in a language whose verbs may stand
/// before their subjects.
public final class InvertedTail {
  private final CueTable cues;
  private final Clause clause;
  private final CapitalPhrases phrases;
  private final VerbSubjects subjects;

  public InvertedTail(CueTable cues, Clause clause) {
    this.cues = cues;
    this.clause = clause;
    this.phrases = new CapitalPhrases(cues, clause);
    this.subjects = new VerbSubjects(cues, clause);
  }

  /// The cue right behind a quotation.
  public Optional<Attribution> tail() {
    int start = 0;
    while (clause.sign(start, VerbSubjects.COMMAS)) {
      start++;
    }
    int first = start;
    if (!clause.word(start)) {
      return Optional.empty();
    }
    int according = cues.phrase(Cue.ACCORDING, clause, start);
    int inverted = according > 0 ? according : subjects.is(Cue.INVERTED, start) ? 1 : 0;
    Optional<NounPhrase> joined = joined(start);
    if (joined.isPresent()) {
      return joined.map(who -> Attribution.of(who, clause, first, 1));
    }
    while (subjects.is(Cue.BETWEEN, start)
        && !clause.capital(start)
        && cues.phrase(Cue.VERB, clause, start) == 0) {
      start++;
    }
    int at = start;
    int before = start == first ? cues.phrase(Cue.BEFORE, clause, at) : 0;
    int weak = start > 0 || phrases.sure(at + before) ? before : 0;
    int words =
        Math.max(cues.phrase(Cue.VERB, clause, at), Math.max(weak, at == first ? inverted : 0));
    if (words > 0 && !clause.capital(at)) {
      boolean last = !clause.word(at + words);
      return subjects
          .behind(at + words)
          .or(() -> last ? subjects.dropped(at) : Optional.empty())
          .map(found -> subjects.cued(found, at, words));
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
        return subjects
            .named(i + words)
            .filter(who -> who.kind() == PhraseKind.NAME)
            .map(who -> Attribution.of(who, clause, verb, words));
      }
    }
    return Optional.empty();
  }

  /// Whether somebody speaks right behind a quotation, whoever it is.
  public boolean speaks() {
    int at = 0;
    while (at < clause.size() && (!clause.word(at) || subjects.is(Cue.BETWEEN, at))) {
      at++;
    }
    return subjects.verb(Cue.VERB, at) > 0;
  }

  private Optional<Attribution> subjectFirst(int start) {
    Optional<NounPhrase> pronoun = subjects.pronoun(start);
    int end = pronoun.isPresent() ? start + 1 : phrases.end(start);
    int at = end;
    while (subjects.is(Cue.BETWEEN, at) && cues.phrase(Cue.VERB, clause, at) == 0) {
      at++;
    }
    int verb = at;
    int words = subjects.verb(Cue.VERB, verb);
    if (words == 0 || clause.sign(clause.size() - 1, ":")) {
      return Optional.empty();
    }
    return pronoun.or(() -> phrases.at(start)).map(who -> subjects.cued(who, verb, words));
  }
}
