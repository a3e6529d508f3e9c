package onrecord.index.embedding;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import onrecord.index.Embedder;

/// Microsoft's e5-small-v2 (Wang et al., Text Embeddings by Weakly-Supervised Contrastive
/// Pre-training, 2022), quantized: a question is told from a text by its prefix, as its model card
/// says. Its vectors are brought along {@link ReadingAxes}.
public final class E5Small {
  /// The property that names the folder where the model lies in files.
  private static final String FOLDER = "onrecord.model";

  private static final String NAME = "e5-small-v2-q";
  private static final String MODEL = NAME + ".onnx";
  private static final String TOKENIZER = NAME + "-tokenizer.json";

  static final ModelDescription DESCRIPTION =
      new ModelDescription(
          true,
          false,
          "query: ",
          "passage: ",
          384,
          512,
          Set.of("en"),
          ModelDescription.TensorNames.USUAL);

  private E5Small() {}

  /// It, loaded on first use.
  public static Embedder embedder() {
    return new TransformerEmbedder(
        NAME, DESCRIPTION, () -> open(Optional.of(ReadingAxes.read(NAME + ".axes"))));
  }

  /// It with its vectors as they come, to learn its axes from; loaded on first use.
  public static Embedder plain() {
    return new TransformerEmbedder(NAME, DESCRIPTION, () -> open(Optional.empty()));
  }

  private static OnnxModel open(Optional<ReadingAxes> axes) {
    TokenizerSettings.apply();
    String folder = System.getProperty(FOLDER, "");
    return new OnnxModel(
        folder.isEmpty()
            ? OnnxSession.load(MODEL, TOKENIZER, DESCRIPTION)
            : session(Path.of(folder)),
        DESCRIPTION.mean(),
        axes.map(each -> each::of));
  }

  /// From files: out of the jar it passes through the heap.
  static OnnxSession session(Path folder) {
    return OnnxSession.load(folder.resolve(MODEL), folder.resolve(TOKENIZER), DESCRIPTION);
  }
}
