package onrecord.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.index.embedding.E5Small;
import onrecord.index.embedding.ModelFolder;
import onrecord.index.embedding.RecentQuestions;

/// Tells how near in meaning texts are, by vectors of length 1 whose dot product is their nearness.
/// Thread-safe.
public interface Embedder {

  /// What made the vectors; vectors of different names cannot be compared.
  String name();

  /// The number of components of a whole text's vector; a token's may have fewer.
  int dimensions();

  /// Whether its vectors of texts in a language mean something.
  ///
  /// @param language BCP 47 tag
  default boolean reads(String language) {
    return true;
  }

  /// What it makes of words that look for an answer.
  TextReading readQuestion(String question);

  /// What it makes of texts that may hold one, in the same order.
  List<TextReading> readTexts(List<String> texts);

  /// The vector of words that look for an answer.
  ///
  /// @throws ModelUnusable where it cannot be made now
  default float[] ofQuestion(String question) {
    return readQuestion(question).vector();
  }

  /// The vectors of texts that may hold one, in the same order.
  ///
  /// @throws ModelUnusable where they cannot be made now
  default List<float[]> ofTexts(List<String> texts) {
    return readTexts(texts).stream().map(TextReading::vector).toList();
  }

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

  /// The same, with the readings of the last questions at hand.
  default Embedder recalling() {
    return RecentQuestions.of(this);
  }

  /// e5-small-v2, quantized, inside this process; loaded on first use.
  static Embedder builtIn() {
    return E5Small.embedder();
  }

  /// The model that lies in a folder, by the description that lies with it; loaded on first use.
  ///
  /// @throws onrecord.operation.Failure where the folder lacks something or its description is
  ///   wrong
  static Embedder inFolder(Path folder) {
    return ModelFolder.embedder(folder);
  }
}
