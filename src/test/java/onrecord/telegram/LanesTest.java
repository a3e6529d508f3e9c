package onrecord.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LanesTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void chats_workSideBySide_butEachOnlyOnce() {
    Map<Long, AtomicInteger> inside = new ConcurrentHashMap<>();
    var most = new AtomicInteger();
    var done = new ConcurrentLinkedQueue<Long>();
    var random = new Random(7);
    try (var lanes =
        new Lanes(
            8,
            chat -> {
              int now = inside.computeIfAbsent(chat, _ -> new AtomicInteger()).incrementAndGet();
              most.accumulateAndGet(now, Math::max);
              Thread.onSpinWait();
              inside.get(chat).decrementAndGet();
              done.add(chat);
            })) {
      for (int i = 0; i < 2000; i++) {
        lanes.wake(random.nextInt(20));
      }
      await().atMost(SOON).until(() -> lanes.busy() == 0);
    }
    assertThat(most).hasValue(1);
    assertThat(done).contains(0L, 7L, 19L);
  }

  @Test
  void wakeDuringATurn_bringsAnother() throws Exception {
    var begun = new Semaphore(0);
    var goOn = new Semaphore(0);
    try (var lanes =
        new Lanes(
            1,
            _ -> {
              begun.release();
              goOn.acquire();
            })) {
      lanes.wake(1);
      begun.acquire();
      lanes.wake(1);
      lanes.wake(1);
      goOn.release(2);
      begun.acquire();
      await().atMost(SOON).until(() -> lanes.busy() == 0);
    }
    assertThat(begun.availablePermits()).isZero();
  }

  @Test
  void chatsBeyondTheLimit_waitTheirTurn_inOrder() throws Exception {
    var order = new ConcurrentLinkedQueue<Long>();
    var goOn = new CountDownLatch(1);
    try (var lanes =
        new Lanes(
            1,
            chat -> {
              order.add(chat);
              goOn.await();
            })) {
      List.of(5L, 3L, 9L, 3L).forEach(lanes::wake);
      assertThat(lanes.busy()).isEqualTo(3);
      goOn.countDown();
      await().atMost(SOON).until(() -> lanes.busy() == 0);
    }
    assertThat(order).containsExactly(5L, 3L, 9L);
  }

  @Test
  void brokenTurn_isNotTheLast() {
    var turns = new AtomicInteger();
    try (var lanes =
        new Lanes(
            1,
            _ -> {
              turns.incrementAndGet();
              throw new IllegalStateException("broken on purpose");
            })) {
      lanes.wake(1);
      await().atMost(SOON).until(() -> lanes.busy() == 0);
      lanes.wake(1);
      await().atMost(SOON).until(() -> lanes.busy() == 0);
    }
    assertThat(turns).hasValue(2);
  }

  @Test
  void closed_interruptsAndBeginsNothing() throws Exception {
    var begun = new CountDownLatch(1);
    var turns = new AtomicInteger();
    var lanes =
        new Lanes(
            1,
            _ -> {
              turns.incrementAndGet();
              begun.countDown();
              new CountDownLatch(1).await();
            });
    lanes.wake(1);
    lanes.wake(2);
    begun.await();
    lanes.close();
    assertThat(lanes.ended(SOON)).isTrue();
    lanes.wake(3);
    assertThat(turns).hasValue(1);
  }

  @Test
  void turnThatDoesNotEnd_isNotWaitedForForEver() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new Semaphore(0);
    var lanes =
        new Lanes(
            1,
            _ -> {
              begun.countDown();
              goOn.acquireUninterruptibly();
            });
    lanes.wake(1);
    begun.await();
    lanes.close();
    assertThat(lanes.ended(Duration.ofMillis(20))).isFalse();
    goOn.release();
    assertThat(lanes.ended(SOON)).isTrue();
  }
}
