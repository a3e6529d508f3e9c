package onrecord.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.index.embedding.ModelFolder;

/// Reads a question and a passage together and tells how well the passage answers. Thread-safe.
public interface CrossEncoder {

  /// What tells it; another name for whatever tells it otherwise.
  String name();

  /// Whether what it tells of texts in a language means something.
  ///
  /// @param language BCP 47 tag
  boolean reads(String language);

  /// How well each of some passages answers, in the same order: the logarithm of odds, higher is
  /// better.
  List<Double> odds(String question, List<String> passages);

  /// Whether it tells now; what it needs for that is loaded.
  boolean isUsable();

  /// What is wrong with it, as far as it was needed.
  Optional<String> complaint();

  /// The model that lies in a folder, by the description that lies with it; loaded on first use.
  ///
  /// @throws onrecord.operation.Failure where the folder lacks something or its description is
  ///   wrong
  static CrossEncoder inFolder(Path folder) {
    return ModelFolder.crossEncoder(folder);
  }
}
