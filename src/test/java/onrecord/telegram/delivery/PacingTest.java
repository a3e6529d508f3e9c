package onrecord.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PacingTest {
  private final VirtualTime time = new VirtualTime();

  @Test
  void turn_heldWhileItWaitsForItsSlot_waitsOn() throws InterruptedException {
    Pacing[] pacing = new Pacing[1];
    boolean[] held = {false};
    Pacing.PacedWait waiting =
        moment -> {
          time.until(moment);
          if (!held[0]) {
            held[0] = true;
            pacing[0].hold(7, Duration.ofSeconds(20));
          }
        };
    pacing[0] = new Pacing(time, waiting);
    pacing[0].turn(7);
    assertThat(time.passed()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21));
  }

  @Test
  void hold_ofAMethod_endsInTime_andIsNotShortened() {
    var pacing = new Pacing(time, time);
    pacing.hold("getMe", Duration.ofSeconds(20));
    pacing.hold("getMe", Duration.ofSeconds(1));
    time.pass(Duration.ofSeconds(20));
    assertThat(pacing.held("getMe")).isPresent();
    time.pass(Duration.ofSeconds(1));
    assertThat(pacing.held("getMe")).isEmpty();
  }
}
