package onrecord.index.embedding;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import onrecord.index.Embedder;
import onrecord.index.TextReading;

/// A transformer that reads texts as its description says, loaded on first use.
final class TransformerEmbedder implements Embedder {
  private static final String NOTHING = "-";
  private static final int REPLACEMENT = 0xFFFD;

  private final String name;
  private final ModelDescription description;
  private final Loading<OnnxModel> model;

  /// Of that name, which is another for whatever makes other vectors.
  TransformerEmbedder(String name, ModelDescription description, Supplier<OnnxModel> loader) {
    this.name = name;
    this.description = description;
    this.model = new Loading<>(loader, System::nanoTime, Loading.LossWords.EMBEDDING);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dimensions() {
    return description.dimensions();
  }

  @Override
  public boolean reads(String language) {
    return description.reads(language);
  }

  @Override
  public TextReading readQuestion(String question) {
    return loaded().read(description.question(), clipped(question));
  }

  @Override
  public List<TextReading> readTexts(List<String> texts) {
    OnnxModel present = loaded();
    return texts.parallelStream()
        .map(text -> present.read(description.passage(), clipped(text)))
        .toList();
  }

  private OnnxModel loaded() {
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

  private String clipped(String text) {
    int longest = description.longestText();
    String part = text.length() > longest ? text.substring(0, longest) : text;
    return part.codePoints().anyMatch(TransformerEmbedder::isSeen) ? part : NOTHING;
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
