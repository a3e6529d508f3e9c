package onrecord.program.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.index.Embedder;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.terminal.Finding;
import onrecord.terminal.Finding.Grade;
import onrecord.testing.BuiltInModel;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelPointTest {
  @TempDir private Path folder;
  private SmallArchive archive = new SmallArchive(Path.of(""), Path.of(""), Path.of(""));

  @BeforeEach
  void fill() throws IOException {
    archive = SmallArchive.in(folder);
    Files.writeString(archive.config(), "semantic: on\n");
  }

  private Finding meaning(Embedder builtIn) {
    List<Finding> found = of("meaning", builtIn);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<Finding> of(String point, Embedder builtIn) {
    var options =
        new Options(
            Optional.of(archive.config()),
            Optional.of(archive.corpus()),
            Optional.of(archive.data()));
    return Examination.of(options, Map.of(), builtIn, Clock.systemUTC()).findings().stream()
        .filter(finding -> finding.point().equals(point))
        .toList();
  }

  private BuiltInModel laidOut() throws IOException {
    BuiltInModel model = BuiltInModel.in(folder.resolve("model"));
    Files.writeString(archive.config(), "embedding:\n  model: " + model.folder() + "\n");
    return model;
  }

  @Test
  void model_builtInOrInAFolder_tellsAnAnswerFromOtherWords() throws IOException {
    String tells = "384 numbers; it tells an answer from other words in en";
    Finding builtIn = meaning(Embedder.builtIn());
    assertThat(builtIn.grade()).isEqualTo(Grade.WELL);
    assertThat(builtIn.found()).isEqualTo("the model runs: e5-small-v2-q, " + tells);
    laidOut();
    Finding inFolder = meaning(new BrokenEmbedder());
    assertThat(inFolder.grade()).isEqualTo(Grade.WELL);
    assertThat(inFolder.found()).startsWith("the model runs: model-").endsWith(tells);
  }

  @Test
  void model_thatTellsNoMeaning_isWrong() {
    Finding finding = meaning(new BlindEmbedder());
    assertThat(finding.grade()).isEqualTo(Grade.WRONG);
    assertThat(finding.found())
        .contains("nothing to do with a question nearer than its answer in: en, de, fr");
    assertThat(finding.advice()).contains("pooling", "src/docs/models.md");
  }

  @Test
  void description_thatDoesNotFit_isWrong() throws IOException {
    laidOut().describe("dimensions", "dimensions: 100");
    Finding finding = meaning(new BrokenEmbedder());
    assertThat(finding.grade()).isEqualTo(Grade.WRONG);
    assertThat(finding.found()).contains("is to give [1, 3, 100]");
    assertThat(finding.advice()).contains("src/docs/models.md");
  }

  @Test
  void folder_thatLacksAFile_isWrong_andOtherPointsAreLookedAt() throws IOException {
    Files.delete(laidOut().folder().resolve("model.yaml"));
    Finding finding = meaning(new BrokenEmbedder());
    assertThat(finding.grade()).isEqualTo(Grade.WRONG);
    assertThat(finding.found()).contains("model.yaml is missing");
    assertThat(of("archive", new BrokenEmbedder()))
        .first()
        .extracting(Finding::grade)
        .isEqualTo(Grade.WELL);
  }

  @Test
  void builtInModel_thatCannotBeLoaded_isWrong() {
    Finding finding = meaning(new BrokenEmbedder());
    assertThat(finding.grade()).isEqualTo(Grade.WRONG);
    assertThat(finding.advice()).contains("semantic: off");
  }
}
