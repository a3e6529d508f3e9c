package onrecord.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onrecord.telegram.journal.Inbox.Arrival;
import onrecord.telegram.journal.Journal;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BacklogTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @TempDir private Path folder;
  private final SetClock clock = new SetClock(NOW);

  @Test
  void message_thatWaitsLong_isAComplaint_andOneFromBeforeTheStartIsNot() throws IOException {
    try (Journal journal =
        Journal.open(folder.resolve("journal.sqlite"), clock, Duration.ofDays(2))) {
      var backlog = new Backlog(journal.inbox(), clock, NOW);
      assertThat(backlog.age()).isZero();
      journal.inbox().keep(List.of(new Arrival(1, 7, NOW, "{}")));
      clock.pass(Duration.ofMinutes(10));
      assertThat(backlog.complaint()).isEmpty();
      clock.pass(Duration.ofMinutes(1));
      assertThat(backlog.complaint().orElseThrow()).contains("11 minutes");
      var startedNow = new Backlog(journal.inbox(), clock, clock.instant());
      assertThat(startedNow.age()).isEqualTo(Duration.ofMinutes(11));
      assertThat(startedNow.complaint()).isEmpty();
    }
  }
}
