package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class VectorsTest {
  private static final long SEED = 20260112;
  private static final int DIMENSIONS = 384;

  @Test
  void cosine_ofQuantizedVectors_isWithinTwoThousandthsOfTheirOwn() {
    var random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      float[] text = vector(random);
      float[] question = near(text, random);
      assertThat(Vectors.cosine(question, Vectors.quantized(text), 0))
          .as("seed %d, pair %d", SEED, i)
          .isCloseTo(cosine(question, text), within(0.002));
    }
  }

  @Test
  void cosine_ofTheSecondOfTwoVectors_isReadFromItsOffset() {
    var vectors = new byte[] {127, 0, 0, 127};
    assertThat(Vectors.cosine(new float[] {0, 1}, vectors, 2)).isEqualTo(1);
    assertThat(Vectors.cosine(new float[] {0, 1}, vectors, 0)).isZero();
  }

  @Test
  void cosine_withAVectorOfNothing_isNothing() {
    byte[] nothing = Vectors.quantized(new float[] {0, 0});
    assertThat(Vectors.cosine(new float[] {1, 0}, nothing, 0)).isZero();
    assertThat(Vectors.cosine(new float[] {0, 0}, new byte[] {1, 2}, 0)).isZero();
  }

  private static float[] vector(Random random) {
    var vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  /// Anything from the same vector to an unrelated one.
  private static float[] near(float[] vector, Random random) {
    float[] other = vector(random);
    float share = random.nextFloat();
    for (int i = 0; i < DIMENSIONS; i++) {
      other[i] = share * other[i] + (1 - share) * vector[i];
    }
    return other;
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      lengthA += a[i] * a[i];
      lengthB += b[i] * b[i];
    }
    return dot / Math.sqrt(lengthA * lengthB);
  }
}
