package onrecord.index.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import onrecord.index.CrossEncoder;

/// A transformer that gives one number for two texts, loaded on first use.
final class TransformerCrossEncoder implements CrossEncoder {
  private final String name;
  private final ModelDescription description;
  private final Loading<OnnxSession> model;

  TransformerCrossEncoder(String name, ModelDescription description, Supplier<OnnxSession> loader) {
    this.name = name;
    this.description = description;
    this.model = new Loading<>(loader, System::nanoTime, Loading.LossWords.RERANKING);
  }

  /// In what it is not as its description says; empty where it is as described.
  static Optional<String> misfit(OnnxSession session, ModelDescription description) {
    return session
        .misnamed()
        .or(() -> session.misshapen(session.encode("one", "two"), 1, 1))
        .or(
            () ->
                session.misshapen(
                    session.encode("one", "two and ".repeat(description.tokens())), 1, 1));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean reads(String language) {
    return description.reads(language);
  }

  @Override
  public boolean isUsable() {
    return model.get().isPresent();
  }

  @Override
  public Optional<String> complaint() {
    return model.complaint();
  }

  @Override
  public List<Double> odds(String question, List<String> passages) {
    OnnxSession present =
        model.get().orElseThrow(() -> new IllegalStateException(model.complaint().orElse("")));
    return passages.parallelStream().map(passage -> odds(present, question, passage)).toList();
  }

  private double odds(OnnxSession session, String question, String passage) {
    Encoding pair = session.encode(clipped(question), clipped(passage));
    return session.read(pair, result -> (double) result.getFloatBuffer().get(0));
  }

  private String clipped(String text) {
    int longest = description.longestText();
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
