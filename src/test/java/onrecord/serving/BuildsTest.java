package onrecord.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.administration.Works.Begun;
import onrecord.administration.Works.Outcome;
import onrecord.administration.Works.Progress;
import onrecord.administration.Works.Watcher;
import onrecord.archive.OpenArchive;
import onrecord.configuration.Configuration;
import onrecord.durable.BuildLock;
import onrecord.exchange.Message.Preferences;
import onrecord.generation.Generations.SteppedBack;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexReport;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds of a real archive while its index before serves.
final class BuildsTest {
  @TempDir private Path folder;
  private SmallArchive archive;
  private Path strike;
  private Workshop shop;
  private Current<Served> current;
  private Builds builds;

  /// What is told of one build.
  private static final class Told implements Watcher {
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile Optional<Progress> latest = Optional.empty();

    @Override
    public void at(Progress progress) {
      latest = Optional.of(progress);
    }

    @Override
    public void ended(Outcome how) {
      outcome.complete(how);
    }

    IndexReport report() throws Exception {
      return outcome.get(60, TimeUnit.SECONDS) instanceof Outcome.Built(var report)
          ? report
          : fail();
    }

    private IndexReport fail() throws Exception {
      throw new AssertionError(outcome.get());
    }
  }

  @BeforeEach
  void serve() throws Exception {
    archive = SmallArchive.in(folder);
    strike = archive.corpus().resolve("dockers/2009-06-26-strike.txt");
    shop = shop(Map.of());
    assertThat(shop.build(false, IndexProgress.SILENT)).isPresent();
    current = new Current<>(dressed(shop.open().orElseThrow()));
    builds = builds(shop);
  }

  private Workshop shop(Map<String, String> environment) throws Exception {
    var options =
        new Configuration.Options(
            Optional.of(archive.config()),
            Optional.of(archive.corpus()),
            Optional.of(archive.data()));
    return new Workshop(Configuration.load(options, environment), Optional.empty());
  }

  private Builds builds(Shop from) {
    return new Builds(
        current,
        from,
        BuildsTest::dressed,
        _ -> {
          throw new AssertionError("nobody asks");
        });
  }

  private static Served dressed(OpenArchive opened) {
    return new Served(opened, opened.conversation(), opened.conversation());
  }

  @AfterEach
  void close() {
    builds.close();
    current.close();
  }

  private void write(String was, String is) throws IOException {
    Files.writeString(strike, Files.readString(strike).replace(was, is));
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
    assertThat(shop.behind()).isEmpty();
    write("Some 645", "Nearly 700");
    assertThat(shop.behind()).isPresent();
    var told = new Told();
    assertThat(builds.reindex(false, told)).isEqualTo(new Begun.Started());
    assertThat(told.report().changed()).containsExactly("dockers-2009-strike");
    assertThat(told.latest).isPresent();
    assertThat(builds.serving()).isEqualTo(told.report().generation());
    assertThat(answer()).contains("Nearly 700 dockers");
    assertThat(shop.behind()).isEmpty();
  }

  @Test
  void build_whileOneIsUnderWay_isRefused_andToldHowFarThatIs() throws Exception {
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    var slow = new Told();
    Watcher holding =
        new Watcher() {
          @Override
          public void at(Progress progress) {
            inside.countDown();
            try {
              leave.await();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }

          @Override
          public void ended(Outcome outcome) {
            slow.ended(outcome);
          }
        };
    assertThat(builds.reindex(false, holding)).isEqualTo(new Begun.Started());
    inside.await();
    assertThat(builds.reindex(false, new Told()))
        .isInstanceOfSatisfying(
            Begun.UnderWay.class, under -> assertThat(under.progress()).isPresent());
    assertThat(builds.rollBack()).isEqualTo(new SteppedBack.BuildUnderWay());
    assertThat(answer()).contains("Some 645 dockers");
    leave.countDown();
    assertThat(slow.report().objection()).isEmpty();
    var next = new Told();
    assertThat(builds.reindex(false, next)).isEqualTo(new Begun.Started());
    assertThat(next.report().objection()).isEmpty();
  }

  @Test
  void build_thatEndsInAnError_leavesTheIndexBefore_andAnotherCanBegin() throws Exception {
    var broken = new Told();
    Watcher breaking =
        new Watcher() {
          @Override
          public void at(Progress progress) {
            throw new StackOverflowError("on purpose");
          }

          @Override
          public void ended(Outcome outcome) {
            broken.ended(outcome);
          }
        };
    builds.reindex(false, breaking);
    assertThat(broken.outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Failed.class);
    assertThat(answer()).contains("Some 645 dockers");
    assertThat(builds.complaint()).isEmpty();
    var next = new Told();
    assertThat(builds.reindex(false, next)).isEqualTo(new Begun.Started());
    assertThat(next.report().objection()).isEmpty();
  }

  @Test
  void build_whileAnotherProcessBuilds_saysSo() throws Exception {
    try (BuildLock _ = BuildLock.take(archive.data()).orElseThrow()) {
      var told = new Told();
      builds.reindex(false, told);
      assertThat(told.outcome.get(60, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              Outcome.Failed.class, failed -> assertThat(failed.why()).contains("another process"));
    }
  }

  @Test
  void build_ofAnEmptiedFolder_fails_andTheIndexBeforeServes() throws Exception {
    Files.delete(strike);
    Files.delete(archive.corpus().resolve("port/2010-03-tolls.txt"));
    var told = new Told();
    builds.reindex(false, told);
    assertThat(told.outcome.get(60, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.why()).contains("no statement"));
    assertThat(answer()).contains("Some 645 dockers");
  }

  @Test
  void index_thatAnotherProcessBuilt_isPickedUp() throws Exception {
    write("Some 645", "Nearly 700");
    assertThat(shop(Map.of()).build(false, IndexProgress.SILENT)).isPresent();
    builds.pickUp();
    assertThat(answer()).contains("Nearly 700 dockers");
  }

  @Test
  void stepBack_servesTheIndexBefore_evenAfterARestart_untilFilesChange() throws Exception {
    write("Some 645", "Nearly 700");
    assertThat(shop.build(false, IndexProgress.SILENT)).isPresent();
    builds.pickUp();
    assertThat(builds.rollBack()).isEqualTo(new SteppedBack.To(1));
    assertThat(answer()).contains("Some 645 dockers");
    Workshop restarted = shop(Map.of());
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
    Workshop judging =
        shop(Map.of("ONRECORD_INDEX_QUESTIONS", judged.toString(), "ONRECORD_INDEX_FLOOR", "90"));
    write("Some 645", "Nearly 700");
    try (var strict = builds(judging)) {
      var refused = new Told();
      strict.reindex(false, refused);
      assertThat(refused.report().objection().orElseThrow()).contains("0.0 %", "90 %");
      assertThat(answer()).contains("Some 645 dockers");
      assertThat(judging.behind()).as("held back, also after a restart").isEmpty();
      var forced = new Told();
      strict.reindex(true, forced);
      assertThat(forced.report().objection()).isEmpty();
      assertThat(answer()).contains("Nearly 700 dockers");
    }
  }

  /// The shop, which at its first build throws what no program expects.
  private Shop failing(Error error) {
    var first = new AtomicBoolean(true);
    return (Shop)
        Proxy.newProxyInstance(
            Shop.class.getClassLoader(),
            new Class<?>[] {Shop.class},
            (_, method, arguments) -> {
              if (method.getName().equals("build") && first.getAndSet(false)) {
                throw error;
              }
              return method.invoke(shop, arguments);
            });
  }

  @Test
  void build_thatEndsInAnyErrorAtAll_isToldAndStandsInNoOthersWay() throws Exception {
    try (var failing = builds(failing(new StackOverflowError()))) {
      var told = new Told();
      failing.reindex(false, told);
      assertThat(told.outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Failed.class);
      var next = new Told();
      assertThat(failing.reindex(false, next)).isEqualTo(new Begun.Started());
      assertThat(next.report().objection()).isEmpty();
    }
  }
}
