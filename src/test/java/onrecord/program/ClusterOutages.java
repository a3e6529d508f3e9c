package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Nodes are killed and stand still, amid questions and builds: 0 failed, 0 wrong. Each case leaves
/// three whole nodes.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ClusterOutages {
  abstract ClusterStage stage();

  private static List<String> questions() throws IOException {
    return ClusterStage.questions().subList(0, 40);
  }

  private String fault(OpenArchive serving, String question) {
    String answer = serving.json().answer(question);
    return answer.equals(stage().answer(question)) ? "" : "wrong: " + answer;
  }

  @BeforeEach
  void beginWhole() throws Exception {
    stage().nodes().await();
  }

  @Test
  @Order(1)
  void nodeKilledAmidQuestions_failsNone() throws Exception {
    int manager = stage().nodes().manager();
    int killed = manager % 3 + 1;
    try (OpenArchive serving = stage().distributed().openNewest().orElseThrow()) {
      try (Askers askers = Askers.begin(questions(), question -> fault(serving, question))) {
        askers.askMore(8);
        stage().nodes().kill(killed);
        askers.askMore(16);
        stage().nodes().start(killed);
        stage().nodes().await();
        askers.askMore(8);
      }
    }
  }

  @Test
  @Order(2)
  void nodeFrozenAmidQuestions_failsNone() throws Exception {
    int frozen = stage().nodes().manager() % 3 + 1;
    try (OpenArchive serving = stage().distributed().openNewest().orElseThrow()) {
      try (Askers askers = Askers.begin(questions(), question -> fault(serving, question))) {
        askers.askMore(8);
        stage().nodes().freeze(frozen);
        try {
          askers.askMore(16);
        } finally {
          stage().nodes().thaw(frozen);
        }
        askers.askMore(8);
      }
    }
  }

  /// The old generation answers throughout; the build ends, or another does.
  @Test
  @Order(3)
  void managerKilledAmidABuild_leavesTheOldGeneration_untilOneEnds() throws Exception {
    ConfiguredArchive archive = stage().distributed();
    int before = archive.newest();
    int manager = stage().nodes().manager();
    var copying = new CountDownLatch(1);
    IndexProgress progress =
        new IndexProgress() {
          @Override
          public void at(Progress progress) {}

          @Override
          public void note(String what) {
            if (what.contains("copying")) {
              copying.countDown();
            }
          }
        };
    try (OpenArchive serving = archive.openNewest().orElseThrow();
        Askers _ = Askers.begin(questions(), question -> fault(serving, question))) {
      var build = CompletableFuture.supplyAsync(() -> built(archive, progress));
      assertThat(copying.await(2, TimeUnit.MINUTES)).isTrue();
      stage().nodes().kill(manager);
      Optional<IndexReport> report = build.get(5, TimeUnit.MINUTES);
      if (report.isEmpty()) {
        assertThat(archive.newest()).isEqualTo(before);
        // The right of a build that broke off may last for a minute.
        await()
            .atMost(Duration.ofMinutes(3))
            .until(() -> archive.build(true, IndexProgress.SILENT).isPresent());
      }
      stage().nodes().start(manager);
      stage().nodes().await();
    }
    assertThat(archive.newest()).isGreaterThan(before);
  }

  private static Optional<IndexReport> built(ConfiguredArchive archive, IndexProgress progress) {
    try {
      return archive.build(true, progress);
    } catch (IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
