package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.voices.CueTable.Kind;

/// Reads whom a clause speaks of beside a verb; empty wherever more than one reading is likely.
final class Subjects {
  private static final int LONGEST = 16;

  /// A phrase of more words holds a sentence.
  private static final int FULL = 10;

  private static final String BREAKS = ",:()[]—–-\"“”";

  private final CueTable cues;
  private final Clause clause;

  Subjects(CueTable cues, Clause clause) {
    this.cues = cues;
    this.clause = clause;
  }

  private boolean is(Kind kind, int at) {
    return clause.word(at) && cues.is(kind, clause.low(at));
  }

  private boolean time(int at) {
    return is(Kind.DATE, at) && clause.capital(at) || is(Kind.TIME, at) && !clause.capital(at);
  }

  private boolean verb(int at) {
    return is(Kind.VERB, at) || is(Kind.BEFORE, at) || is(Kind.GERUND, at);
  }

  /// The subject of the verb at a place, from a place on.
  Optional<NounPhrase> before(int from, int verb) {
    int end = verb - 1;
    while (end >= from && skipped(end)) {
      end--;
    }
    if (end < from) {
      return Optional.empty();
    }
    if (is(Kind.JOINING, end)) {
      return leading(from, end);
    }
    int bare = beforeParenthesis(from, end);
    if (bare < end) {
      return bare < from ? Optional.empty() : chunk(from, bare);
    }
    if (clause.sign(end, ",—–-")) {
      return interrupted(from, end);
    }
    if (is(Kind.RELATIVE, end)) {
      return antecedent(from, end);
    }
    return chunk(from, end);
  }

  private boolean skipped(int at) {
    if (!clause.word(at)) {
      return false;
    }
    boolean adverb = !clause.capital(at) && clause.low(at).endsWith("ly");
    return !clause.capital(at) && is(Kind.BETWEEN, at) || adverb || time(at);
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
  Optional<NounPhrase> chunk(int from, int end) {
    int start = end;
    while (start > from && end - start < LONGEST && !breaks(start - 1, start)) {
      start--;
    }
    while (start < end && is(Kind.OPENING, start)) {
      start++;
    }
    if (is(Kind.PREPOSITION, start) || time(start)) {
      return behindTime(start, end);
    }
    if (start - 1 > from && is(Kind.RELATIVE, start - 1)) {
      int who = start - 1;
      Optional<NounPhrase> own = phrase(start, end).filter(it -> named(it));
      return own.or(() -> antecedent(from, who)).or(() -> described(from, who - 1));
    }
    return phrase(start, end);
  }

  private static boolean named(NounPhrase phrase) {
    return phrase.kind() != NounPhrase.Kind.DESCRIPTION;
  }

  /// "an official who spoke anonymously": the words before "who".
  private Optional<NounPhrase> described(int from, int end) {
    return clause.word(end) ? chunk(from, end) : Optional.empty();
  }

  /// "On Tuesday Trump": what follows words of time alone.
  private Optional<NounPhrase> behindTime(int start, int end) {
    int at = start;
    while (at < end && (is(Kind.PREPOSITION, at) || time(at) || is(Kind.DETERMINER, at))) {
      at++;
    }
    boolean timed = at > start && time(at - 1);
    return timed ? phrase(at, end) : Optional.empty();
  }

  private boolean breaks(int at, int next) {
    if (!clause.word(at)) {
      return clause.sign(at, BREAKS) || clause.sign(at, ".;!?…");
    }
    if (is(Kind.JOINING, at)) {
      boolean pair = clause.low(at).equals("and") && clause.capital(at - 1) && clause.capital(next);
      return !pair;
    }
    return is(Kind.CLAUSE, at) || (is(Kind.VERB, at) && !clause.capital(at));
  }

  /// "Smith, who was there, said", "Smith (left) said": the first words of the sentence that can
  /// be a subject.
  private Optional<NounPhrase> interrupted(int from, int end) {
    List<int[]> parts = parts(from, end);
    boolean introduced = false;
    for (int i = 0; i < parts.size(); i++) {
      int start = parts.get(i)[0];
      int last = parts.get(i)[1];
      while (start < last && is(Kind.OPENING, start)) {
        start++;
      }
      if (introduces(start, last) || dateline(start, last)) {
        introduced = true;
        continue;
      }
      if (introduced && start == last) {
        return Optional.empty();
      }
      boolean alone = start == last || clause.capital(last) || !clause.capital(start);
      Optional<NounPhrase> head = alone ? phrase(start, last) : Optional.empty();
      if (head.isPresent() && !properName(start, last) && i + 1 < parts.size()) {
        int[] next = parts.get(i + 1);
        return properName(next[0], next[1]) ? phrase(next[0], next[1]) : head;
      }
      return head;
    }
    return Optional.empty();
  }

  private boolean introduces(int start, int last) {
    if (is(Kind.PREPOSITION, start)
        || is(Kind.CLAUSE, start)
        || is(Kind.TIME, start)
        || is(Kind.DATE, start)) {
      return true;
    }
    String first = clause.low(start);
    return first.endsWith("ing")
        || first.endsWith("ed") && !clause.capital(start + 1)
        || first.endsWith("ly")
        || (start == last && is(Kind.OPENING, start));
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

  private boolean properName(int start, int last) {
    if (!clause.capital(start) || !clause.capital(last) || is(Kind.DETERMINER, start)) {
      return false;
    }
    for (int i = start; i <= last; i++) {
      if (!clause.capital(i) && !is(Kind.INNER, i)) {
        return false;
      }
    }
    return last > start;
  }

  /// "Smith, who said": the name right before.
  private Optional<NounPhrase> antecedent(int from, int relative) {
    int last = clause.sign(relative - 1, ",") ? relative - 2 : relative - 1;
    int first = last;
    while (first - 1 >= from && clause.capital(first - 1)) {
      first--;
    }
    int start = first;
    return last >= from && clause.capital(last)
        ? phrase(start, last)
            .map(who -> new NounPhrase(who.kind(), clause.span(start, relative), who.name()))
        : Optional.empty();
  }

  /// The subject with which the main clause begins, where its end can be told.
  Optional<NounPhrase> leading(int from, int end) {
    for (int[] part : parts(from, end + 1 < clause.size() && clause.sign(end + 1, ",") ? end + 1 : end)) {
      if (dateline(part[0], part[1])) {
        continue;
      }
      Optional<NounPhrase> found = opening(part[0], part[1]);
      if (found.isPresent() || !introduces(part[0], part[1])) {
        return found;
      }
    }
    return parts(from, end).isEmpty() || !clause.sign(end, BREAKS) ? lastPart(from, end) : Optional.empty();
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
    while (start < end && is(Kind.OPENING, start)) {
      start++;
    }
    if (introduces(start, end) && !clause.capital(start + 1)) {
      return Optional.empty();
    }
    if (is(Kind.DETERMINER, start)) {
      for (int i = start + 1; i <= end && i < start + 7; i++) {
        if (!clause.capital(i) && (is(Kind.VERB, i) || is(Kind.BEFORE, i))) {
          return phrase(start, i - 1);
        }
      }
    }
    if (kind(start).isPresent()) {
      return phrase(start, start);
    }
    int last = start;
    while (last + 1 <= end && (clause.capital(last + 1) || inside(last + 1, end))) {
      last++;
    }
    boolean named = clause.capital(last) && (start < last || start > from || clause.capital(start));
    if (is(Kind.DETERMINER, start) && last == start || clause.owner(last) || introduces(start, end)) {
      return Optional.empty();
    }
    return named && !is(Kind.CLAUSE, start) ? phrase(start, last) : Optional.empty();
  }

  private boolean inside(int at, int end) {
    return (is(Kind.INNER, at) || is(Kind.ROLE, at)) && at < end && clause.capital(at + 1);
  }

  /// The words from a place on that a verb right before them can have for its subject.
  Optional<NounPhrase> after(int from) {
    int start = from;
    if (!clause.word(start) || (is(Kind.AFTER, start) && !is(Kind.DETERMINER, start))) {
      return Optional.empty();
    }
    if (kind(start).isPresent()) {
      return is(Kind.POSSESSIVE, start) && continues(start + 1) ? run(start) : phrase(start, start);
    }
    return run(start);
  }

  private boolean continues(int at) {
    return clause.word(at) && !is(Kind.AFTER, at) && !time(at);
  }

  private Optional<NounPhrase> run(int start) {
    int last = start;
    while (last + 1 < clause.size() && last - start < LONGEST && goesOn(last + 1)) {
      last++;
    }
    Optional<NounPhrase> head = phrase(start, last);
    if (head.isPresent() && !properName(start, last) && clause.sign(last + 1, ",")) {
      int next = last + 2;
      int to = next;
      while (clause.capital(to + 1) || inside(to + 1, clause.size() - 1)) {
        to++;
      }
      boolean closed = to + 1 >= clause.size() || clause.sign(to + 1, ",.;:");
      if (clause.capital(next) && closed && properName(next, to) && !clause.capital(last)) {
        return phrase(next, to);
      }
    }
    return head;
  }

  private boolean goesOn(int at) {
    if (!clause.word(at) || time(at) || clause.low(at).endsWith("ly")) {
      return false;
    }
    if (is(Kind.JOINING, at)) {
      return clause.low(at).equals("and") && clause.capital(at + 1) && clause.capital(at - 1);
    }
    return clause.capital(at) || !is(Kind.AFTER, at);
  }

  private Optional<NounPhrase.Kind> kind(int at) {
    if (is(Kind.HE, at)) {
      return Optional.of(NounPhrase.Kind.HE);
    }
    if (is(Kind.SHE, at)) {
      return Optional.of(NounPhrase.Kind.SHE);
    }
    if (is(Kind.THEY, at)) {
      return Optional.of(NounPhrase.Kind.THEY);
    }
    return is(Kind.SELF, at) && !clause.low(at).equals("us")
        ? Optional.of(NounPhrase.Kind.SELF)
        : Optional.empty();
  }

  /// The words as a phrase, if they can be one.
  Optional<NounPhrase> phrase(int start, int last) {
    if (start > last || !clause.word(start) || !clause.word(last)) {
      return Optional.empty();
    }
    if (start == last && kind(start).isPresent()) {
      return kind(start).map(kind -> new NounPhrase(kind, clause.span(start), clause.span(start)));
    }
    if ((start == last && (is(Kind.EMPTY, start) || is(Kind.DETERMINER, start))) || verbal(start, last)) {
      return Optional.empty();
    }
    int name = nameStart(start, last);
    boolean named = false;
    for (int i = start; i <= last; i++) {
      named |= clause.capital(i) && !(i == start && is(Kind.DETERMINER, i));
    }
    boolean named2 = named && properName(name, last) || (name == last && clause.capital(last));
    return Optional.of(
        new NounPhrase(
            named2 ? NounPhrase.Kind.NAME : NounPhrase.Kind.DESCRIPTION,
            clause.span(start, last),
            clause.span(name, last)));
  }

  /// Whether a verb stands among the words, or nothing that can be spoken of.
  private boolean verbal(int start, int last) {
    if (is(Kind.PREPOSITION, start)
        || is(Kind.CLAUSE, start)
        || is(Kind.JOINING, start)
        || last - start >= FULL) {
      return true;
    }
    for (int i = start; i <= last; i++) {
      if (!clause.word(i)
          || (!clause.capital(i) && (clause.low(i).endsWith("ly") || clause.low(i).equals("not")))
          || (!clause.capital(i) && (is(Kind.FINITE, i) || verb(i) || (kind(i).isPresent() && !is(Kind.POSSESSIVE, i))))) {
        return true;
      }
    }
    return kind(last).isPresent()
        || is(Kind.PREPOSITION, last)
        || is(Kind.DETERMINER, last)
        || bare(start, last);
  }

  /// Small words without an article that are no short plural.
  private boolean bare(int start, int last) {
    for (int i = start; i <= last; i++) {
      if (clause.capital(i) || is(Kind.DETERMINER, i)) {
        return false;
      }
    }
    String end = clause.low(last);
    boolean role = is(Kind.ROLE, last) || end.endsWith("s") || end.equals("people");
    return !role || last - start > 3 || clause.low(start).endsWith("ing");
  }

  /// Where the name begins in "campaign manager Robby Mook", "Mr. Smith".
  private int nameStart(int start, int last) {
    int at = last;
    while (at > start && clause.capital(last) && (clause.capital(at - 1))) {
      at--;
    }
    while (at < last && is(Kind.TITLE, at)) {
      at++;
    }
    boolean role = at > start && !is(Kind.INNER, at - 1) && !is(Kind.DETERMINER, at - 1) && !clause.owner(at - 1) && !is(Kind.PREPOSITION, at - 1) && !is(Kind.JOINING, at - 1);
    boolean whole = at == start || is(Kind.TITLE, at - 1);
    return clause.capital(last) && (role || whole) ? at : start;
  }
}
