package onrecord.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.index.IndexProgress;
import onrecord.index.generation.Generations.FoundGeneration;
import onrecord.testing.ChildProgram;
import onrecord.testing.FakeEmbedder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerationsTest {
  private static final Corpus CORPUS = BuildingProgram.corpus(0);

  @TempDir private Path data;

  @Test
  void archive_neverBuilt_isUnusableWithoutAReason() throws IOException {
    assertThat(why("one")).isEmpty();
    assertThat(data.resolve("generations")).doesNotExist();
  }

  @Test
  void generation_built_opensForItsArchive() throws IOException {
    build("one");
    assertThat(usable("one")).isEqualTo("1, ");
    assertThat(why("two")).isEqualTo("the archive's files have changed since the index was built");
  }

  @Test
  void generation_ofAnotherEmbedder_doesNotServe() throws IOException {
    build("one");
    assertThat(why(new Generations(data, Optional.empty()).open("one")))
        .isEqualTo("the index was built with other settings for meaning");
    assertThat(new Generations(data, Optional.of(new FakeEmbedder("other", 8))).open("one"))
        .isInstanceOf(FoundGeneration.Unusable.class);
  }

  @Test
  void generation_ofTheArchiveAsItWasBefore_servesAgainWithoutAWord() throws IOException {
    build("one");
    build("two");
    assertThat(usable("one")).isEqualTo("1, ");
  }

  @Test
  void builds_inOneProcess_neverMeet() throws IOException {
    try (GenerationBuild _ = generations().begin().orElseThrow()) {
      assertThat(generations().begin()).isEmpty();
      assertThat(generations().begin()).isEmpty();
    }
    GenerationBuild ended = generations().begin().orElseThrow();
    ended.close();
    try (GenerationBuild _ = generations().begin().orElseThrow()) {
      ended.close();
      assertThat(generations().begin()).isEmpty();
    }
  }

  @Test
  void builds_inTwoProcesses_neverMeet() throws IOException {
    try (GenerationBuild _ = generations().begin().orElseThrow()) {
      // A refusal here must not give the lock away to the other process.
      assertThat(generations().begin()).isEmpty();
      assertThat(line(child("try"))).isEqualTo("refused");
    }
    assertThat(line(child("try"))).isEqualTo("begun");
  }

  @Test
  void lock_ofAKilledProcess_holdsNobody() throws IOException, InterruptedException {
    Process holder = child("hold");
    assertThat(line(holder)).isEqualTo("held");
    assertThat(generations().begin()).isEmpty();
    holder.destroyForcibly().waitFor();
    assertThat(generations().begin()).isPresent();
  }

  @Test
  void leftovers_ofBuildsThatNeverEnded_areCleaned() throws IOException {
    for (int i = 0; i < 4; i++) {
      build("one");
    }
    Path draft = data.resolve("generations/000005.building");
    Files.createDirectories(draft.resolve("deep"));
    Files.writeString(draft.resolve("deep/file"), "half");
    generations().cleanLeftovers();
    assertThat(names()).containsExactly("000003", "000004");
  }

  @Test
  void leftovers_whileABuildIsUnderWay_areLeftAlone() throws IOException {
    try (GenerationBuild _ = generations().begin().orElseThrow()) {
      Files.createDirectories(data.resolve("generations/000001.building"));
      generations().cleanLeftovers();
      assertThat(names()).containsExactly("000001.building");
    }
  }

  @Test
  void cleaning_ofNothing_makesNothing() throws IOException {
    generations().cleanLeftovers();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void build_thatFails_leavesEverythingAsItWas() throws IOException {
    build("one");
    IndexProgress breaking =
        at -> {
          if (at.phase() == IndexProgress.Phase.FINISHING) {
            throw new IllegalStateException("broken on purpose");
          }
        };
    try (GenerationBuild build = generations().begin().orElseThrow()) {
      assertThatThrownBy(() -> build.build(CORPUS, "two", breaking, Acceptance.ANY))
          .hasMessageContaining("purpose");
    }
    assertThat(names()).containsExactly("000001");
    assertThat(usable("one")).isEqualTo("1, ");
  }

  @Test
  void dataFolder_thatCannotBeMade_isAnIoError() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "no folder");
    var generations = new Generations(file.resolve("data"), Optional.empty());
    assertThatThrownBy(generations::begin).isInstanceOf(IOException.class);
  }

  private Generations generations() {
    return BuildingProgram.generations(data);
  }

  private void build(String fingerprint) throws IOException {
    try (GenerationBuild build = generations().begin().orElseThrow()) {
      build.build(CORPUS, fingerprint, IndexProgress.SILENT, Acceptance.ANY);
    }
  }

  private String why(String fingerprint) throws IOException {
    return why(generations().open(fingerprint));
  }

  private static String why(FoundGeneration found) throws IOException {
    return switch (found) {
      case FoundGeneration.Usable(var index, var passedOver, _) -> {
        index.close();
        yield "usable";
      }
      case FoundGeneration.Unusable(var why) -> why;
    };
  }

  /// The number of the generation that serves, and what it says of newer ones.
  private String usable(String fingerprint) throws IOException {
    return switch (generations().open(fingerprint)) {
      case FoundGeneration.Usable(var index, var passedOver, _) -> {
        try (index) {
          assertThat(index.list()).hasSize(CORPUS.statements().size());
          yield index.number() + ", " + passedOver;
        }
      }
      case FoundGeneration.Unusable(var why) -> "unusable: " + why;
    };
  }

  private List<String> names() throws IOException {
    try (Stream<Path> names = Files.list(data.resolve("generations"))) {
      return names.map(name -> name.getFileName().toString()).sorted().toList();
    }
  }

  private Process child(String task) throws IOException {
    return ChildProgram.start(BuildingProgram.class, task, data.toString());
  }

  private static String line(Process process) throws IOException {
    var line = new StringBuilder();
    var out = process.getInputStream();
    for (int letter = out.read(); letter >= 0 && letter != '\n'; letter = out.read()) {
      line.appendCodePoint(letter);
    }
    return line.toString();
  }
}
