package onrecord.embedding;

import java.util.List;

/// Tells how near in meaning texts are, by vectors of length 1 whose dot product is their nearness.
/// Thread-safe.
public interface Embedder {

  /// What made the vectors; vectors of different names cannot be compared.
  String name();

  /// The number of components.
  int dimensions();

  /// The vector of words that look for an answer.
  float[] ofQuestion(String question);

  /// The vectors of texts that may hold one, in the same order.
  List<float[]> ofTexts(List<String> texts);

  /// The same, with the vectors of the last questions at hand.
  default Embedder recalling() {
    return Recalling.of(this);
  }

  /// bge-small-en-v1.5, quantized, inside this process; loaded on first use.
  static Embedder bgeSmall() {
    return new BgeSmall();
  }
}
