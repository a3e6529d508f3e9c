package onrecord.corpus.attribution;

import java.util.Optional;

/// The sentence that leads to a quotation, or the part of it before the quotation.
public final class LeadClause {
  /// How many words may stand between the quotation and a cue's verb.
  private static final int NEAR = 30;

  /// How many words may stand between a verb and what it governs.
  private static final int CLOSING = 8;

  private final String text;
  private final CueTable cues;
  private final Clause lead;
  private final Subjects subjects;
  private final Possession possession;

  public LeadClause(String text, CueTable cues, Clause lead) {
    this.text = text;
    this.cues = cues;
    this.lead = lead;
    this.subjects = new Subjects(cues, lead);
    this.possession = new Possession(cues, lead, subjects);
  }

  /// Whom the sentence reports, with a verb of saying for its main verb.
  public Optional<Attribution> reported() {
    for (int i = 0; i < lead.size(); i++) {
      if (cues.is(Cue.REPORTING, lead.low(i)) && isCue(Cue.VERB, i)) {
        return finite(i);
      }
    }
    return Optional.empty();
  }

  /// The cue with which a sentence leads to a quotation.
  public Optional<Attribution> lead() {
    if (lead.size() == 0) {
      return Optional.empty();
    }
    boolean comma = lead.sign(lead.size() - 1, ",");
    for (int i = lead.size() - 1; i >= 0 && i > lead.size() - NEAR; i--) {
      int at = i;
      int according = cues.phrase(Cue.ACCORDING, lead, i);
      if (i > 1 && cues.phrase(Cue.REPORTED, lead, i - 1) > 1) {
        return reported(i - 1);
      }
      if (according > 0) {
        return subjects.after(i + according).map(who -> Attribution.of(who, lead, at, according));
      }
      if (possession.introduces(i)) {
        return possession.owner(i);
      }
      boolean gerund = isCue(Cue.GERUND, i);
      if (gerund || isCue(Cue.VERB, i) || (!comma && isCue(Cue.BEFORE, i))) {
        Optional<Attribution> found = gerund ? gerund(i) : finite(i);
        return isCue(Cue.VERB, i) || found.isEmpty() ? nested(i, found) : outer(i, found);
      }
    }
    return label().or(() -> announced());
  }

  /// Whether a verb is a cue: not in a name, behind an article or "to".
  private boolean isCue(Cue kind, int i) {
    if (!lead.word(i) || (lead.capital(i) && i > 0) || cues.phrase(kind, lead, i) == 0) {
      return false;
    }
    String before = lead.low(i - 1);
    return !cues.is(Cue.DETERMINER, before)
        && !cues.is(Cue.POSSESSIVE, before)
        && !lead.owner(i - 1)
        && !before.equals("to")
        && !subordinate(i);
  }

  /// "When Smith said so, ": a verb in a clause that ends before the quotation.
  private boolean subordinate(int verb) {
    boolean closed = false;
    for (int i = verb + 1; i < lead.size() - 1; i++) {
      closed |= lead.sign(i, ",");
    }
    if (!closed) {
      return false;
    }
    for (int i = verb - 1; i >= 0 && !lead.sign(i, ",;—–"); i--) {
      if (cues.is(Cue.SUBORDINATE, lead.low(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Attribution> finite(int i) {
    if (cues.suffered(lead, i)) {
      return by(i);
    }
    Optional<NounPhrase> who = Optional.empty();
    if (lead.sign(i - 1, ",") && cues.is(Cue.INVERTED, lead.low(i))) {
      who = subjects.after(i + 1).filter(found -> lead.capital(i + 1) && comma(found));
    }
    if (i == 0) {
      who = subjects.after(1);
    }
    return who.or(() -> subjects.before(0, i)).map(found -> Attribution.of(found, lead, i, 1));
  }

  private boolean comma(NounPhrase who) {
    int end = who.span().end();
    return end < text.length() && text.charAt(end) == ',';
  }

  /// What a verb of saying further left tells of a verb with a pronoun for its subject.
  private Optional<Attribution> nested(int verb, Optional<Attribution> found) {
    boolean pronoun = found.filter(it -> it.who().pronoun()).isPresent();
    if (!pronoun || found.get().who().kind() == PhraseKind.SELF) {
      return found;
    }
    Optional<Attribution> outer = outer(verb, Optional.empty());
    return outer.filter(it -> it.who().kind() == PhraseKind.NAME).or(() -> found);
  }

  /// The subject of a verb of saying further left in the sentence, or else what was found.
  private Optional<Attribution> outer(int verb, Optional<Attribution> found) {
    for (int i = verb - 1; i > 0; i--) {
      if (isCue(Cue.VERB, i) && !cues.suffered(lead, i)) {
        return finite(i).or(() -> found);
      }
    }
    return found;
  }

  /// "Smith fired back:" with a verb that is not in the table.
  private Optional<Attribution> announced() {
    int colon = lead.size() - 1;
    if (!lead.sign(colon, ":")) {
      return Optional.empty();
    }
    return subjects.leading(0, colon - 1).map(who -> new Attribution(who, lead.span(colon), false));
  }

  private Optional<Attribution> gerund(int at) {
    int end = at - 1;
    while (end >= 0 && (cues.is(Cue.BETWEEN, lead.low(end)) || lead.low(end).endsWith("ly"))) {
      end--;
    }
    if (end < 0) {
      return Optional.empty();
    }
    if (cues.is(Cue.BEINGS, lead.low(end))) {
      return subjects.before(0, end).map(who -> Attribution.of(who, lead, at, 1));
    }
    boolean aside =
        cues.is(Cue.JOINING, lead.low(end))
            || cues.is(Cue.PREPOSITION, lead.low(end))
            || cues.is(Cue.SUBORDINATE, lead.low(end));
    if (aside || lead.sign(end, ",—–")) {
      int last = end;
      return outer(end, Optional.empty())
          .or(
              () ->
                  subjects.leading(0, last).map(who -> new Attribution(who, lead.span(at), false)));
    }
    return subjects.chunk(0, end).map(who -> Attribution.of(who, lead, at, 1)).or(() -> issuer(at));
  }

  /// "Smith issued a statement saying"
  private Optional<Attribution> issuer(int gerund) {
    for (int i = gerund - 1; i > Math.max(0, gerund - CLOSING); i--) {
      if (isCue(Cue.BEFORE, i) || isCue(Cue.VERB, i)) {
        return finite(i);
      }
    }
    return Optional.empty();
  }

  /// "was told by Smith"
  private Optional<Attribution> by(int verb) {
    return lead.low(verb + 1).equals("by")
        ? subjects.after(verb + 2).map(who -> Attribution.of(who, lead, verb, 2))
        : Optional.empty();
  }

  /// "quoted Smith as saying", "Smith was quoted as saying"
  private Optional<Attribution> reported(int as) {
    for (int i = as - 1; i >= 0; i--) {
      if (cues.is(Cue.PASSIVE, lead.low(i)) && !lead.capital(i)) {
        int verb = i;
        if (cues.suffered(lead, i)) {
          int being = i - 1;
          while (being > 0 && !cues.is(Cue.BEINGS, lead.low(being))) {
            being--;
          }
          while (being > 0
              && (cues.is(Cue.BEINGS, lead.low(being - 1))
                  || cues.is(Cue.BETWEEN, lead.low(being - 1)))) {
            being--;
          }
          return subjects.before(0, being).map(who -> Attribution.of(who, lead, verb, 1));
        }
        return verb + 1 < as
            ? subjects.after(verb + 1).map(who -> Attribution.of(who, lead, verb, 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// "Smith:" alone.
  private Optional<Attribution> label() {
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
