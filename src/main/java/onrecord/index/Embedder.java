package onrecord.index;

import java.util.List;
import java.util.Optional;
import onrecord.index.embedding.BgeSmall;
import onrecord.index.embedding.RecentQuestions;

/// Tells how near in meaning texts are, by vectors of length 1 whose dot product is their nearness.
/// Thread-safe.
public interface Embedder {

  /// What made the vectors; vectors of different names cannot be compared.
  String name();

  /// The number of components.
  int dimensions();

  /// The vector of words that look for an answer.
  ///
  /// @throws Unusable where it cannot be made now
  float[] ofQuestion(String question);

  /// The vectors of texts that may hold one, in the same order.
  ///
  /// @throws Unusable where they cannot be made now
  List<float[]> ofTexts(List<String> texts);

  /// What makes the vectors cannot be had at the moment.
  final class ModelUnusable extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /// For that reason.
    public ModelUnusable(String why) {
      super(why);
    }
  }

  /// Whether it makes vectors now; what it needs for that is loaded.
  default boolean isUsable() {
    return true;
  }

  /// What is wrong with it, as far as it was needed.
  default Optional<String> complaint() {
    return Optional.empty();
  }

  /// The same, with the vectors of the last questions at hand.
  default Embedder recalling() {
    return RecentQuestions.of(this);
  }

  /// bge-small-en-v1.5, quantized, inside this process; loaded on first use.
  static Embedder bgeSmall() {
    return new BgeSmall();
  }
}
