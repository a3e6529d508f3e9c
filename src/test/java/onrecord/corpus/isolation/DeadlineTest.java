package onrecord.corpus.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.Test;

final class DeadlineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SetClock clock = new SetClock(Instant.EPOCH);
  private Optional<Duration> spent = Optional.of(Duration.ofSeconds(100));
  private final Deadline deadline = new Deadline(PATIENCE, () -> spent, clock);

  @Test
  void process_thatWaitsForABusyMachine_isNotLate() {
    clock.pass(Duration.ofSeconds(39));
    spent = Optional.of(Duration.ofSeconds(109));
    assertThat(deadline.isOver()).isFalse();
  }

  @Test
  void process_thatHasHadItsTimeOfTheProcessor_isLate() {
    clock.pass(Duration.ofSeconds(12));
    spent = Optional.of(Duration.ofSeconds(111));
    assertThat(deadline.isOver()).isTrue();
  }

  @Test
  void process_thatDoesNothing_isLateInTheEnd() {
    clock.pass(Duration.ofSeconds(41));
    assertThat(deadline.isOver()).isTrue();
  }

  @Test
  void process_ofWhichTheSystemTellsNothing_hasItsTimeByTheClock() {
    spent = Optional.empty();
    clock.pass(Duration.ofSeconds(9));
    assertThat(deadline.isOver()).isFalse();
    clock.pass(Duration.ofSeconds(2));
    assertThat(deadline.isOver()).isTrue();
  }
}
