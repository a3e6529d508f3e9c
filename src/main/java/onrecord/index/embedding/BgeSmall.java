package onrecord.index.embedding;

import java.nio.file.Path;
import java.util.Set;
import onrecord.index.Embedder;

/// BAAI's bge-small-en-v1.5: a question is told from a text by its prefix, as its model card says.
public final class BgeSmall {
  /// The property that names the folder where the model lies in files.
  private static final String FOLDER = "onrecord.model";

  private static final String NAME = "bge-small-en-v1.5-q";
  private static final String MODEL = "bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";

  static final ModelDescription DESCRIPTION =
      new ModelDescription(
          false,
          false,
          "Represent this sentence for searching relevant passages: ",
          "",
          384,
          512,
          Set.of("en"),
          ModelDescription.TensorNames.USUAL);

  private BgeSmall() {}

  /// It, loaded on first use.
  public static Embedder embedder() {
    return new TransformerEmbedder(NAME, DESCRIPTION, BgeSmall::load);
  }

  private static OnnxModel load() {
    TokenizerSettings.apply();
    String folder = System.getProperty(FOLDER, "");
    return folder.isEmpty()
        ? new OnnxModel(OnnxSession.load(MODEL, TOKENIZER, DESCRIPTION), false)
        : load(Path.of(folder));
  }

  /// From files: out of the jar it passes through the heap.
  static OnnxModel load(Path folder) {
    return new OnnxModel(
        OnnxSession.load(folder.resolve(MODEL), folder.resolve(TOKENIZER), DESCRIPTION), false);
  }
}
