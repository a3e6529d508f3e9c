package onrecord.index.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onrecord.index.TextReading;
import onrecord.index.Vectors;

/// Brings a model's cosines to where the built-in one's lie, so that they may be held against what
/// was learned with that one: vectors of texts that have nothing in common are nearly parallel to
/// one model and at right angles to another. What all vectors have in common is replaced by as much
/// as the built-in one's have in common.
final class Fitting {
  private static final String TABLE = "fitting.tsv";

  /// The built-in model's mean cosine of the texts here.
  static final double TEXTS = 0.42;

  /// With this of their tokens another model's lie where the built-in one's do.
  static final double TOKENS = 0.38;

  private final float[] axis;
  private final double base;

  /// By what vectors have in common.
  ///
  /// @param axis that, of length 1
  /// @param base the cosine that texts without anything in common are to have
  Fitting(float[] axis, double base) {
    this.axis = axis;
    this.base = base;
  }

  /// Of whole texts and of tokens.
  ///
  /// @param texts for the vectors of whole texts
  record Both(Fitting texts, Fitting tokens) {
    TextReading of(TextReading reading) {
      return new TextReading(
          texts.of(reading.vector()),
          reading.tokens().stream()
              .map(token -> new TextReading.ReadToken(token.place(), tokens.of(token.vector())))
              .toList());
    }
  }

  /// That of a model; none where no text here is in a language that it reads.
  static Optional<Both> of(OnnxModel model, ModelDescription description) {
    List<float[]> whole = new ArrayList<>();
    List<float[]> tokens = new ArrayList<>();
    for (String text : texts(description)) {
      for (String prefix : List.of(description.question(), description.passage())) {
        TextReading reading = model.read(prefix, text);
        whole.add(reading.vector());
        reading.tokens().forEach(token -> tokens.add(token.vector()));
      }
    }
    return whole.isEmpty()
        ? Optional.empty()
        : Optional.of(new Both(new Fitting(mean(whole), TEXTS), new Fitting(mean(tokens), TOKENS)));
  }

  private static float[] mean(List<float[]> vectors) {
    float[] sum = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    return Vectors.normalized(sum);
  }

  private static List<String> texts(ModelDescription description) {
    var table = Objects.requireNonNull(Fitting.class.getResourceAsStream(TABLE));
    try (var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(row -> description.reads(row[0]))
          .map(row -> row[1])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from the program itself", e);
    }
  }

  /// A vector of length 1 so fitted.
  float[] of(float[] vector) {
    double along = 0;
    for (int i = 0; i < axis.length; i++) {
      along += vector[i] * axis[i];
    }
    float[] rest = new float[axis.length];
    for (int i = 0; i < axis.length; i++) {
      rest[i] = (float) (vector[i] - along * axis[i]);
    }
    rest = Vectors.normalized(rest);
    float[] fitted = new float[axis.length];
    for (int i = 0; i < axis.length; i++) {
      fitted[i] = (float) (Math.sqrt(1 - base) * rest[i] + Math.sqrt(base) * axis[i]);
    }
    return fitted;
  }
}
