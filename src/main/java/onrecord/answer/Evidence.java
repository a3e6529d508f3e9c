package onrecord.answer;

import java.util.Comparator;
import java.util.List;
import onrecord.retrieval.Hit;
import onrecord.retrieval.Signal;

/// What speaks for there being an answer among the hits.
///
/// @param best the first hit's score, 0 to 1
/// @param meaning the cosine of the nearest sentence among the first hits
/// @param whole the same of the nearest passage
/// @param coverage the share of the question's terms, by rarity, that one of the first hits holds
/// @param kind whether any of the first hits holds the kind of words that would answer
/// @param margin how far the nearest sentence stands out from those of the other hits
record Evidence(
    double best, double meaning, double whole, double coverage, double kind, double margin) {
  private static final int FIRST = 3;
  private static final int MANY = 60;

  static Evidence of(List<Hit> hits) {
    List<Hit> first = hits.subList(0, Math.min(FIRST, hits.size()));
    double usual =
        hits.stream()
            .limit(MANY)
            .mapToDouble(hit -> hit.signals().getOrDefault(Signal.SENTENCE_MEANING, 0.0))
            .average()
            .orElse(0);
    double meaning = most(first, Signal.SENTENCE_MEANING);
    return new Evidence(
        hits.isEmpty() ? 0 : hits.getFirst().score(),
        meaning,
        most(first, Signal.MEANING),
        most(first, Signal.COVERAGE),
        most(first, Signal.KIND),
        meaning - usual);
  }

  private static double most(List<Hit> hits, Signal signal) {
    return hits.stream()
        .map(hit -> hit.signals().getOrDefault(signal, 0.0))
        .max(Comparator.naturalOrder())
        .orElse(0.0);
  }

  /// How likely there is an answer, 0 to 1, by a logistic model that decision record 0004 tells of.
  double likelihood(boolean semantic) {
    double odds =
        Math.log(Math.clamp(best, 1e-4, 1 - 1e-4) / (1 - Math.clamp(best, 1e-4, 1 - 1e-4)));
    double sum =
        semantic
            ? 0.4 * odds + 6 * meaning + 3 * whole + coverage + 4 * margin - 4
            : odds + 2 * coverage;
    return 1 / (1 + Math.exp(-sum));
  }
}
