package onrecord.program.serving;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.index.Embedder;
import onrecord.index.TextReading;

/// An embedder that throws, the first time that it is asked, what no program expects.
record FailingOnce(Embedder embedder, AtomicBoolean first) implements Embedder {
  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public TextReading readQuestion(String question) {
    return embedder.readQuestion(question);
  }

  @Override
  public List<TextReading> readTexts(List<String> texts) {
    if (first.getAndSet(false)) {
      throw new StackOverflowError();
    }
    return embedder.readTexts(texts);
  }
}
