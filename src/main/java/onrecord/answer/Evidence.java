package onrecord.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Signal;

/// What speaks for there being an answer among the hits.
///
/// @param best the first hit's score, 0 to 1
/// @param meaning the cosine of the nearest sentence among the first hits
/// @param whole the same of the nearest passage
/// @param coverage the share of the question's terms, by rarity, that one of the first hits holds
/// @param kind whether any of the first hits holds the kind of words that would answer
/// @param margin how far the nearest sentence stands out from those of the other hits
/// @param unheard the share of the question's terms that no hit holds
record Evidence(
    double best,
    double meaning,
    double whole,
    double coverage,
    double kind,
    double margin,
    double unheard) {
  private static final int FIRST = 3;
  private static final int MANY = 60;

  static Evidence of(Question question, List<Hit> hits) {
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
        kind(first),
        meaning - usual,
        unheard(question, hits));
  }

  /// The kind of words that would answer, in a hit that holds at least a third of what the best
  /// covering one holds.
  private static double kind(List<Hit> hits) {
    double enough = most(hits, Signal.COVERAGE) / 3;
    return most(
        hits.stream()
            .filter(hit -> hit.signals().getOrDefault(Signal.COVERAGE, 0.0) >= enough)
            .toList(),
        Signal.KIND);
  }

  private static double unheard(Question question, List<Hit> hits) {
    List<String> terms = question.about().terms().stream().map(Term::written).distinct().toList();
    Set<String> unheard = new HashSet<>(terms);
    hits.forEach(hit -> unheard.retainAll(hit.missing()));
    return terms.isEmpty() ? 0 : (double) unheard.size() / terms.size();
  }

  private static double most(List<Hit> hits, Signal signal) {
    return hits.stream()
        .map(hit -> hit.signals().getOrDefault(signal, 0.0))
        .max(Comparator.naturalOrder())
        .orElse(0.0);
  }
}
