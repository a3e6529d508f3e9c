import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import onrecord.index.Embedder;
import onrecord.index.TextReading;
import onrecord.index.Vectors;
import onrecord.index.embedding.E5Small;

/// Learns the axes along which the built-in model's vectors are kept: `Axes OUT TEXTS.jsonl.gz…`.
/// Each line of TEXTS has a "text" in English. Writes into the file OUT, in halves of a float: what
/// the vectors of whole texts have in common, then the principal components of the tokens without
/// what all of them have in common, as many as fill half a vector with a place left for that.
final class Axes {
  private static final JsonMapper JSON = new JsonMapper();

  /// So many tokens tell as much as all.
  private static final int EVERY = 5;

  private static final int SWEEPS = 12;

  /// A question's length.
  private static final int LINE = 60;

  public static void main(String[] arguments) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      try (var lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(Path.of(arguments[i]))),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          texts.add(JSON.readTree(line).path("text").asText());
        }
      }
    }
    write(Path.of(arguments[0]), E5Small.plain(), texts);
  }

  private static void write(Path file, Embedder model, List<String> texts) throws IOException {
    List<TextReading> readings = model.readTexts(texts);
    List<float[]> wholes = new ArrayList<>(readings.stream().map(TextReading::vector).toList());
    texts.forEach(
        text -> wholes.add(model.ofQuestion(text.substring(0, Math.min(LINE, text.length())))));
    write(file, mean(wholes), axes(readings, model.dimensions()));
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

  private static double[][] axes(List<TextReading> readings, int size) {
    List<float[]> tokens = new ArrayList<>();
    int seen = 0;
    for (TextReading reading : readings) {
      for (TextReading.ReadToken token : reading.tokens()) {
        if (seen++ % EVERY == 0) {
          tokens.add(token.vector());
        }
      }
    }
    float[] common = mean(tokens);
    double[][] moments = new double[size][size];
    for (float[] token : tokens) {
      float[] rest = without(token, common);
      IntStream.range(0, size)
          .parallel()
          .forEach(
              i -> {
                for (int j = 0; j < size; j++) {
                  moments[i][j] += rest[i] * rest[j];
                }
              });
    }
    double all = IntStream.range(0, size).mapToDouble(i -> moments[i][i]).sum();
    double[][] axes = principal(moments, size / 2 - 1);
    System.out.printf("%d tokens; the axes hold %.3f of them%n", tokens.size(), held / all);
    return axes;
  }

  private static double held;

  private static float[] without(float[] token, float[] common) {
    float along = 0;
    for (int i = 0; i < token.length; i++) {
      along += token[i] * common[i];
    }
    float[] rest = new float[token.length];
    for (int i = 0; i < token.length; i++) {
      rest[i] = token[i] - along * common[i];
    }
    return Vectors.normalized(rest);
  }

  /// The eigenvectors of the greatest eigenvalues, by Jacobi's rotations.
  private static double[][] principal(double[][] matrix, int count) {
    int size = matrix.length;
    double[][] vectors = new double[size][size];
    IntStream.range(0, size).forEach(i -> vectors[i][i] = 1);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(matrix, vectors, p, q);
        }
      }
    }
    List<Integer> best =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
            .limit(count)
            .toList();
    held = best.stream().mapToDouble(i -> matrix[i][i]).sum();
    return best.stream().map(i -> vectors[i]).toArray(double[][]::new);
  }

  /// @param vectors an eigenvector a row
  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    if (Math.abs(matrix[p][q]) < 1e-12) {
      return;
    }
    double angle = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = Math.signum(angle == 0 ? 1 : angle) / (Math.abs(angle) + Math.hypot(angle, 1));
    double cosine = 1 / Math.hypot(tangent, 1);
    double sine = tangent * cosine;
    for (int k = 0; k < matrix.length; k++) {
      double one = matrix[k][p];
      double other = matrix[k][q];
      matrix[k][p] = cosine * one - sine * other;
      matrix[k][q] = sine * one + cosine * other;
    }
    mix(matrix[p], matrix[q], cosine, sine);
    mix(vectors[p], vectors[q], cosine, sine);
  }

  private static void mix(double[] one, double[] other, double cosine, double sine) {
    for (int k = 0; k < one.length; k++) {
      double before = one[k];
      one[k] = cosine * before - sine * other[k];
      other[k] = sine * before + cosine * other[k];
    }
  }

  private static void write(Path file, float[] common, double[][] axes) throws IOException {
    try (var out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeShort(axes.length);
      out.writeShort(axes[0].length);
      for (float component : common) {
        out.writeShort(Float.floatToFloat16(component));
      }
      for (double[] axis : axes) {
        for (double component : axis) {
          out.writeShort(Float.floatToFloat16((float) component));
        }
      }
    }
  }
}
