package onrecord.program.doctor;

import java.util.List;
import onrecord.index.Embedder;
import onrecord.index.TextReading;

/// An embedder to which all texts are alike.
final class BlindEmbedder implements Embedder {
  @Override
  public String name() {
    return "blind";
  }

  @Override
  public int dimensions() {
    return 2;
  }

  @Override
  public TextReading readQuestion(String question) {
    return new TextReading(new float[] {1, 0}, List.of());
  }

  @Override
  public List<TextReading> readTexts(List<String> texts) {
    return texts.stream().map(this::readQuestion).toList();
  }
}
