package onrecord.corpus.voices;

import java.util.Optional;
import onrecord.corpus.attribution.Attribution;
import onrecord.corpus.attribution.Clause;
import onrecord.corpus.attribution.CueTable;
import onrecord.corpus.attribution.InvertedClause;
import onrecord.corpus.attribution.InvertedTail;
import onrecord.corpus.attribution.LeadClause;
import onrecord.language.Span;

/// Reads the cue right before a quotation.
final class LeadReader {
  private static final int FAR = 500;

  private final String text;
  private final CueTable cues;

  LeadReader(String text, CueTable cues) {
    this.text = text;
    this.cues = cues;
  }

  /// What stands before a quotation in its sentence, from a place on.
  Optional<Attribution> ahead(QuotedStretch quoted, int from) {
    return sentence(from, quoted.marked().start());
  }

  /// Whoever is said to speak in the middle of a quotation.
  Optional<Attribution> inside(QuotedStretch quoted) {
    return cues.inverted()
        ? new InvertedTail(cues, Clause.of(text, quoted.words())).inside()
        : Optional.empty();
  }

  /// The sentence that ends at a place.
  Optional<Attribution> sentence(int to) {
    return sentence(line(to - 1), to);
  }

  /// Where the line begins that a place stands in, or a place far enough before.
  int line(int place) {
    int from = Math.max(0, place);
    while (from > 0 && place - from < FAR && text.charAt(from - 1) != '\n') {
      from--;
    }
    return from;
  }

  /// Where the sentence begins that a place stands in.
  int start(int place) {
    Clause before = Clause.of(text, new Span(line(place), place));
    int first = before.sentenceStart();
    return first < before.size() ? before.span(first).start() : place;
  }

  /// Whom the sentence that ends at a place reports, with a verb of saying for its main verb.
  Optional<Attribution> reported(int from, int to) {
    Clause sentence = clause(from, to);
    return cues.inverted()
        ? new InvertedClause(cues, sentence).reported()
        : new LeadClause(text, cues, sentence).reported();
  }

  private Optional<Attribution> sentence(int from, int to) {
    Clause sentence = clause(from, to);
    return cues.inverted()
        ? new InvertedClause(cues, sentence).lead()
        : new LeadClause(text, cues, sentence).lead();
  }

  private Clause clause(int from, int to) {
    Clause all = Clause.of(text, new Span(Math.max(from, to - FAR), to));
    return all.from(all.sentenceStart());
  }
}
