package onrecord.answer.retrieval;

import java.util.List;
import java.util.Map;
import onrecord.corpus.Passage;
import onrecord.language.Span;
import onrecord.language.Words;

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
  /// So many characters hold more than three words.
  private static final int OPENING = 80;

  /// How well it would fit were nobody asked for, and no time, 0 to 1.
  public double unasked() {
    return Ranking.unasked(score, signals);
  }

  /// Whether both stand in the same paragraph.
  public boolean isBeside(Hit other) {
    return passage.paragraph().equals(other.passage.paragraph())
        && passage.statement().id().equals(other.passage.statement().id());
  }

  /// Whether both say the same in the same words, whatever their capitals and marks.
  public boolean says(Hit other) {
    String words = passage.text();
    String others = other.passage.text();
    return opening(words).equals(opening(others))
        && Words.folded(words).equals(Words.folded(others));
  }

  /// The first words, by which nearly all passages can be told apart.
  private static List<String> opening(String text) {
    String first = text.substring(0, Math.min(OPENING, text.length()));
    return Words.in(first).stream().limit(3).map(Words.Word::folded).toList();
  }

  /// A sentence of the passage and how well it alone fits.
  ///
  /// @param score 0 to 1
  /// @param meaning cosine of its vector and the question's; 0 where there are no vectors
  public record Sentence(Span span, double score, double meaning) {}
}
