package onrecord.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.index.Embedder;
import onrecord.index.TextReading;
import onrecord.language.Words;

/// An embedder that knows no meaning and remembers what it was given.
public final class FakeEmbedder implements Embedder {
  private final String name;
  private final int dimensions;
  private final List<String> texts = new ArrayList<>();

  /// The usual one.
  public FakeEmbedder() {
    this("fake", 16);
  }

  /// One of that name, whose vectors have so many components.
  public FakeEmbedder(String name, int dimensions) {
    this.name = name;
    this.dimensions = dimensions;
  }

  /// Every text that it embedded, in order.
  public List<String> texts() {
    return texts;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public TextReading readQuestion(String question) {
    return reading(question);
  }

  @Override
  public List<TextReading> readTexts(List<String> given) {
    texts.addAll(given);
    return given.stream().map(this::reading).toList();
  }

  private TextReading reading(String text) {
    return new TextReading(
        vector(text),
        Words.in(text).stream()
            .map(word -> new TextReading.ReadToken(word.span(), vector(word.folded())))
            .toList());
  }

  /// The vector of a text: the same for the same text, and for another embedder another.
  public float[] vector(String text) {
    var random = new Random(31L * text.hashCode() + name.hashCode());
    var vector = new float[dimensions];
    double squares = 0;
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < dimensions; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
