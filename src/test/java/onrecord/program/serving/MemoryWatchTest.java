package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import onrecord.operation.Failure;
import org.junit.jupiter.api.Test;

final class MemoryWatchTest {
  private final AtomicInteger ends = new AtomicInteger();

  @Test
  void threadThatRanOutOfMemory_endsTheBotOnce_andSaysWhatToDo() throws Exception {
    try (var watch = new MemoryWatch(ends::incrementAndGet)) {
      for (int i = 0; i < 2; i++) {
        Thread.ofVirtual()
            .start(
                () -> {
                  throw new OutOfMemoryError("on purpose");
                })
            .join();
      }
      assertThat(ends).hasValue(1);
      assertThatThrownBy(watch::check).isInstanceOf(Failure.class).hasMessageContaining("memory");
    }
  }

  @Test
  void threadThatEndsOtherwise_endsNothing() {
    try (var watch = new MemoryWatch(ends::incrementAndGet)) {
      watch.ended(Thread.currentThread(), new StackOverflowError());
      watch.check();
    }
    assertThat(ends).hasValue(0);
  }
}
