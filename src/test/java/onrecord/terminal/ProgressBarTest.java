package onrecord.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.index.IndexProgress.Phase;
import org.junit.jupiter.api.Test;

final class ProgressBarTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong now = new AtomicLong();

  private ProgressBar bar(List<Integer> terminals) {
    var nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    var console =
        new Console(
            InputStream.nullInputStream(),
            nowhere,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("COLUMNS", "59"),
            terminals);
    return new ProgressBar(console, now::get);
  }

  private void after(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void terminal_drawsOverTheLine_withRateAndTimeLeft() {
    try (var bar = bar(List.of(2))) {
      bar.at(Phase.VECTORS, 0, 1000);
      after(Duration.ofSeconds(2));
      bar.at(Phase.VECTORS, 100, 1000);
      bar.at(Phase.VECTORS, 101, 1000);
    }
    assertThat(shown())
        .isEqualTo(
            "\r░░░░░░░░░░░░░░░░░░░░░░░░ embedding 0 of 1000\u001B[K"
                + "\r██░░░░░░░░░░░░░░░░░░░░░░ embedding 100 of 1000, 50 a secon\u001B[K\n");
  }

  @Test
  void pipe_getsALineNowAndThen() {
    try (var bar = bar(List.of())) {
      for (int done = 0; done <= 60; done++) {
        bar.at(Phase.VECTORS, done, 60);
        after(Duration.ofSeconds(1));
      }
    }
    assertThat(shown().lines())
        .hasSize(7)
        .contains("embedding 0 of 60", "embedding 10 of 60, 1 a second, 0:50 left")
        .endsWith("embedding 60 of 60, 1 a second");
  }

  @Test
  void note_leavesTheBarAlone() {
    try (var bar = bar(List.of(2))) {
      bar.at(Phase.READING, 1, 2);
      bar.note("a damaged index");
    }
    assertThat(shown()).endsWith("\u001B[K\nonrecord: a damaged index\n");
  }

  @Test
  void work_ofUnknownSize_saysHowMuchIsDone() {
    try (var bar = bar(List.of())) {
      bar.at(Phase.READING, 3, 0);
    }
    assertThat(shown()).isEqualTo("reading 3\n");
  }
}
