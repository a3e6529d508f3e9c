package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.Triplets;
import onrecord.language.Span;

/// Triplets of a quotation that lie together in a statement.
///
/// @param document the statement's Lucene document
/// @param span the stretch that the quotation would take there, and some more
/// @param weight higher for more and rarer triplets
record Cluster(int document, Span span, double weight) {
  static final Comparator<Cluster> HEAVIEST_FIRST =
      Comparator.comparingDouble(Cluster::weight)
          .reversed()
          .thenComparingInt(Cluster::document)
          .thenComparing(Cluster::span);

  /// How far an ellipsis may reach, in code units of the statement.
  private static final int REACH = 1500;

  private static final int MARGIN = 80;
  private static final int NEIGHBOURS = 3 * Triplets.GRAIN;

  /// A place of a triplet.
  ///
  /// @param triplet its number
  /// @param begin where the quotation would begin
  record ClusterPlace(int triplet, double weight, int begin) {}

  /// The places of one statement put together as far as the quotation is long.
  static List<Cluster> of(QuotedWords quotation, int document, List<ClusterPlace> places) {
    int length = quotation.span().length();
    int slack = length / 4 + MARGIN + quotation.gaps() * REACH;
    List<ClusterPlace> sorted =
        places.stream()
            .sorted(
                Comparator.comparingInt(ClusterPlace::begin)
                    .thenComparingInt(ClusterPlace::triplet))
            .toList();
    List<Cluster> clusters = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int to = from;
      Map<Integer, Double> weights = new HashMap<>();
      while (to < sorted.size() && isTogether(sorted.subList(from, to + 1), slack)) {
        weights.put(sorted.get(to).triplet(), sorted.get(to).weight());
        to++;
      }
      int first = Math.max(0, sorted.get(from).begin() - slack / 2);
      int last = Math.max(first, sorted.get(to - 1).begin() + length + slack / 2);
      double weight = weights.values().stream().mapToDouble(Double::doubleValue).sum();
      clusters.add(new Cluster(document, new Span(first, last), weight));
      from = to;
    }
    return clusters;
  }

  private static boolean isTogether(List<ClusterPlace> places, int slack) {
    int begin = places.getLast().begin();
    return begin <= places.getFirst().begin() + slack
        || begin <= places.get(places.size() - 2).begin() + NEIGHBOURS;
  }
}
