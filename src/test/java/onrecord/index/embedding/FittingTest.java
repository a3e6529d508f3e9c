package onrecord.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.index.Embedder;
import onrecord.index.TextReading;
import onrecord.testing.BuiltInModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FittingTest {
  private static final List<String> APART =
      List.of(
          "The dockers voted for a strike on Sunday night.",
          "Boil the potatoes until they are soft.",
          "A comet passes the sun every seventy-six years.",
          "Her brother repairs old clocks in a cellar.");

  @TempDir private Path folder;

  @Test
  void vectorsWithNothingInCommonButTheAxis_getTheBaseAsTheirCosine() {
    var fitting = new Fitting(new float[] {0, 0, 1}, 0.36);
    float[] one = fitting.of(new float[] {0.6f, 0, 0.8f});
    float[] other = fitting.of(new float[] {0, 0.1f, 0.995f});
    assertThat(dot(one, other)).isCloseTo(0.36, within(1e-6));
    assertThat(dot(one, one)).isCloseTo(1, within(1e-6));
    assertThat(one[0]).isCloseTo(0.8f, within(1e-6f));
    assertThat(dot(one, fitting.of(new float[] {0.6f, 0, -0.8f}))).isCloseTo(1, within(1e-6));
  }

  @Test
  void model_withOtherCosines_isBroughtToTheBuiltInOnes() throws IOException {
    BuiltInModel model = BuiltInModel.in(folder.resolve("model"));
    double own = apart(Embedder.inFolder(model.folder()).readTexts(APART));
    model.describe("cosines", "cosines: fitted");
    double fitted = apart(Embedder.inFolder(model.folder()).readTexts(APART));
    double builtIn = apart(Embedder.builtIn().readTexts(APART));
    assertThat(Math.abs(fitted - builtIn)).isLessThan(0.12).isLessThan(Math.abs(own - builtIn));
  }

  @Test
  void model_ofALanguageWithoutTexts_isLeftAsItIs() throws IOException {
    BuiltInModel model = BuiltInModel.in(folder.resolve("model"));
    model.describe("cosines", "cosines: fitted");
    model.describe("languages", "languages: [is]");
    assertThat(Embedder.inFolder(model.folder()).ofTexts(APART).getFirst())
        .isEqualTo(E5Small.plain().ofTexts(APART).getFirst());
  }

  /// The mean cosine of different texts.
  private static double apart(List<TextReading> readings) {
    double sum = 0;
    int pairs = 0;
    for (TextReading one : readings) {
      for (TextReading other : readings) {
        if (one != other) {
          sum += dot(one.vector(), other.vector());
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
