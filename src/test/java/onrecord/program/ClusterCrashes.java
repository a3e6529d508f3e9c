package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import onrecord.index.IndexProgress;
import onrecord.operation.configuration.Configuration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.testing.ChildProgram;
import onrecord.testing.ClusterNodes;
import onrecord.testing.FakeNode;
import onrecord.testing.FakeNode.HeardRequest;
import onrecord.testing.FakeNode.NodeAnswer;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;

/// A builder's process, the jar that was built, is killed at each step of a build: a whole
/// generation answers throughout, and the next build removes what was left.
abstract class ClusterCrashes {
  private static final String NAME = "crash";
  private static final long LONGEST_MINUTES = 1;

  abstract ClusterStage stage();

  /// What a builder asks of the cluster when it is killed.
  private enum Step {
    AMID_PASSAGES(true),
    AMID_WORDS(true),
    BEFORE_THE_SWAP(false),
    AMID_DELETING_WHAT_WAS_LEFT(false),
    AFTER_THE_SWAP(true);

    /// Whether the cluster still does it.
    private final boolean done;

    Step(boolean done) {
      this.done = done;
    }

    boolean isAskedBy(HeardRequest request) {
      String target = request.target();
      return switch (this) {
        case AMID_PASSAGES -> target.contains("/_bulk") && !target.contains("-words");
        case AMID_WORDS -> target.contains("-words/_bulk");
        case BEFORE_THE_SWAP, AFTER_THE_SWAP ->
            request.body().contains("\"alias\":\"%s\"".formatted(NAME));
        case AMID_DELETING_WHAT_WAS_LEFT ->
            request.method().equals("DELETE") && target.contains("-words");
      };
    }

    /// What there is of the generation that was being built.
    List<String> left(int number) {
      String passages = "%s-%06d".formatted(NAME, number);
      return switch (this) {
        case AMID_PASSAGES, AMID_WORDS, BEFORE_THE_SWAP, AFTER_THE_SWAP ->
            List.of(passages, passages + "-words");
        case AMID_DELETING_WHAT_WAS_LEFT -> List.of(passages + "-words");
      };
    }
  }

  @Test
  void builderKilledAtEachStep_leavesAWholeGeneration_andTheNextBuildRemovesTheRest()
      throws Exception {
    SmallArchive small = SmallArchive.in(stage().folder().resolve(NAME));
    ConfiguredArchive archive = archive(small);
    assertThat(archive.build(true, IndexProgress.SILENT)).isPresent();
    int built = archive.newest();
    for (Step step : Step.values()) {
      int before = archive.newest();
      built += step == Step.AMID_DELETING_WHAT_WAS_LEFT ? 0 : 1;
      killedAt(step, small);
      assertThat(archive.newest())
          .as("%s", step)
          .isEqualTo(step == Step.AFTER_THE_SWAP ? built : before);
      assertThat(answer(archive)).as("%s", step).contains("Some 645 dockers");
      assertThat(indexes()).as("%s", step).containsAll(step.left(built));
      assertThat(archive.build(true, IndexProgress.SILENT)).as("the dead one's right").isEmpty();
      lapse();
    }
    int last = archive.newest();
    assertThat(archive.build(true, IndexProgress.SILENT)).isPresent();
    assertThat(archive.newest()).isEqualTo(last + 1);
    assertThat(answer(archive)).contains("Some 645 dockers");
    assertThat(indexes())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    Step.AFTER_THE_SWAP.left(last),
                    Step.AFTER_THE_SWAP.left(last + 1),
                    List.of(NAME + "-lock"))
                .flatMap(List::stream)
                .toList());
  }

  private static Map<String, String> environment(String urls) {
    Map<String, String> environment = new HashMap<>(ClusterStage.environment(NAME, urls));
    environment.put("ONRECORD_SEMANTIC", "off");
    return environment;
  }

  private ConfiguredArchive archive(SmallArchive small) {
    var options =
        new Configuration.Options(
            Optional.of(small.config()),
            Optional.of(small.corpus()),
            Optional.of(stage().folder().resolve("crash-reader")));
    return new ConfiguredArchive(
        Configuration.load(options, environment(ClusterNodes.urls()), new ArrayList<>()),
        Optional.empty());
  }

  /// Lets a process build that meets the cluster through this one, which kills it.
  private void killedAt(Step step, SmallArchive small) throws Exception {
    var builder = new CompletableFuture<Process>();
    var killed = new AtomicBoolean();
    Path log = stage().folder().resolve("crash-log");
    try (FakeNode relay = FakeNode.answering(request -> relayed(request, step, builder, killed))) {
      List<String> command = new ArrayList<>(List.of("index", "--force"));
      command.addAll(small.options());
      Process process =
          ChildProgram.begin(
              environment(relay.address().toString()), log, command.toArray(String[]::new));
      builder.complete(process);
      assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).as("%s", step).isTrue();
    } finally {
      if (builder.isDone()) {
        builder.join().destroyForcibly();
      }
    }
    assertThat(killed).as("%s: %s", step, log).isTrue();
  }

  private NodeAnswer relayed(
      HeardRequest request, Step step, CompletableFuture<Process> builder, AtomicBoolean killed) {
    boolean dies = step.isAskedBy(request);
    NodeAnswer answer =
        dies && !step.done ? NodeAnswer.silence() : stage().nodes().relayed(request);
    if (dies) {
      killed.set(true);
      builder.join().destroyForcibly();
    }
    return answer;
  }

  private static String answer(ConfiguredArchive archive) throws IOException {
    try (OpenArchive serving = archive.openNewest().orElseThrow()) {
      return serving.json().answer("How many dockers walked out on Monday?");
    }
  }

  private List<String> indexes() {
    return stage()
        .nodes()
        .ask("GET", "/_cat/indices/" + NAME + "-*?h=index", "")
        .body()
        .lines()
        .map(String::strip)
        .toList();
  }

  /// A minute passes.
  private void lapse() {
    NodeAnswer changed =
        stage()
            .nodes()
            .ask("POST", "/%s-lock/_update/build".formatted(NAME), "{\"doc\":{\"until\":0}}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }
}
