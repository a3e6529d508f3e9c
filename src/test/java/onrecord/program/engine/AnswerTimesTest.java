package onrecord.program.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AnswerTimesTest {
  @Test
  void shares_areNearestRanks_ofTheLatest() {
    var times = new AnswerTimes();
    assertThat(times.within(0.5)).isEqualTo(Duration.ZERO);
    for (int i = 600; i > 0; i--) {
      times.add(Duration.ofMillis(i));
    }
    assertThat(times.count()).isEqualTo(600);
    assertThat(times.within(0.5)).isEqualTo(Duration.ofMillis(250));
    assertThat(times.within(0.95)).isEqualTo(Duration.ofMillis(475));
    assertThat(times.within(1)).isEqualTo(Duration.ofMillis(500));
  }
}
