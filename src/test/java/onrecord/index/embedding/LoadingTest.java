package onrecord.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
final class LoadingTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger tries = new AtomicInteger();
  private boolean broken = true;

  private final Loading<String> model =
      new Loading<>(
          () -> {
            tries.incrementAndGet();
            if (broken) {
              throw new NoClassDefFoundError("could not initialize class");
            }
            return "model";
          },
          nanos::get,
          Loading.LossWords.EMBEDDING);

  @Test
  void model_thatCannotBeLoaded_isSaidOnce_andTriedAgainLater() {
    try (var said = new Said(Loading.class)) {
      assertThat(model.get()).isEmpty();
      assertThat(model.get()).isEmpty();
      assertThat(tries).hasValue(1);
      assertThat(model.complaint().orElseThrow()).contains("NoClassDefFoundError", "semantic: off");
      nanos.addAndGet(Duration.ofMinutes(1).toNanos());
      assertThat(model.get()).isEmpty();
      assertThat(tries).hasValue(2);
      assertThat(said.lines()).hasSize(1);
    }
  }

  @Test
  void model_thatCanBeLoadedLater_isUsedFromThenOn() {
    try (var _ = new Said(Loading.class)) {
      assertThat(model.get()).isEmpty();
      broken = false;
      nanos.addAndGet(Duration.ofMinutes(1).toNanos());
      assertThat(model.get()).contains("model");
      assertThat(model.complaint()).isEmpty();
      assertThat(model.get()).contains("model");
      assertThat(tries).hasValue(2);
    }
  }
}
