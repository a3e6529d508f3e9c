package onrecord.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onrecord.index.vectors.TokenClusters;
import onrecord.language.Span;

/// What is kept of a model's reading of a text, in a byte per component: the vector of the whole
/// and, segment by segment, those of the tokens, merged two by two.
public final class PassageVectors {
  private final byte[] bytes;

  /// The components of the whole's vector, and of a token's.
  private final int dimensions;

  private final int width;
  private final int[] begins;

  /// Of bytes that {@link #encode} made.
  ///
  /// @param dimensions the number of components of the whole's vector
  public PassageVectors(byte[] bytes, int dimensions) {
    this.bytes = bytes;
    this.dimensions = dimensions;
    ByteBuffer head = ByteBuffer.wrap(bytes);
    // Of a text without segments nothing is kept but its vector.
    boolean alone = bytes.length == dimensions;
    begins = new int[alone ? 1 : head.getShort() + 1];
    begins[0] = (alone ? 0 : Short.BYTES * begins.length) + dimensions;
    int[] counts = new int[begins.length];
    for (int i = 1; i < counts.length; i++) {
      counts[i] = head.getShort();
    }
    width = (bytes.length - begins[0]) / Math.max(1, Arrays.stream(counts).sum());
    for (int i = 1; i < begins.length; i++) {
      begins[i] = begins[i - 1] + counts[i] * width;
    }
  }

  /// The bytes to keep.
  public static byte[] encode(TextReading reading, List<Span> segments) {
    if (segments.isEmpty()) {
      return Vectors.quantized(reading.vector());
    }
    List<List<float[]>> kept = new ArrayList<>();
    int size = 0;
    for (Span segment : segments) {
      List<float[]> tokens =
          TokenClusters.halved(
              reading.tokens().stream()
                  .filter(token -> segment.contains(token.place()))
                  .map(TextReading.ReadToken::vector)
                  .toList());
      kept.add(tokens);
      size += tokens.stream().mapToInt(token -> token.length).sum();
    }
    int dimensions = reading.vector().length;
    ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * (1 + segments.size()) + dimensions + size);
    bytes.putShort((short) segments.size());
    kept.forEach(tokens -> bytes.putShort((short) tokens.size()));
    bytes.put(Vectors.quantized(reading.vector()));
    kept.forEach(tokens -> tokens.forEach(token -> bytes.put(Vectors.quantized(token))));
    return bytes.array();
  }

  /// All of it, to be kept.
  public byte[] bytes() {
    return bytes;
  }

  /// The quantized vector of the whole.
  public byte[] whole() {
    byte[] whole = new byte[dimensions];
    System.arraycopy(bytes, begins[0] - dimensions, whole, 0, dimensions);
    return whole;
  }

  /// How near the whole is to a question.
  public double cosine(float[] question) {
    return Vectors.cosine(question, bytes, begins[0] - dimensions);
  }

  /// The number of segments.
  public int segments() {
    return begins.length - 1;
  }

  /// For each of some tokens of a question how near the nearest token of a segment is; 0 where the
  /// segment has none.
  public double[] nearest(int segment, List<QuantizedVector> question) {
    double[] nearest = new double[question.size()];
    for (int at = begins[segment]; at < begins[segment + 1]; at += width) {
      double length = Math.sqrt(squares(at));
      for (int i = 0; i < nearest.length; i++) {
        QuantizedVector token = question.get(i);
        double cosine = dot(token.bytes, at) / (length * token.length);
        nearest[i] = Math.max(nearest[i], cosine);
      }
    }
    return nearest;
  }

  /// The cosine of the mean of a segment's tokens and that of a question's; 0 where it has none.
  public double meanCosine(int segment, float[] question) {
    double[] sum = new double[width];
    for (int at = begins[segment]; at < begins[segment + 1]; at += width) {
      double length = Math.sqrt(squares(at));
      for (int i = 0; i < width; i++) {
        sum[i] += bytes[at + i] / length;
      }
    }
    double dot = 0;
    double own = 0;
    double other = 0;
    for (int i = 0; i < width; i++) {
      dot += sum[i] * question[i];
      own += sum[i] * sum[i];
      other += question[i] * question[i];
    }
    return own == 0 || other == 0 ? 0 : dot / Math.sqrt(own * other);
  }

  private int squares(int at) {
    int sum = 0;
    for (int i = at; i < at + width; i++) {
      sum += bytes[i] * bytes[i];
    }
    return Math.max(1, sum);
  }

  private int dot(byte[] token, int at) {
    int sum = 0;
    for (int i = 0; i < token.length; i++) {
      sum += token[i] * bytes[at + i];
    }
    return sum;
  }

  /// A question's token in a byte per component.
  public static final class QuantizedVector {
    private final byte[] bytes;
    private final double length;

    private QuantizedVector(byte[] bytes, double length) {
      this.bytes = bytes;
      this.length = length;
    }

    /// Of a token's vector.
    public static QuantizedVector of(float[] vector) {
      byte[] bytes = Vectors.quantized(vector);
      int squares = 0;
      for (byte component : bytes) {
        squares += component * component;
      }
      return new QuantizedVector(bytes, Math.sqrt(Math.max(1, squares)));
    }
  }
}
