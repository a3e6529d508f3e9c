package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import onrecord.conversation.Message.Preferences;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.RollBack;
import onrecord.index.generation.BuildLock;
import onrecord.operation.configuration.Configuration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.telegram.AdminOperations.Begun;
import onrecord.telegram.AdminOperations.BuildOutcome;
import onrecord.telegram.AdminOperations.BuildState;
import onrecord.telegram.AdminOperations.Watcher;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds of a real archive while its index before serves.
final class BackgroundBuildsTest {
  @TempDir private Path folder;
  private SmallArchive archive;
  private Path strike;
  private ConfiguredArchive configured;
  private SwappableReference<LiveArchive> current;
  private BackgroundBuilds builds;

  @BeforeEach
  void serve() throws Exception {
    archive = SmallArchive.in(folder);
    strike = archive.corpus().resolve("dockers/2009-06-26-strike.txt");
    configured = configured(Map.of());
    assertThat(configured.build(false, IndexProgress.SILENT)).isPresent();
    current = new SwappableReference<>(dressed(configured.openNewest().orElseThrow()));
    builds = builds(configured);
  }

  private ConfiguredArchive configured(Map<String, String> environment) throws Exception {
    return configured(environment, Optional.empty());
  }

  private ConfiguredArchive configured(Map<String, String> environment, Optional<Embedder> model)
      throws Exception {
    var options =
        new Configuration.Options(
            Optional.of(archive.config()),
            Optional.of(archive.corpus()),
            Optional.of(archive.data()));
    return new ConfiguredArchive(Configuration.load(options, environment), model);
  }

  private BackgroundBuilds builds(ConfiguredArchive from) {
    return new BackgroundBuilds(
        current,
        from,
        BackgroundBuildsTest::dressed,
        _ -> {
          throw new AssertionError("nobody asks");
        });
  }

  private static LiveArchive dressed(OpenArchive opened) {
    return new LiveArchive(opened, opened.conversation(), opened.conversation());
  }

  @AfterEach
  void close() {
    builds.close();
    current.close();
  }

  private void write(String was, String is) throws IOException {
    Files.writeString(strike, Files.readString(strike).replace(was, is));
  }

  private String answerAfter(Runnable first) {
    first.run();
    return answer();
  }

  private String answer() {
    return current.use(
        served ->
            served
                .conversation()
                .ask("How many dockers walked out on Monday?", Preferences.of("en"))
                .blocks()
                .toString());
  }

  @Test
  void build_serves_whenItIsDone_andTellsWhatChanged() throws Exception {
    assertThat(configured.behind()).isEmpty();
    write("Some 645", "Nearly 700");
    assertThat(configured.behind()).isPresent();
    var told = new RecordedBuild();
    assertThat(builds.reindex(false, told)).isEqualTo(new Begun.Started());
    assertThat(told.report().changed()).containsExactly("dockers-2009-strike");
    assertThat(told.latest()).isPresent();
    assertThat(builds.serving()).isEqualTo(told.report().generation());
    assertThat(answer()).contains("Nearly 700 dockers");
    assertThat(configured.behind()).isEmpty();
  }

  @Test
  void build_whileOneIsUnderWay_isRefused_andToldHowFarThatIs() throws Exception {
    var slow = new RecordedBuild();
    var holding = new HoldingWatcher(slow);
    assertThat(builds.reindex(false, holding)).isEqualTo(new Begun.Started());
    holding.awaitStep();
    assertThat(builds.reindex(false, new RecordedBuild()))
        .isInstanceOfSatisfying(
            Begun.AlreadyBuilding.class, under -> assertThat(under.progress()).isPresent());
    assertThat(builds.rollBack()).isEqualTo(new RollBack.BuildUnderWay());
    assertThat(answer()).contains("Some 645 dockers");
    holding.letGo();
    assertThat(slow.report().objection()).isEmpty();
    var next = new RecordedBuild();
    assertThat(builds.reindex(false, next)).isEqualTo(new Begun.Started());
    assertThat(next.report().objection()).isEmpty();
  }

  @Test
  void build_thatEndsInAnError_leavesTheIndexBefore_andAnotherCanBegin() throws Exception {
    var broken = new RecordedBuild();
    Watcher breaking =
        new Watcher() {
          @Override
          public void at(BuildState progress) {
            throw new StackOverflowError("on purpose");
          }

          @Override
          public void ended(BuildOutcome outcome) {
            broken.ended(outcome);
          }
        };
    builds.reindex(false, breaking);
    assertThat(broken.outcome()).isInstanceOf(BuildOutcome.Failed.class);
    assertThat(answer()).contains("Some 645 dockers");
    assertThat(builds.complaint()).isEmpty();
    var next = new RecordedBuild();
    assertThat(builds.reindex(false, next)).isEqualTo(new Begun.Started());
    assertThat(next.report().objection()).isEmpty();
  }

  @Test
  void build_whileAnotherProcessBuilds_saysSo_andIsTakenUpWhereThatOneEnds() throws Exception {
    write("Some 645", "Nearly 700");
    try (BuildLock _ = BuildLock.take(archive.data()).orElseThrow()) {
      var told = new RecordedBuild();
      builds.reindex(false, told);
      assertThat(told.outcome().toString()).startsWith("Failed").contains("another process");
    }
    await("taken up").until(() -> answerAfter(builds::takeUp).contains("Nearly 700 dockers"));
  }

  @Test
  void build_ofAnEmptiedFolder_fails_andTheIndexBeforeServes() throws Exception {
    Files.delete(strike);
    Files.delete(archive.corpus().resolve("port/2010-03-tolls.txt"));
    var told = new RecordedBuild();
    builds.reindex(false, told);
    assertThat(told.outcome())
        .isInstanceOfSatisfying(
            BuildOutcome.Failed.class, failed -> assertThat(failed.why()).contains("no statement"));
    assertThat(answer()).contains("Some 645 dockers");
  }

  @Test
  void index_thatAnotherProcessBuilt_isPickedUp() throws Exception {
    write("Some 645", "Nearly 700");
    assertThat(configured(Map.of()).build(false, IndexProgress.SILENT)).isPresent();
    builds.pickUp();
    assertThat(answer()).contains("Nearly 700 dockers");
  }

  @Test
  void stepBack_servesTheIndexBefore_evenAfterARestart_untilFilesChange() throws Exception {
    write("Some 645", "Nearly 700");
    assertThat(configured.build(false, IndexProgress.SILENT)).isPresent();
    builds.pickUp();
    assertThat(builds.rollBack()).isEqualTo(new RollBack.To(1));
    assertThat(answer()).contains("Some 645 dockers");
    ConfiguredArchive restarted = configured(Map.of());
    assertThat(restarted.behind()).isEmpty();
    assertThat(restarted.newest()).isEqualTo(1);
    write("Nearly 700", "About 650");
    assertThat(restarted.behind()).isPresent();
  }

  @Test
  void index_thatScoresTooLow_doesNotServe_unlessForced() throws Exception {
    Path judged =
        Files.writeString(
            folder.resolve("judged.jsonl"),
            """
            {"id":"q1","type":"fact","language":"en","question":"How many dockers walked out on Monday?","expect":[{"statement":"dockers-2009-strike","span":"Nobody ever left the quay."}],"all":false}
            """);
    ConfiguredArchive judging =
        configured(
            Map.of("ONRECORD_INDEX_QUESTIONS", judged.toString(), "ONRECORD_INDEX_FLOOR", "90"));
    write("Some 645", "Nearly 700");
    try (var strict = builds(judging)) {
      var refused = new RecordedBuild();
      strict.reindex(false, refused);
      assertThat(refused.report().objection().orElseThrow()).contains("0.0 %", "90 %");
      assertThat(answer()).contains("Some 645 dockers");
      assertThat(judging.behind()).as("held back, also after a restart").isEmpty();
      var forced = new RecordedBuild();
      strict.reindex(true, forced);
      assertThat(forced.report().objection()).isEmpty();
      assertThat(answer()).contains("Nearly 700 dockers");
    }
  }

  @ParameterizedTest
  @MethodSource("onrecord.program.serving.FailingOnce#errors")
  void build_thatEndsInAnyErrorAtAll_isToldAndStandsInNoOthersWay(Supplier<Error> error)
      throws Exception {
    var model = new FailingOnce(new FakeEmbedder(), new AtomicBoolean(true), error);
    try (var failing = builds(configured(Map.of(), Optional.of(model)))) {
      var told = new RecordedBuild();
      failing.reindex(false, told);
      assertThat(told.outcome()).isInstanceOf(BuildOutcome.Failed.class);
      assertThat(answer()).contains("Some 645 dockers");
      assertThat(failing.failure().orElseThrow()).contains("broke off", "onrecord check");
      assertThat(failing.complaint()).isEmpty();
      var next = new RecordedBuild();
      assertThat(failing.reindex(false, next)).isEqualTo(new Begun.Started());
      assertThat(next.report().objection()).isEmpty();
      assertThat(failing.failure()).isEmpty();
    }
  }
}
