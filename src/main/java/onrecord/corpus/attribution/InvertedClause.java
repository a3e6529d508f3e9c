package onrecord.corpus.attribution;

import java.util.Optional;

/// What stands before a quotation in a language whose verbs may stand before their subjects.
public final class InvertedClause {
  /// How many words may stand between the quotation and a cue.
  private static final int FAR = 30;

  private final CueTable cues;
  private final Clause clause;
  private final CapitalPhrases phrases;
  private final VerbSubjects subjects;

  public InvertedClause(CueTable cues, Clause clause) {
    this.cues = cues;
    this.clause = clause;
    this.phrases = new CapitalPhrases(cues, clause);
    this.subjects = new VerbSubjects(cues, clause);
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
      int words = subjects.verb(Cue.VERB, i);
      if (insideLonger(i)) {
        continue;
      }
      if (according > 0) {
        int at = i;
        return subjects.named(i + according).map(who -> Attribution.of(who, clause, at, according));
      }
      if (words > 0) {
        return either(i, words);
      }
      int weak = subjects.verb(Cue.BEFORE, i);
      if (weak > 0) {
        return governed(i, weak);
      }
    }
    return announced();
  }

  /// Whom a sentence reports, with a verb of saying for its main verb.
  public Optional<Attribution> reported() {
    for (int i = 0; i < clause.size(); i++) {
      if (subjects.is(Cue.REPORTING, i) && subjects.verb(Cue.VERB, i) > 0) {
        return either(i, subjects.verb(Cue.VERB, i));
      }
    }
    return Optional.empty();
  }

  /// The subject of a verb of saying, before it or behind.
  private Optional<Attribution> either(int verb, int words) {
    Optional<NounPhrase> before = subjects.subject(verb);
    boolean dropped = before.filter(who -> who.kind() == PhraseKind.EITHER).isPresent();
    if (before.isPresent() && !dropped && !subjects.alone(before.get())) {
      return before.map(who -> Attribution.of(who, clause, verb, words));
    }
    return subjects
        .behind(verb + words)
        .filter(who -> before.isEmpty() || dropped || who.kind() != PhraseKind.DESCRIPTION)
        .or(() -> before)
        .map(who -> subjects.cued(who, verb, words));
  }

  /// The subject of a verb that has an object, too.
  private Optional<Attribution> governed(int verb, int words) {
    Optional<NounPhrase> behind = subjects.behind(verb + words);
    if (behind.filter(NounPhrase::pronoun).isPresent()) {
      return behind.map(who -> Attribution.of(who, clause, verb, words));
    }
    boolean open =
        cues.is(Cue.ORDER, "second")
            && behind.isPresent()
            && behind.get().kind() == PhraseKind.NAME;
    return open
        ? Optional.empty()
        : subjects.subject(verb).map(who -> subjects.cued(who, verb, words));
  }

  /// "Ana Ruiz disagrees:" with a verb that is not in the table.
  private Optional<Attribution> announced() {
    int colon = clause.size() - 1;
    if (!clause.sign(colon, ":") || !phrases.heads(0)) {
      return Optional.empty();
    }
    boolean label = phrases.end(0) == colon && colon > 1;
    return subjects
        .named(0)
        .filter(who -> who.kind() == PhraseKind.NAME && !subjects.is(Cue.POSSESSIVE, 0))
        .filter(who -> label || phrases.holdsGiven(who))
        .map(who -> new Attribution(who, clause.span(colon), label));
  }
}
