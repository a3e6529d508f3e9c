package onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CostTest {
  @TempDir private Path data;

  @Test
  void times_areToldByTheirPercentiles_inAnyOrder() {
    List<Duration> times =
        LongStream.rangeClosed(1, 200).map(n -> 201 - n).mapToObj(Duration::ofMillis).toList();
    assertThat(new Cost(times, OptionalLong.of(312_400_000), 1_500_000, 500_000).lines())
        .containsExactly(
            "question to answer, 200 times, warm: p50 100.0 ms, p95 190.0 ms, p99 198.0 ms",
            "peak memory of this process: 312.4 MB",
            "on disk: 2.0 MB, of which vectors kept for the next build 1.5 MB");
  }

  @Test
  void memory_whereTheSystemDoesNotTell_isSaid() {
    assertThat(new Cost(List.of(Duration.ZERO), OptionalLong.empty(), 0, 0).lines().get(1))
        .isEqualTo("peak memory of this process: not told by this system");
  }

  @Test
  void questions_areAskedOnceToWarmUp_andThriceByTheClock() throws IOException {
    List<String> asked = new ArrayList<>();
    var one = new JudgedQuestion("q1", "one?", "fact", List.of(), false);
    var two = new JudgedQuestion("q2", "two?", "fact", List.of(), false);
    Cost cost = Cost.of(List.of(one, two), asked::add, data);
    assertThat(cost.times()).hasSize(6);
    assertThat(asked)
        .containsExactly("one?", "two?", "one?", "two?", "one?", "two?", "one?", "two?");
  }

  @Test
  void vectors_areCountedApart() throws IOException {
    Files.write(Files.createDirectory(data.resolve("vectors")).resolve("v"), new byte[300]);
    Path generation = Files.createDirectories(data.resolve("generations/000001"));
    Files.write(generation.resolve("words"), new byte[70]);
    Files.write(data.resolve("index.lock"), new byte[1]);
    var question = new JudgedQuestion("q1", "one?", "fact", List.of(), false);
    Cost cost = Cost.of(List.of(question), words -> {}, data);
    assertThat(cost.vectors()).isEqualTo(300);
    assertThat(cost.rest()).isEqualTo(71);
  }
}
