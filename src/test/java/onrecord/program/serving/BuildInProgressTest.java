package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
}
