package onrecord.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.testing.ChildProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that builds without end, killed at moments that nobody chose.
final class CrashIT {
  private static final long SEED = 20260808;
  private static final int KILLS = Integer.getInteger("onrecord.kills", 12);
  private static final int LONGEST_MILLISECONDS = 250;

  @TempDir private Path data;

  @Test
  void build_killedAtAnyMoment_leavesAWholeGenerationAndNothingElseAfterCleaning()
      throws IOException, InterruptedException {
    var random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      buildAndKill(random.nextInt(LONGEST_MILLISECONDS));
      assertUsable("seed %d, kill %d".formatted(SEED, kill));
      assertClean("seed %d, kill %d".formatted(SEED, kill));
    }
  }

  private void buildAndKill(int milliseconds) throws IOException, InterruptedException {
    Process process = ChildProgram.start(BuildingProgram.class, "loop", data.toString());
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("built");
      assertThat(process.waitFor(milliseconds, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void assertUsable(String when) throws IOException {
    var found = BuildingProgram.generations(data).open(BuildingProgram.FINGERPRINT);
    assertThat(found).as(when).isInstanceOf(Generations.FoundGeneration.Usable.class);
    var usable = (Generations.FoundGeneration.Usable) found;
    assertThat(usable.passedOver()).as(when).isEmpty();
    try (var index = usable.index()) {
      assertThat(index.list()).as(when).hasSize(6);
      for (StatementStore.StatementEntry entry : index.list()) {
        assertThat(index.find(entry.id()).map(Statement::text).orElse("")).isNotEmpty();
      }
    }
  }

  private void assertClean(String when) throws IOException {
    BuildingProgram.generations(data).cleanLeftovers();
    try (Stream<Path> left = Files.list(data.resolve("generations"))) {
      assertThat(left.map(each -> each.getFileName().toString()))
          .as(when)
          .hasSizeLessThanOrEqualTo(2)
          .allMatch(name -> name.matches("\\d{6}"));
    }
  }
}
