package onrecord.operation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class HealthTest {
  private final CountDownLatch stuck = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();

  private Optional<String> hang() {
    begun.incrementAndGet();
    try {
      stuck.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  @Test
  void check_thatHangs_isAComplaint_begunOnce_andOverWhenItAnswers() {
    var health =
        new Health(
            Map.of("journal", this::hang, "index", () -> Optional.of("gone")),
            Duration.ofMillis(20));
    for (int i = 0; i < 3; i++) {
      assertThat(health.complaints())
          .containsExactly("index: gone", "journal: no answer within 20 ms");
    }
    assertThat(begun).hasValue(1);
    stuck.countDown();
    Awaitility.await().until(() -> health.complaints().equals(List.of("index: gone")));
  }

  @Test
  void checks_thatFindNothing_areNoComplaint() {
    assertThat(new Health(Map.of("index", Optional::empty)).complaints()).isEmpty();
  }
}
