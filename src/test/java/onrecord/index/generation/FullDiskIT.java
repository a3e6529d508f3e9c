package onrecord.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import onrecord.index.IndexProgress;
import onrecord.index.generation.Generations.FoundGeneration;
import onrecord.testing.ChildProgram;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A process that builds where nothing more can be written, at one file or another.
final class FullDiskIT {
  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 12})
  void build_onAFullDisk_leavesTheOldGenerationAndNothingElse(int blocks)
      throws IOException, InterruptedException {
    build(0, "one");
    Process process =
        ChildProgram.startWithFullDisk(blocks, BuildingProgram.class, "once", data.toString());
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith("failed: ");
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    assertThat(opened("one")).isEqualTo(1);
    Generations generations = BuildingProgram.generations(data);
    assertThat(generations.serving()).isEqualTo(1);
    generations.cleanLeftovers();
    try (Stream<Path> left = Files.list(data.resolve("generations"))) {
      assertThat(left.map(each -> each.getFileName().toString())).containsExactly("000001");
    }
    build(7, "another");
    assertThat(opened("another")).isEqualTo(2);
  }

  private void build(int round, String fingerprint) throws IOException {
    try (GenerationBuild build = BuildingProgram.generations(data).begin().orElseThrow()) {
      build.build(BuildingProgram.corpus(round), fingerprint, IndexProgress.SILENT);
    }
  }

  private int opened(String fingerprint) throws IOException {
    return switch (BuildingProgram.generations(data).open(fingerprint)) {
      case FoundGeneration.Usable(var index, _, _) -> {
        index.close();
        yield index.number();
      }
      case FoundGeneration.Unusable _ -> 0;
    };
  }
}
