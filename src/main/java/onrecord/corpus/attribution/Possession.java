package onrecord.corpus.attribution;

import java.util.Optional;

/// Reads "Smith's statement:", what somebody has that holds words.
final class Possession {
  /// How many words may stand between the noun and the quotation.
  private static final int CLOSING = 8;

  private final CueTable cues;
  private final Clause lead;
  private final Subjects subjects;

  Possession(CueTable cues, Clause lead, Subjects subjects) {
    this.cues = cues;
    this.lead = lead;
    this.subjects = subjects;
  }

  /// Whether a noun that somebody has leads to the quotation, with "that" or a colon between.
  boolean introduces(int noun) {
    if (!cues.is(Cue.POSSESSED, lead.low(noun)) || possessor(noun) < 0) {
      return false;
    }
    int next = noun + 1;
    if (lead.low(next).equals("that") || lead.sign(next, ":,—–")) {
      next++;
      boolean aside =
          lead.sign(noun + 1, ",") && lead.sign(lead.size() - 1, ":") && !lead.capital(next);
      return next == lead.size() || (aside && lead.size() - noun < CLOSING);
    }
    return false;
  }

  private int possessor(int noun) {
    for (int i = noun - 1; i >= 0 && i >= noun - 4; i--) {
      if (lead.owner(i) || cues.is(Cue.POSSESSIVE, lead.low(i))) {
        return i;
      }
      if (!lead.word(i)) {
        return -1;
      }
    }
    return -1;
  }

  /// Whose the noun is.
  Optional<Attribution> owner(int noun) {
    int last = possessor(noun);
    if (!lead.owner(last)) {
      return subjects.phrase(last, last).map(who -> Attribution.of(who, lead, noun, 1));
    }
    int first = last;
    while (first > 0 && lead.capital(first - 1) && !lead.owner(first - 1)) {
      first--;
    }
    if (first > 0 && cues.is(Cue.DETERMINER, lead.low(first - 1))) {
      first--;
    }
    return lead.capital(last)
        ? subjects.phrase(first, last).map(who -> Attribution.of(who, lead, noun, 1))
        : Optional.empty();
  }
}
