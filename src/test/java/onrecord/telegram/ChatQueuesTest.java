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
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ChatQueuesTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  /// Does something for an answer.
  private interface Answering {
    void run(long chat) throws InterruptedException;
  }

  /// Work that is answers alone, one each time somebody asks.
  private record Answers(Answering answering) implements ChatQueues.ChatWork {
    @Override
    public boolean answer(long chat) throws InterruptedException {
      answering.run(chat);
      return false;
    }

    @Override
    public void send(long chat) {}
  }

  private static ChatQueues lanes(int most, Answering answering) {
    return new ChatQueues(most, 100, new Answers(answering));
  }

  private static void untilIdle(ChatQueues lanes) {
    await().atMost(SOON).until(() -> lanes.busy() == 0);
  }

  @Test
  void chats_workSideBySide_butEachOnlyOnce() {
    Map<Long, AtomicInteger> inside = new ConcurrentHashMap<>();
    var most = new AtomicInteger();
    var done = new ConcurrentLinkedQueue<Long>();
    var random = new Random(7);
    try (var lanes =
        lanes(
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
      untilIdle(lanes);
    }
    assertThat(most).hasValue(1);
    assertThat(done).contains(0L, 7L, 19L);
  }

  @Test
  void answers_manyWanted_areWorkedOutSoManyAtOnceAndNoMore() {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    try (var lanes =
        lanes(
            3,
            _ -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              Thread.onSpinWait();
              inside.decrementAndGet();
            })) {
      LongStream.range(0, 1000).forEach(lanes::wake);
      untilIdle(lanes);
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void chat_whoseSendingWaits_keepsNoOtherFromItsAnswer() throws Exception {
    var answered = new Semaphore(0);
    var goOn = new CountDownLatch(1);
    var work =
        new ChatQueues.ChatWork() {
          @Override
          public boolean answer(long chat) {
            answered.release();
            return false;
          }

          @Override
          public void send(long chat) throws InterruptedException {
            goOn.await();
          }
        };
    try (var lanes = new ChatQueues(1, 100, work)) {
      LongStream.range(0, 50).forEach(lanes::wake);
      answered.acquire(50);
      assertThat(lanes.busy()).isEqualTo(50);
      goOn.countDown();
      untilIdle(lanes);
    }
  }

  @Test
  void turns_waitingToBeSent_areNoMoreThanTheMost() throws Exception {
    var answers = new AtomicInteger();
    var sending = new Semaphore(0);
    var goOn = new Semaphore(0);
    var work =
        new ChatQueues.ChatWork() {
          @Override
          public boolean answer(long chat) {
            answers.incrementAndGet();
            return false;
          }

          @Override
          public void send(long chat) throws InterruptedException {
            sending.release();
            goOn.acquire();
          }
        };
    try (var lanes = new ChatQueues(2, 5, work)) {
      LongStream.range(0, 20).forEach(lanes::wake);
      sending.acquire(5);
      assertThat(answers).hasValue(5);
      goOn.release(20);
      untilIdle(lanes);
    }
    assertThat(answers).hasValue(20);
  }

  @Test
  void wakeDuringATurn_bringsAnother() throws Exception {
    var begun = new Semaphore(0);
    var goOn = new Semaphore(0);
    try (var lanes =
        lanes(
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
      untilIdle(lanes);
    }
    assertThat(begun.availablePermits()).isZero();
  }

  @Test
  void chatsBeyondTheLimit_waitTheirTurn_inOrder() throws Exception {
    var order = new ConcurrentLinkedQueue<Long>();
    var goOn = new CountDownLatch(1);
    try (var lanes =
        lanes(
            1,
            chat -> {
              order.add(chat);
              goOn.await();
            })) {
      List.of(5L, 3L, 9L).forEach(lanes::wake);
      assertThat(lanes.busy()).isEqualTo(3);
      assertThat(lanes.isFree(11)).isFalse();
      goOn.countDown();
      untilIdle(lanes);
      assertThat(lanes.isFree(11)).isTrue();
    }
    assertThat(order).containsExactly(5L, 3L, 9L);
  }

  @Test
  void brokenTurn_isNotTheLast() {
    var turns = new AtomicInteger();
    try (var lanes =
        lanes(
            1,
            _ -> {
              turns.incrementAndGet();
              throw new StackOverflowError("broken on purpose");
            })) {
      lanes.wake(1);
      untilIdle(lanes);
      lanes.wake(1);
      untilIdle(lanes);
    }
    assertThat(turns).hasValue(2);
  }

  @Test
  void closed_interruptsAndBeginsNothing() throws Exception {
    var begun = new CountDownLatch(1);
    var turns = new AtomicInteger();
    var lanes =
        lanes(
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
        lanes(
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
