package onrecord.corpus.voices;

import java.util.Optional;
import onrecord.corpus.voices.CueTable.Kind;
import onrecord.language.Span;

/// Reads the cue right before or behind a quotation.
final class CueReader {
  private static final int FAR = 500;

  /// How many words may stand between the quotation and a cue's verb.
  private static final int NEAR = 30;

  /// How many words may follow a verb that closes a sentence.
  private static final int CLOSING = 8;

  private final String text;
  private final CueTable cues;

  CueReader(String text, CueTable cues) {
    this.text = text;
    this.cues = cues;
  }

  /// What stands behind a quotation, up to the next one or the paragraph's end.
  Optional<Attribution> behind(QuotedStretch quoted, int end) {
    char last = Readings.end(text, quoted);
    int from = quoted.marked().end();
    Clause all = Clause.of(text, new Span(from, Math.min(end, from + FAR)));
    Clause tail = all.until(all.sentenceEnd());
    int start = afterSigns(tail);
    boolean comma = start > 0 || ",—–-".indexOf(last) >= 0;
    boolean ends = ".…".indexOf(last) >= 0;
    if (ends && start == 0 && tail.capital(0) || !tail.word(start)) {
      return Optional.empty();
    }
    Subjects subjects = new Subjects(cues, tail);
    int according = cues.phrase(Kind.ACCORDING, tail, start);
    if (according > 0) {
      return subjects.after(start + according).map(who -> attribution(who, tail, start, according));
    }
    if (asked(quoted)) {
      return Optional.empty();
    }
    if (cues.is(Kind.VERB, tail.low(start)) && !tail.capital(start)) {
      Optional<NounPhrase> who = subjects.after(start + 1);
      if (who.isPresent() && !ownedObject(tail, start + 1)) {
        return who.map(phrase -> attribution(phrase, tail, start, 1));
      }
    }
    if (comma || "?!".indexOf(last) >= 0) {
      return subjectFirst(tail, start, subjects);
    }
    return ends ? Optional.empty() : atEnd(tail, subjects);
  }

  /// "Asked whether it was "…," Smith said no."
  private boolean asked(QuotedStretch quoted) {
    int from = Math.max(0, quoted.marked().start() - FAR);
    Clause lead = Clause.of(text, new Span(from, quoted.marked().start()));
    int start = lead.sentenceStart();
    return start < lead.size()
        && lead.low(start).equals("asked")
        && !Character.isUpperCase(text.codePointAt(quoted.words().start()));
  }

  private static int afterSigns(Clause tail) {
    int start = 0;
    while (tail.sign(start, ",—–-")) {
      start++;
    }
    return start;
  }

  private static boolean ownedObject(Clause tail, int at) {
    return tail.low(at).equals("her") || tail.low(at).equals("him") || tail.low(at).equals("them");
  }

  private static Attribution attribution(NounPhrase who, Clause clause, int cue, int words) {
    return new Attribution(who, clause.span(cue, cue + words - 1), true);
  }

  /// "…," Smith said.
  private Optional<Attribution> subjectFirst(Clause tail, int start, Subjects subjects) {
    for (int i = start + 1; i < tail.size() && i < start + NEAR; i++) {
      if (!tail.capital(i) && cues.phrase(Kind.VERB, tail, i) > 0) {
        int cue = i;
        if (suffered(tail, i)) {
          return Optional.empty();
        }
        return subjects.before(start, i).map(who -> attribution(who, tail, cue, 1));
      }
    }
    return Optional.empty();
  }

  /// "…" than that of others, Smith said.
  private Optional<Attribution> atEnd(Clause tail, Subjects subjects) {
    for (int i = tail.size() - 1; i > 1; i--) {
      if (!tail.capital(i) && cues.phrase(Kind.VERB, tail, i) > 0) {
        int verb = i;
        if (suffered(tail, i)) {
          return Optional.empty();
        }
        int comma = i - 1;
        while (comma >= 0 && !tail.sign(comma, ",")) {
          comma--;
        }
        return comma < 0 || tail.size() - i > CLOSING
            ? Optional.empty()
            : subjects.before(comma + 1, i).map(who -> attribution(who, tail, verb, 1));
      }
    }
    return Optional.empty();
  }

  private boolean suffered(Clause clause, int verb) {
    if (!cues.is(Kind.PASSIVE, clause.low(verb))) {
      return false;
    }
    int at = verb - 1;
    while (at >= 0 && (cues.is(Kind.BETWEEN, clause.low(at)) || clause.low(at).endsWith("ly"))) {
      at--;
    }
    return cues.is(Kind.BEINGS, clause.low(at));
  }

  /// What stands before a quotation in its sentence, from a place on.
  Optional<Attribution> ahead(QuotedStretch quoted, int from) {
    return sentence(from, quoted.marked().start());
  }

  /// The sentence that ends at a place.
  Optional<Attribution> sentence(int to) {
    int from = to - 1;
    while (from > 0 && to - from < FAR && text.charAt(from - 1) != '\n') {
      from--;
    }
    return sentence(Math.max(0, from), to);
  }

  /// Whom the sentence that ends at a place reports, with a verb of saying for its main verb.
  Optional<Attribution> reported(int from, int to) {
    Clause all = Clause.of(text, new Span(Math.max(from, to - FAR), to));
    Clause lead = all.from(all.sentenceStart());
    Subjects subjects = new Subjects(cues, lead);
    for (int i = 0; i < lead.size(); i++) {
      if (cues.is(Kind.REPORTING, lead.low(i)) && isCue(Kind.VERB, lead, i)) {
        return finite(lead, i, subjects);
      }
    }
    return Optional.empty();
  }

  private Optional<Attribution> sentence(int from, int to) {
    Clause all = Clause.of(text, new Span(Math.max(from, to - FAR), to));
    return lead(all.from(all.sentenceStart()));
  }

  /// The cue with which a sentence leads to a quotation.
  private Optional<Attribution> lead(Clause lead) {
    if (lead.size() == 0) {
      return Optional.empty();
    }
    Subjects subjects = new Subjects(cues, lead);
    boolean comma = lead.sign(lead.size() - 1, ",");
    for (int i = lead.size() - 1; i >= 0 && i > lead.size() - NEAR; i--) {
      int at = i;
      int according = cues.phrase(Kind.ACCORDING, lead, i);
      if (cues.phrase(Kind.REPORTED, lead, i) > 0 && i > 0) {
        return reported(lead, i, subjects);
      }
      if (according > 0) {
        return subjects.after(i + according).map(who -> attribution(who, lead, at, according));
      }
      if (cues.is(Kind.POSSESSED, lead.low(i)) && possessor(lead, i) >= 0 && introduces(lead, i)) {
        return owner(lead, i, subjects);
      }
      boolean gerund = isCue(Kind.GERUND, lead, i);
      if (gerund || isCue(Kind.VERB, lead, i) || (!comma && isCue(Kind.BEFORE, lead, i))) {
        Optional<Attribution> found =
            gerund ? gerund(lead, i, subjects) : finite(lead, i, subjects);
        return isCue(Kind.VERB, lead, i) || found.isEmpty() ? nested(lead, i, found, subjects) : outer(lead, i, found, subjects);
      }
    }
    return label(lead, subjects).or(() -> announced(lead, subjects));
  }

  /// Whether a verb is a cue: not in a name, behind an article or "to".
  private boolean isCue(Kind kind, Clause lead, int i) {
    if (!lead.word(i) || (lead.capital(i) && i > 0) || cues.phrase(kind, lead, i) == 0) {
      return false;
    }
    String before = lead.low(i - 1);
    return !cues.is(Kind.DETERMINER, before)
        && !cues.is(Kind.POSSESSIVE, before)
        && !lead.owner(i - 1)
        && !before.equals("to")
        && !subordinate(lead, i);
  }

  /// "When Smith said so, ": a verb in a clause that ends before the quotation.
  private boolean subordinate(Clause lead, int verb) {
    boolean closed = false;
    for (int i = verb + 1; i < lead.size() - 1; i++) {
      closed |= lead.sign(i, ",");
    }
    if (!closed) {
      return false;
    }
    for (int i = verb - 1; i >= 0 && !lead.sign(i, ",;—–"); i--) {
      if (cues.is(Kind.SUBORDINATE, lead.low(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Attribution> finite(Clause lead, int i, Subjects subjects) {
    if (suffered(lead, i)) {
      return by(lead, i, subjects);
    }
    Optional<NounPhrase> who = Optional.empty();
    if (lead.sign(i - 1, ",") && cues.is(Kind.INVERTED, lead.low(i))) {
      who = subjects.after(i + 1).filter(found -> lead.capital(i + 1) && comma(found));
    }
    if (i == 0) {
      who = subjects.after(1);
    }
    return who.or(() -> subjects.before(0, i)).map(found -> attribution(found, lead, i, 1));
  }

  private boolean comma(NounPhrase who) {
    int end = who.span().end();
    return end < text.length() && text.charAt(end) == ',';
  }

  /// What a verb of saying further left tells of a verb with a pronoun for its subject.
  private Optional<Attribution> nested(
      Clause lead, int verb, Optional<Attribution> found, Subjects subjects) {
    boolean pronoun = found.filter(it -> it.who().pronoun()).isPresent();
    if (!pronoun || found.get().who().kind() == NounPhrase.Kind.SELF) {
      return found;
    }
    Optional<Attribution> outer = outer(lead, verb, Optional.empty(), subjects);
    return outer.filter(it -> it.who().kind() == NounPhrase.Kind.NAME).or(() -> found);
  }

  /// The subject of a verb of saying further left in the sentence, or else what was found.
  private Optional<Attribution> outer(
      Clause lead, int verb, Optional<Attribution> found, Subjects subjects) {
    for (int i = verb - 1; i > 0; i--) {
      if (isCue(Kind.VERB, lead, i) && !suffered(lead, i)) {
        return finite(lead, i, subjects).or(() -> found);
      }
    }
    return found;
  }

  /// A noun that only "that" or a colon parts from the quotation.
  private static boolean introduces(Clause lead, int noun) {
    int next = noun + 1;
    if (lead.low(next).equals("that") || lead.sign(next, ":,—–")) {
      next++;
      return next == lead.size();
    }
    return false;
  }

  /// "Smith fired back:" with a verb that is not in the table.
  private Optional<Attribution> announced(Clause lead, Subjects subjects) {
    int colon = lead.size() - 1;
    if (!lead.sign(colon, ":")) {
      return Optional.empty();
    }
    return subjects
        .leading(0, colon - 1)
        .map(who -> new Attribution(who, lead.span(colon), false));
  }

  private Optional<Attribution> gerund(Clause lead, int at, Subjects subjects) {
    int end = at - 1;
    while (end >= 0 && (cues.is(Kind.BETWEEN, lead.low(end)) || lead.low(end).endsWith("ly"))) {
      end--;
    }
    if (end < 0) {
      return Optional.empty();
    }
    if (cues.is(Kind.BEINGS, lead.low(end))) {
      return subjects.before(0, end).map(who -> attribution(who, lead, at, 1));
    }
    boolean aside =
        cues.is(Kind.JOINING, lead.low(end))
            || cues.is(Kind.PREPOSITION, lead.low(end))
            || cues.is(Kind.SUBORDINATE, lead.low(end));
    if (aside || lead.sign(end, ",—–")) {
      int last = end;
      return outer(lead, end, Optional.empty(), subjects)
          .or(() -> subjects.leading(0, last).map(who -> new Attribution(who, lead.span(at), false)));
    }
    return subjects
        .chunk(0, end)
        .map(who -> attribution(who, lead, at, 1))
        .or(() -> issuer(lead, at, subjects));
  }

  /// "Smith issued a statement saying"
  private Optional<Attribution> issuer(Clause lead, int gerund, Subjects subjects) {
    for (int i = gerund - 1; i > Math.max(0, gerund - CLOSING); i--) {
      if (isCue(Kind.BEFORE, lead, i) || isCue(Kind.VERB, lead, i)) {
        return finite(lead, i, subjects);
      }
    }
    return Optional.empty();
  }

  /// "was told by Smith"
  private Optional<Attribution> by(Clause lead, int verb, Subjects subjects) {
    return lead.low(verb + 1).equals("by")
        ? subjects.after(verb + 2).map(who -> attribution(who, lead, verb, 2))
        : Optional.empty();
  }

  /// "quoted Smith as saying", "Smith was quoted as saying"
  private Optional<Attribution> reported(Clause lead, int as, Subjects subjects) {
    for (int i = as - 1; i >= 0; i--) {
      if (cues.is(Kind.PASSIVE, lead.low(i)) && !lead.capital(i)) {
        int verb = i;
        if (suffered(lead, i)) {
          int being = i - 1;
          while (being > 0 && !cues.is(Kind.BEINGS, lead.low(being))) {
            being--;
          }
          while (being > 0 && (cues.is(Kind.BEINGS, lead.low(being - 1)) || cues.is(Kind.BETWEEN, lead.low(being - 1)))) {
            being--;
          }
          return subjects.before(0, being).map(who -> attribution(who, lead, verb, 1));
        }
        return verb + 1 < as
            ? subjects.after(verb + 1).map(who -> attribution(who, lead, verb, 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private int possessor(Clause lead, int noun) {
    for (int i = noun - 1; i >= 0 && i >= noun - 4; i--) {
      if (lead.owner(i) || (cues.is(Kind.POSSESSIVE, lead.low(i)))) {
        return i;
      }
      if (!lead.word(i)) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<Attribution> owner(Clause lead, int noun, Subjects subjects) {
    int last = possessor(lead, noun);
    if (!lead.owner(last)) {
      return subjects.phrase(last, last).map(who -> attribution(who, lead, noun, 1));
    }
    int first = last;
    while (first > 0 && lead.capital(first - 1) && !lead.owner(first - 1)) {
      first--;
    }
    if (first > 0 && cues.is(Kind.DETERMINER, lead.low(first - 1))) {
      first--;
    }
    return lead.capital(last)
        ? subjects.phrase(first, last).map(who -> attribution(who, lead, noun, 1))
        : Optional.empty();
  }

  /// "Smith:" alone.
  private static Optional<Attribution> label(Clause lead, Subjects subjects) {
    int colon = lead.size() - 1;
    if (!lead.sign(colon, ":") || colon > 6) {
      return Optional.empty();
    }
    for (int i = 0; i < colon; i++) {
      if (!lead.capital(i)) {
        return Optional.empty();
      }
    }
    return subjects
        .phrase(0, colon - 1)
        .map(who -> new Attribution(who, lead.span(0, colon), false));
  }
}
