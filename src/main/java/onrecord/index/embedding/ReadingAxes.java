package onrecord.index.embedding;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import onrecord.index.TextReading;
import onrecord.index.Vectors;

/// The axes along which the built-in model's vectors lie, learned by `src/benchmark/Axes.java`:
/// what all whole texts have in common, and the principal components of the tokens (Pearson, On
/// Lines and Planes of Closest Fit, 1901) without what all of those have in common. Cosines of
/// tokens along them tell better which mean the same, in half the space (decision record 0123).
final class ReadingAxes {
  /// The cosine of tokens that have nothing in common.
  private static final double BASE = 0.30;

  private final Fitting common;

  /// Each of length 1 and at right angles to the others.
  private final float[][] tokens;

  private ReadingAxes(Fitting common, float[][] tokens) {
    this.common = common;
    this.tokens = tokens;
  }

  /// From the program itself.
  static ReadingAxes read(String name) {
    try (InputStream stream =
            Objects.requireNonNull(ReadingAxes.class.getResourceAsStream(name), name);
        var numbers = new DataInputStream(stream)) {
      float[][] axes = new float[numbers.readShort()][numbers.readShort()];
      float[] common = read(numbers, axes[0].length);
      for (int k = 0; k < axes.length; k++) {
        axes[k] = read(numbers, common.length);
      }
      return new ReadingAxes(new Fitting(common, Fitting.TEXTS), axes);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from the program itself", e);
    }
  }

  private static float[] read(DataInputStream numbers, int size) throws IOException {
    float[] axis = new float[size];
    for (int i = 0; i < size; i++) {
      axis[i] = Float.float16ToFloat(numbers.readShort());
    }
    return axis;
  }

  /// A reading along these axes.
  TextReading of(TextReading reading) {
    return new TextReading(
        common.of(reading.vector()),
        reading.tokens().stream()
            .map(token -> new TextReading.ReadToken(token.place(), token(token.vector())))
            .toList());
  }

  /// A token's vector, of length 1, one component longer than there are axes: what all tokens have
  /// in common is the same in each.
  private float[] token(float[] vector) {
    float[] along = new float[tokens.length];
    for (int k = 0; k < along.length; k++) {
      float sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += tokens[k][i] * vector[i];
      }
      along[k] = sum;
    }
    float[] rest = Vectors.normalized(along);
    float[] fitted = new float[rest.length + 1];
    fitted[0] = (float) Math.sqrt(BASE);
    for (int k = 0; k < rest.length; k++) {
      fitted[k + 1] = (float) Math.sqrt(1 - BASE) * rest[k];
    }
    return fitted;
  }
}
