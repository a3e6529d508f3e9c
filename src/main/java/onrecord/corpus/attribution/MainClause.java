package onrecord.corpus.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the subject with which a sentence begins, past what may stand before it.
final class MainClause {
  /// Signs that part a sentence.
  static final String BREAKS = ",:()[]—–-\"“”";

  private final NounPhrases phrases;
  private final Clause clause;

  MainClause(NounPhrases phrases, Clause clause) {
    this.phrases = phrases;
    this.clause = clause;
  }

  /// "Smith, who was there, said", "Smith (left) said": the first words of the sentence that can be
  /// a subject.
  Optional<NounPhrase> interrupted(int from, int end) {
    List<int[]> parts = parts(from, end);
    boolean introduced = false;
    for (int i = 0; i < parts.size(); i++) {
      int start = parts.get(i)[0];
      int last = parts.get(i)[1];
      while (start < last && phrases.is(Cue.OPENING, start)) {
        start++;
      }
      if (introduces(start, last) || dateline(start, last)) {
        introduced = true;
        continue;
      }
      if (introduced && start == last) {
        return Optional.empty();
      }
      boolean described = !clause.capital(start) || phrases.is(Cue.DETERMINER, start);
      boolean alone = start == last || clause.capital(last) || described;
      Optional<NounPhrase> head = alone ? phrases.phrase(start, last) : Optional.empty();
      if (head.isPresent() && !phrases.properName(start, last) && i + 1 < parts.size()) {
        int[] next = parts.get(i + 1);
        return phrases.properName(next[0], next[1]) ? phrases.phrase(next[0], next[1]) : head;
      }
      return head;
    }
    return Optional.empty();
  }

  /// "as her lawyer, Jane Smith, said": a name right before the verb that says who is described
  /// before it.
  Optional<NounPhrase> apposed(int from, int end) {
    List<int[]> parts = parts(from, end);
    if (parts.size() < 2 || !clause.sign(end, ",")) {
      return Optional.empty();
    }
    int[] name = parts.getLast();
    int[] before = parts.get(parts.size() - 2);
    boolean described =
        clause.sign(name[0] - 1, ",")
            && !clause.capital(before[1])
            && phrases.is(Cue.ROLE, before[1]);
    return described && phrases.properName(name[0], name[1])
        ? phrases.phrase(name[0], name[1])
        : Optional.empty();
  }

  private boolean introduces(int start, int last) {
    if (phrases.is(Cue.PREPOSITION, start)
        || phrases.is(Cue.CLAUSE, start)
        || phrases.is(Cue.TIME, start)
        || phrases.is(Cue.DATE, start)) {
      return true;
    }
    String first = clause.low(start);
    boolean year = start == last && !first.isEmpty() && Character.isDigit(first.charAt(0));
    return year
        || first.endsWith("ing")
        || (first.endsWith("ed") && !clause.capital(start + 1))
        || first.endsWith("ly")
        || (start == last && phrases.is(Cue.OPENING, start));
  }

  /// "TALLAHASSEE —"
  private boolean dateline(int start, int last) {
    String words = clause.words(start, last);
    return words.length() > 3
        && clause.sign(last + 1, "—–-(")
        && words.chars().noneMatch(Character::isLowerCase);
  }

  private List<int[]> parts(int from, int end) {
    List<int[]> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i <= end; i++) {
      if (clause.sign(i, BREAKS)) {
        if (i > start) {
          parts.add(new int[] {start, i - 1});
        }
        start = i + 1;
      }
    }
    return parts;
  }

  /// The subject with which the main clause begins, where its end can be told.
  Optional<NounPhrase> leading(int from, int end) {
    for (int[] part :
        parts(from, end + 1 < clause.size() && clause.sign(end + 1, ",") ? end + 1 : end)) {
      if (dateline(part[0], part[1])) {
        continue;
      }
      Optional<NounPhrase> found = opening(part[0], part[1]);
      if (found.isPresent() || !introduces(part[0], part[1])) {
        return found;
      }
    }
    return parts(from, end).isEmpty() || !clause.sign(end, BREAKS)
        ? lastPart(from, end)
        : Optional.empty();
  }

  private Optional<NounPhrase> lastPart(int from, int end) {
    int start = end;
    while (start > from && !clause.sign(start - 1, BREAKS)) {
      start--;
    }
    return opening(start, end);
  }

  private Optional<NounPhrase> opening(int from, int end) {
    int start = from;
    while (start < end && phrases.is(Cue.OPENING, start)) {
      start++;
    }
    if (introduces(start, end) && !clause.capital(start + 1)) {
      return Optional.empty();
    }
    if (phrases.is(Cue.DETERMINER, start)) {
      for (int i = start + 1; i <= end && i < start + 7; i++) {
        if (!clause.capital(i) && (phrases.is(Cue.VERB, i) || phrases.is(Cue.BEFORE, i))) {
          return phrases.phrase(start, i - 1);
        }
      }
    }
    if (phrases.pronoun(start)) {
      return phrases.phrase(start, start);
    }
    int last = start;
    while (last + 1 <= end && (clause.capital(last + 1) || phrases.inside(last + 1, end))) {
      last++;
    }
    boolean named = clause.capital(last) && (start < last || start > from || clause.capital(start));
    if ((phrases.is(Cue.DETERMINER, start) && last == start)
        || clause.owner(last)
        || introduces(start, end)) {
      return Optional.empty();
    }
    return named && !phrases.is(Cue.CLAUSE, start) ? phrases.phrase(start, last) : Optional.empty();
  }
}
