package onrecord.program.doctor;

import java.util.List;
import onrecord.index.Embedder;
import onrecord.index.TextReading;

/// An embedder whose native library does not fit the machine.
final class BrokenEmbedder implements Embedder {
  @Override
  public String name() {
    return "broken";
  }

  @Override
  public int dimensions() {
    return 1;
  }

  @Override
  public TextReading readQuestion(String question) {
    throw new UnsatisfiedLinkError("libonnxruntime.so: not found");
  }

  @Override
  public List<TextReading> readTexts(List<String> texts) {
    throw new UnsatisfiedLinkError("libonnxruntime.so: not found");
  }
}
