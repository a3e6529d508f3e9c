package onrecord.program.serving;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import onrecord.index.Embedder;
import onrecord.index.TextReading;

/// An embedder that throws, the first time that it is asked, what no program expects.
record FailingOnce(Embedder embedder, AtomicBoolean first, Supplier<Error> error)
    implements Embedder {
  /// What may be thrown.
  static List<Supplier<Error>> errors() {
    return List.of(
        StackOverflowError::new,
        () -> new OutOfMemoryError("Java heap space"),
        () -> new NoClassDefFoundError("a/B"),
        () -> new AssertionError("on purpose"));
  }

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
      throw error.get();
    }
    return embedder.readTexts(texts);
  }
}
