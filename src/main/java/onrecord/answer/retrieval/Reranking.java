package onrecord.answer.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.answer.Question;
import onrecord.corpus.Passage;
import onrecord.index.CrossEncoder;

/// Puts the first hits in another order, by their score and by a model that reads question and
/// passage together. The scores stay where they are: the first hit has the highest, whichever it
/// is, so that what they are held against means the same.
record Reranking(CrossEncoder encoder) {
  private static final int FIRST = 20;

  /// The hits, the best first.
  List<Hit> of(Question question, List<Hit> hits) {
    List<Integer> places =
        IntStream.range(0, Math.min(FIRST, hits.size()))
            .filter(place -> reads(hits.get(place).passage()))
            .boxed()
            .toList();
    if (places.size() < 2 || !encoder.reads(question.language()) || !encoder.isUsable()) {
      return hits;
    }
    List<Hit> read = places.stream().map(hits::get).toList();
    List<Hit> best = ordered(read, encoder.odds(question.text(), texts(read)));
    List<Hit> reranked = new ArrayList<>(hits);
    for (int i = 0; i < best.size(); i++) {
      reranked.set(places.get(i), scored(best.get(i), read.get(i).score()));
    }
    return reranked;
  }

  private boolean reads(Passage passage) {
    return encoder.reads(passage.statement().masthead().language());
  }

  private static List<String> texts(List<Hit> hits) {
    return hits.stream()
        .map(Hit::passage)
        .map(passage -> passage.statement().masthead().title() + ". " + passage.text())
        .toList();
  }

  /// By the sum of both logarithms of odds; where they are the same, as they were.
  private static List<Hit> ordered(List<Hit> hits, List<Double> odds) {
    return IntStream.range(0, hits.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -odds.get(i) - odds(hits.get(i).score())))
        .map(hits::get)
        .toList();
  }

  private static double odds(double score) {
    return Math.log(Math.max(score, Double.MIN_NORMAL) / Math.max(1 - score, Double.MIN_NORMAL));
  }

  private static Hit scored(Hit hit, double score) {
    return new Hit(hit.passage(), score, hit.sentences(), hit.signals(), hit.missing());
  }
}
