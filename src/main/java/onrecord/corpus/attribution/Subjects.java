package onrecord.corpus.attribution;

import java.util.Optional;

/// Reads whom a clause speaks of beside a verb; empty wherever more than one reading is likely.
public final class Subjects {
  private static final int LONGEST = 16;

  private final Clause clause;
  private final NounPhrases phrases;
  private final MainClause main;
  private final RelativeSubject relative;

  public Subjects(CueTable cues, Clause clause) {
    this.clause = clause;
    this.phrases = new NounPhrases(cues, clause);
    this.main = new MainClause(phrases, clause);
    this.relative = new RelativeSubject(phrases, clause);
  }

  private boolean is(Cue kind, int at) {
    return phrases.is(kind, at);
  }

  private boolean time(int at) {
    return phrases.time(at);
  }

  /// The subject with which the main clause begins, where its end can be told.
  public Optional<NounPhrase> leading(int from, int end) {
    return main.leading(from, end);
  }

  /// The words as a phrase, if they can be one.
  public Optional<NounPhrase> phrase(int start, int last) {
    return phrases.phrase(start, last);
  }

  /// The subject of the verb at a place, from a place on.
  public Optional<NounPhrase> before(int from, int verb) {
    int end = verb - 1;
    while (end >= from && skipped(end)) {
      end--;
    }
    if (end < from) {
      return Optional.empty();
    }
    if (is(Cue.JOINING, end)) {
      return main.leading(from, end);
    }
    int bare = beforeParenthesis(from, end);
    if (bare < end) {
      return bare < from ? Optional.empty() : chunk(from, bare);
    }
    if (clause.sign(end, ",—–-")) {
      int last = end;
      return main.interrupted(from, last).or(() -> main.apposed(from, last));
    }
    if (is(Cue.RELATIVE, end)) {
      return relative.of(from, end);
    }
    return chunk(from, end);
  }

  private boolean skipped(int at) {
    if (!clause.word(at)) {
      return false;
    }
    boolean adverb = !clause.capital(at) && clause.low(at).endsWith("ly");
    return (!clause.capital(at) && is(Cue.BETWEEN, at)) || adverb || time(at);
  }

  /// The last word before "(R-Ohio)", "(R-Ohio),", or the place itself.
  private int beforeParenthesis(int from, int end) {
    int at = clause.sign(end, ",") ? end - 1 : end;
    if (!clause.sign(at, ")")) {
      return end;
    }
    while (at >= from && !clause.sign(at, "(")) {
      at--;
    }
    return at - 1;
  }

  /// The words that end at a place, back to where the clause begins.
  public Optional<NounPhrase> chunk(int from, int end) {
    int start = end;
    while (start > from && end - start < LONGEST && !breaks(start - 1, start)) {
      start--;
    }
    while (start < end && is(Cue.OPENING, start)) {
      start++;
    }
    if (is(Cue.PREPOSITION, start) || time(start)) {
      return behindTime(start, end);
    }
    if (start - 1 > from && is(Cue.RELATIVE, start - 1)) {
      int who = start - 1;
      Optional<NounPhrase> own = phrase(start, end).filter(Subjects::named);
      return own.or(() -> relative.of(from, who)).or(() -> described(from, who - 1));
    }
    return phrase(start, end);
  }

  private static boolean named(NounPhrase phrase) {
    return phrase.kind() != PhraseKind.DESCRIPTION;
  }

  /// "an official who spoke anonymously": the words before "who".
  private Optional<NounPhrase> described(int from, int end) {
    return clause.word(end) ? chunk(from, end) : Optional.empty();
  }

  /// "On Tuesday Trump": what follows words of time alone.
  private Optional<NounPhrase> behindTime(int start, int end) {
    int at = start;
    while (at < end && (is(Cue.PREPOSITION, at) || time(at) || is(Cue.DETERMINER, at))) {
      at++;
    }
    boolean timed = at > start && time(at - 1);
    return timed ? phrase(at, end) : Optional.empty();
  }

  private boolean breaks(int at, int next) {
    if (!clause.word(at)) {
      return clause.sign(at, MainClause.BREAKS) || clause.sign(at, ".;!?…");
    }
    if (is(Cue.JOINING, at)) {
      boolean pair = clause.low(at).equals("and") && clause.capital(at - 1) && clause.capital(next);
      return !pair;
    }
    return is(Cue.CLAUSE, at) || (is(Cue.VERB, at) && !clause.capital(at));
  }

  /// The words from a place on that a verb right before them can have for its subject.
  public Optional<NounPhrase> after(int from) {
    int start = from;
    if (!clause.word(start) || (is(Cue.AFTER, start) && !is(Cue.DETERMINER, start))) {
      return Optional.empty();
    }
    if (phrases.pronoun(start)) {
      return is(Cue.POSSESSIVE, start) && continues(start + 1) ? run(start) : phrase(start, start);
    }
    return run(start);
  }

  private boolean continues(int at) {
    return clause.word(at) && !is(Cue.AFTER, at) && !time(at);
  }

  private Optional<NounPhrase> run(int start) {
    int last = start;
    while (last + 1 < clause.size() && last - start < LONGEST && goesOn(last + 1)) {
      last++;
    }
    Optional<NounPhrase> head = phrase(start, last);
    if (head.isPresent() && !phrases.properName(start, last) && clause.sign(last + 1, ",")) {
      int next = last + 2;
      int to = next;
      while (clause.capital(to + 1) || phrases.inside(to + 1, clause.size() - 1)) {
        to++;
      }
      boolean closed = to + 1 >= clause.size() || clause.sign(to + 1, ",.;:");
      if (clause.capital(next) && closed && phrases.properName(next, to) && !clause.capital(last)) {
        return phrase(next, to);
      }
    }
    return head;
  }

  private boolean goesOn(int at) {
    if (!clause.word(at) || time(at) || clause.low(at).endsWith("ly")) {
      return false;
    }
    if (is(Cue.JOINING, at)) {
      return clause.low(at).equals("and") && clause.capital(at + 1) && clause.capital(at - 1);
    }
    return clause.capital(at) || !is(Cue.AFTER, at);
  }
}
