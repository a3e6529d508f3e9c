package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.telegram.AdminOperations.BuildOutcome;
import onrecord.telegram.AdminOperations.BuildState;
import onrecord.telegram.AdminOperations.Watcher;
import org.junit.jupiter.api.Test;

final class BuildInProgressTest {
  private static final Watcher NOBODY =
      new Watcher() {
        @Override
        public void at(BuildState progress) {}

        @Override
        public void ended(BuildOutcome outcome) {}
      };

  @Test
  void build_thatTellsNothing_isIdle_untilItTellsAgain() {
    var nanos = new AtomicLong();
    var build = new BuildInProgress(NOBODY, nanos::get);
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(build.idle()).isEqualTo(Duration.ofMinutes(11));
    build.at(new IndexProgress.Progress(Phase.WORDS, 1, 9, 4));
    assertThat(build.idle()).isZero();
  }

  @Test
  void build_thatTellsOften_givesWayNoLongerThanItWorks() {
    assertThat(waited(8, 8, 8)).containsExactly(8L, 8L, 8L);
    assertThat(waited(5000, 40)).as("at most so long at once").containsExactly(150L, 40L);
  }

  /// How long a build waits for questions, in milliseconds, that works so long before each look.
  private static List<Long> waited(long... millis) {
    var nanos = new AtomicLong();
    var build = new BuildInProgress(NOBODY, nanos::get);
    List<Long> waited = new ArrayList<>();
    for (long each : millis) {
      nanos.addAndGet(Duration.ofMillis(each).toNanos());
      build.giveWay(
          most -> {
            waited.add(most.toMillis());
            nanos.addAndGet(most.toNanos());
          },
          Duration.ofMillis(150));
    }
    return waited;
  }
}
