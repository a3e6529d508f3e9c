package onrecord.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.RollBack;
import onrecord.index.generation.Generations.FoundGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which generation serves.
final class ServingTest {
  @TempDir private Path data;

  @Test
  void nothingBuilt_nothingServes() throws IOException {
    assertThat(generations().serving()).isZero();
    assertThat(generations().newest()).isEmpty();
    assertThat(generations().rollBack()).isEqualTo(new RollBack.Nowhere());
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void newest_serves_whateverTheArchiveIsNow() throws IOException {
    build(1, "one");
    build(2, "two");
    assertThat(generations().serving()).isEqualTo(2);
    assertThat(newest()).isEqualTo(2);
  }

  @Test
  void rollBack_servesTheOneBefore_untilTheFilesChange() throws IOException {
    build(1, "one");
    build(2, "two");
    assertThat(generations().rollBack()).isEqualTo(new RollBack.To(1));
    assertThat(generations().serving()).isEqualTo(1);
    assertThat(newest()).isEqualTo(1);
    assertThat(opened("two")).isEqualTo(1);
    assertThat(opened("three")).isZero();
    assertThat(generations().rollBack()).isEqualTo(new RollBack.Nowhere());
  }

  @Test
  void rollBack_isEndedByTheNextBuild() throws IOException {
    build(1, "one");
    build(2, "two");
    generations().rollBack();
    build(3, "two");
    assertThat(opened("two")).isEqualTo(3);
    assertThat(generations().serving()).isEqualTo(3);
  }

  @Test
  void rollBack_whileABuildIsUnderWay_isRefused() throws IOException {
    build(1, "one");
    build(2, "two");
    try (GenerationBuild _ = generations().begin().orElseThrow()) {
      assertThat(generations().rollBack()).isEqualTo(new RollBack.BuildUnderWay());
    }
    assertThat(generations().serving()).isEqualTo(2);
  }

  @Test
  void rolledBackTo_isKept_howeverManyAreCleaned() throws IOException {
    build(1, "one");
    build(2, "two");
    generations().rollBack();
    generations().cleanLeftovers();
    assertThat(opened("two")).isEqualTo(1);
  }

  @Test
  void objection_letsTheOlderOneServe_overRestartsAndUntilTheFilesChange() throws IOException {
    build(1, "one");
    IndexReport report = build(2, "two", candidate -> Optional.of(candidate.number() + " is bad"));
    assertThat(report.objection()).contains("2 is bad");
    assertThat(generations().serving()).isEqualTo(1);
    assertThat(opened("two")).isEqualTo(1);
    assertThat(opened("three")).isZero();
    generations().cleanLeftovers();
    assertThat(data.resolve("generations/000002.building")).doesNotExist();
    assertThat(build(2, "two").objection()).isEmpty();
    assertThat(opened("two")).isEqualTo(2);
  }

  @Test
  void objection_toTheOnlyOne_isNotAskedFor() throws IOException {
    IndexReport report = build(1, "one", candidate -> Optional.of("bad"));
    assertThat(report.objection()).isEmpty();
    assertThat(opened("one")).isEqualTo(1);
  }

  @Test
  void newest_damaged_isPassedOverAndCountsNoMore() throws IOException {
    build(1, "one");
    build(2, "two");
    Files.write(data.resolve("generations/000002/contents.json"), new byte[] {1});
    Generations generations = generations();
    try (PassageIndex index = generations.newest().orElseThrow()) {
      assertThat(index.number()).isEqualTo(1);
    }
    assertThat(generations.serving()).isEqualTo(1);
  }

  @Test
  void choice_thatCannotBeRead_choosesNothing() throws IOException {
    build(1, "one");
    build(2, "two");
    generations().rollBack();
    Files.writeString(data.resolve("generations/serving.json"), "{\"number");
    assertThat(generations().serving()).isEqualTo(2);
  }

  private Generations generations() {
    return BuildingProgram.generations(data);
  }

  private IndexReport build(int round, String fingerprint) throws IOException {
    return build(round, fingerprint, Acceptance.ANY);
  }

  private IndexReport build(int round, String fingerprint, Acceptance acceptance)
      throws IOException {
    try (GenerationBuild build = generations().begin().orElseThrow()) {
      return build.build(
          BuildingProgram.corpus(round), fingerprint, IndexProgress.SILENT, acceptance);
    }
  }

  private int newest() throws IOException {
    try (PassageIndex index = generations().newest().orElseThrow()) {
      return index.number();
    }
  }

  private int opened(String fingerprint) throws IOException {
    return switch (generations().open(fingerprint)) {
      case FoundGeneration.Usable(var index, _, _) -> {
        index.close();
        yield index.number();
      }
      case FoundGeneration.Unusable _ -> 0;
    };
  }
}
