package onrecord.corpus.voices;

import java.util.Optional;
import onrecord.corpus.attribution.Attribution;
import onrecord.corpus.attribution.Clause;
import onrecord.corpus.attribution.Cue;
import onrecord.corpus.attribution.CueTable;
import onrecord.corpus.attribution.InvertedTail;
import onrecord.corpus.attribution.NounPhrase;
import onrecord.corpus.attribution.Subjects;
import onrecord.language.Span;

/// Reads the cue right behind a quotation.
final class TailReader {
  private static final int FAR = 500;

  /// How many words may stand between the quotation and a cue's verb.
  private static final int NEAR = 30;

  /// How many words may follow a verb that closes a sentence.
  private static final int CLOSING = 8;

  private final String text;
  private final CueTable cues;

  TailReader(String text, CueTable cues) {
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
    if ((ends && start == 0 && tail.capital(0)) || !tail.word(start)) {
      return Optional.empty();
    }
    if (cues.inverted()) {
      return ends && start == 0 ? Optional.empty() : new InvertedTail(cues, tail).tail();
    }
    Subjects subjects = new Subjects(cues, tail);
    int according = cues.phrase(Cue.ACCORDING, tail, start);
    if (according > 0 && tail.capital(start) && start == 0 && ".…?!".indexOf(last) >= 0) {
      return Optional.empty();
    }
    if (according > 0) {
      return subjects
          .after(start + according)
          .map(who -> Attribution.of(who, tail, start, according));
    }
    if (asked(quoted)) {
      return Optional.empty();
    }
    int verb = cues.phrase(Cue.VERB, tail, start);
    if (verb > 0 && !tail.capital(start)) {
      Optional<NounPhrase> who = subjects.after(start + verb);
      if (who.isPresent() && !ownedObject(tail, start + verb)) {
        return who.map(phrase -> Attribution.of(phrase, tail, start, verb));
      }
    }
    if (comma || "?!".indexOf(last) >= 0) {
      return subjectFirst(tail, start, subjects);
    }
    return ends ? Optional.empty() : atEnd(tail, subjects);
  }

  /// Whether somebody speaks right behind a quotation of whom the words do not tell who.
  boolean speaks(QuotedStretch quoted, int end) {
    int from = quoted.marked().end();
    Clause all = Clause.of(text, new Span(from, Math.min(end, from + FAR)));
    return cues.inverted() && new InvertedTail(cues, all.until(all.sentenceEnd())).speaks();
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

  /// "…," Smith said.
  private Optional<Attribution> subjectFirst(Clause tail, int start, Subjects subjects) {
    for (int i = start + 1; i < tail.size() && i < start + NEAR; i++) {
      if (!tail.capital(i) && cues.phrase(Cue.VERB, tail, i) > 0) {
        int cue = i;
        if (cues.suffered(tail, i)) {
          return Optional.empty();
        }
        return subjects.before(start, i).map(who -> Attribution.of(who, tail, cue, 1));
      }
    }
    return Optional.empty();
  }

  /// "…" than that of others, Smith said.
  private Optional<Attribution> atEnd(Clause tail, Subjects subjects) {
    for (int i = tail.size() - 1; i > 1; i--) {
      if (!tail.capital(i) && cues.phrase(Cue.VERB, tail, i) > 0) {
        int verb = i;
        if (cues.suffered(tail, i)) {
          return Optional.empty();
        }
        int comma = i - 1;
        while (comma >= 0 && !tail.sign(comma, ",")) {
          comma--;
        }
        return comma < 0 || tail.size() - i > CLOSING
            ? Optional.empty()
            : subjects.before(comma + 1, i).map(who -> Attribution.of(who, tail, verb, 1));
      }
    }
    return Optional.empty();
  }
}
