package onrecord.answer.retrieval;

import java.util.List;
import java.util.Map;
import onrecord.corpus.Passage;
import onrecord.language.Span;

/// A passage and how well it fits the question.
///
/// @param score 0 to 1
/// @param sentences its sentences with their own scores, in order
/// @param missing the question's terms that neither the passage nor its heading holds, as they are
///   written
public record Hit(
    Passage passage,
    double score,
    List<Sentence> sentences,
    Map<Signal, Double> signals,
    List<String> missing) {

  /// How well it would fit were nobody asked for, and no time, 0 to 1.
  public double unasked() {
    return Ranking.unasked(score, signals);
  }

  /// A sentence of the passage and how well it alone fits.
  ///
  /// @param score 0 to 1
  /// @param meaning cosine of its vector and the question's; 0 where there are no vectors
  public record Sentence(Span span, double score, double meaning) {}
}
