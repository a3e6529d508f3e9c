package onrecord.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.administration.Works.Outcome;
import onrecord.administration.Works.Progress;
import onrecord.administration.Works.Watcher;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexProgress.Phase;
import org.junit.jupiter.api.Test;

final class UnderWayTest {
  private static final Watcher NOBODY =
      new Watcher() {
        @Override
        public void at(Progress progress) {}

        @Override
        public void ended(Outcome outcome) {}
      };

  @Test
  void build_thatTellsNothing_isIdle_untilItTellsAgain() {
    var nanos = new AtomicLong();
    var build = new UnderWay(NOBODY, nanos::get);
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(build.idle()).isEqualTo(Duration.ofMinutes(11));
    build.at(new IndexProgress.Progress(Phase.WORDS, 1, 9, 4));
    assertThat(build.idle()).isZero();
  }
}
