package onrecord.index.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.index.Embedder;

/// BAAI's bge-small-en-v1.5: a question is told from a text by its prefix, as its model card says.
public final class BgeSmall implements Embedder {
  /// The property that names the folder where the model lies in files.
  private static final String FOLDER = "onrecord.model";

  private static final String NAME = "bge-small-en-v1.5-q";
  private static final int DIMENSIONS = 384;
  private static final String QUESTION =
      "Represent this sentence for searching relevant passages: ";

  /// The model reads about 500 tokens; what lies beyond this many code units is past them and costs
  /// time for nothing.
  private static final int LONGEST = 3000;

  private static final String NOTHING = "-";
  private static final int REPLACEMENT = 0xFFFD;

  private final Loading<EmbeddingModel> model = new Loading<>(BgeSmall::load, System::nanoTime);

  private static EmbeddingModel load() {
    TokenizerSettings.apply();
    String folder = System.getProperty(FOLDER, "");
    return folder.isEmpty() ? new BgeSmallEnV15QuantizedEmbeddingModel() : load(Path.of(folder));
  }

  /// From files: out of the jar it passes through the heap, and takes three times its size there.
  static EmbeddingModel load(Path folder) {
    return new OnnxEmbeddingModel(
        folder.resolve("bge-small-en-v1.5-q.onnx"),
        folder.resolve("bge-small-en-v1.5-q-tokenizer.json"),
        PoolingMode.CLS);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] ofQuestion(String question) {
    return loaded().embed(QUESTION + clipped(question)).content().vector();
  }

  @Override
  public List<float[]> ofTexts(List<String> texts) {
    List<TextSegment> segments =
        texts.stream().map(text -> TextSegment.from(clipped(text))).toList();
    return loaded().embedAll(segments).content().stream().map(Embedding::vector).toList();
  }

  private EmbeddingModel loaded() {
    return model.get().orElseThrow(() -> new ModelUnusable(complaint().orElse("")));
  }

  @Override
  public boolean isUsable() {
    return model.get().isPresent();
  }

  @Override
  public Optional<String> complaint() {
    return model.complaint();
  }

  private static String clipped(String text) {
    String part = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return part.codePoints().anyMatch(BgeSmall::isSeen) ? part : NOTHING;
  }

  /// Whether the model sees anything of a letter; it refuses a text of which it sees nothing.
  private static boolean isSeen(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK ->
          false;
      default -> letter != REPLACEMENT;
    };
  }
}
