package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.index.IndexProgress;
import onrecord.rehearsal.Figures;
import onrecord.rehearsal.Traffic;
import onrecord.telegram.CrowdedBot;
import onrecord.telegram.admission.Policy;
import onrecord.terminal.Host.AskedArchive;
import onrecord.terminal.Host.Places;
import onrecord.testing.HarbourArchive;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// What a bot that is used long and by many leaves behind in its process and on its disk: nothing
/// that grows. `src/benchmark/crowd.sh` runs it long.
@Isolated
final class LongRunTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final int UPDATES = Figures.length("load.updates", 400);
  private static final int A_DAY = Figures.length("load.day", 72);
  private static final int DAYS = 4;
  private static final int BATCH = 100;
  private static final Duration TICK = Duration.ofHours(1);
  private static final long SEED = 20261129;

  @TempDir private Path folder;
  private final SetClock clock = new SetClock(NOON);
  private Optional<AskedArchive> archive = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    HarbourArchive harbour = HarbourArchive.in(folder.resolve("harbour"));
    var places =
        new Places(
            Optional.of(harbour.corpus()),
            Optional.of(harbour.config()),
            Optional.of(harbour.data()));
    archive = Optional.of(new Machine().open(places, IndexProgress.SILENT));
  }

  @AfterEach
  void close() {
    archive.ifPresent(AskedArchive::close);
  }

  private CrowdedBot bot(Policy policy) throws IOException {
    return new CrowdedBot(folder, clock, archive.orElseThrow().conversation(), policy);
  }

  /// What a process holds.
  private record Held(long heap, int threads, long files, long journal) {
    static Held now(Path folder) throws IOException {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Held(
          runtime.totalMemory() - runtime.freeMemory(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          system.getOpenFileDescriptorCount(),
          journal(folder));
    }

    private static long journal(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .filter(file -> String.valueOf(file.getFileName()).startsWith("journal.sqlite"))
            .mapToLong(file -> file.toFile().length())
            .sum();
      }
    }

    @Override
    public String toString() {
      return "%.1f MB heap, %d threads, %d files open, %d kB of journal"
          .formatted(heap / 1e6, threads, files, journal / 1000);
    }
  }

  private static List<JsonNode> batch(Traffic traffic, int count, Instant at) {
    List<JsonNode> batch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batch.add(traffic.next(at));
    }
    return batch;
  }

  @Test
  void updates_ofVeryManyChats_areAllDealtWith_andLeaveNothingOpen() throws IOException {
    var traffic = new Traffic(SEED, UPDATES / 4);
    List<Held> held = new ArrayList<>();
    long begun = System.nanoTime();
    try (var bot = bot(new Policy(Optional.empty(), Set.of(), 20, 40))) {
      for (int quarter = 0; quarter < 4; quarter++) {
        for (int i = 0; i < UPDATES / 4; i += BATCH) {
          bot.arrives(batch(traffic, Math.min(BATCH, UPDATES / 4 - i), clock.instant()));
          clock.pass(Duration.ofSeconds(10));
        }
        bot.untilQuiet();
        held.add(Held.now(folder));
      }
      assertThat(bot.journal().inbox().waiting()).isZero();
      assertThat(bot.answers().size()).isGreaterThan(UPDATES / 8);
      Figures figures = Figures.of("load");
      figures.say(
          "%d updates of %d chats, %d messages sent, %.0f s; after each quarter:",
          UPDATES, UPDATES / 4, bot.requests("sendMessage"), (System.nanoTime() - begun) / 1e9);
      for (Held each : held) {
        figures.say("  %s", each);
      }
    }
    assertThat(held.getLast().threads()).isLessThanOrEqualTo(held.getFirst().threads() + 4);
    assertThat(held.getLast().files()).isLessThanOrEqualTo(held.getFirst().files() + 4);
  }

  @Test
  void days_ofOrdinaryTraffic_endWithTheJournalThatTheyBeganWith() throws IOException {
    var traffic = new Traffic(SEED, 2 * A_DAY);
    List<Held> held = new ArrayList<>();
    long begun = System.nanoTime();
    try (var bot = bot(new Policy(Optional.empty(), Set.of(), 20, 40))) {
      for (int day = 0; day < DAYS; day++) {
        for (int hour = 0; hour < 24; hour++) {
          bot.arrives(batch(traffic, A_DAY / 24, clock.instant()));
          bot.untilQuiet();
          clock.pass(TICK);
          bot.journal().expire();
        }
        held.add(Held.now(folder));
      }
    }
    Figures figures = Figures.of("days");
    figures.say(
        "%d days of %d updates each in %.0f s; after each day:",
        DAYS, A_DAY, (System.nanoTime() - begun) / 1e9);
    for (Held each : held) {
      figures.say("  %s", each);
    }
    // What is done is kept for two days.
    assertThat(held.get(3).journal()).isLessThan(held.get(2).journal() * 5 / 4);
    assertThat(held.getLast().threads()).isLessThanOrEqualTo(held.getFirst().threads() + 4);
    assertThat(held.getLast().files()).isLessThanOrEqualTo(held.getFirst().files() + 4);
  }
}
