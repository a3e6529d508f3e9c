package onrecord.answer;

import java.util.Comparator;
import java.util.List;
import onrecord.retrieval.Hit;
import onrecord.retrieval.Signal;

/// What speaks for there being an answer among the hits.
///
/// @param best the first hit's score
/// @param meaning the nearest sentence's cosine among the first hits
/// @param coverage the share of the question's terms, by rarity, that the best covering hit among
///   the first holds
/// @param kind whether any of the first hits holds the kind of words that would answer
/// @param margin how far the first hit's sentence stands out from what the archive says on average
record Evidence(double best, double meaning, double coverage, double kind, double margin) {
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
}
