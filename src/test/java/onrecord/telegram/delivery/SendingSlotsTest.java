package onrecord.telegram.delivery;

import static onrecord.telegram.delivery.Stage.CHAT;
import static onrecord.telegram.delivery.Stage.body;
import static onrecord.telegram.delivery.Stage.send;
import static onrecord.telegram.delivery.Stage.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.telegram.journal.Outbox.SendingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many sendings a kill can find on their way.
final class SendingSlotsTest {
  @TempDir private Path folder;

  @Test
  void chats_manyAtTheStart_areSentToOneAfterTheOther() throws Exception {
    try (var stage = new Stage(folder)) {
      var under = new AtomicInteger();
      var most = new AtomicInteger();
      for (long chat = 1; chat <= SendingSlots.ONE_MORE_AFTER; chat++) {
        stage.queue(chat, sending(SendingKind.SEND, "sendMessage", body(chat).put("text", "Yes.")));
        stage.calls.then(
            asked -> {
              most.accumulateAndGet(under.incrementAndGet(), Math::max);
              int _ = stage.journal.outbox().waiting();
              under.decrementAndGet();
              return stage.calls.done();
            });
      }
      var done = new CountDownLatch(SendingSlots.ONE_MORE_AFTER);
      for (long chat = 1; chat <= SendingSlots.ONE_MORE_AFTER; chat++) {
        deliver(stage, chat, done);
      }
      done.await();
      assertThat(stage.calls.asked).hasSize(SendingSlots.ONE_MORE_AFTER);
      assertThat(most).hasValue(1);
    }
  }

  @Test
  void sending_thatTakesLong_doesNotHoldUpTheOthers() throws Exception {
    try (var stage = new Stage(folder)) {
      var begun = new CountDownLatch(1);
      var other = new CountDownLatch(1);
      stage.calls.then(
          asked -> {
            begun.countDown();
            other.await();
            return stage.calls.done();
          });
      stage.calls.then(
          asked -> {
            other.countDown();
            return stage.calls.done();
          });
      stage.queue(send("one"));
      stage.queue(8, sending(SendingKind.SEND, "sendMessage", body(8).put("text", "two")));
      var done = new CountDownLatch(2);
      deliver(stage, CHAT, done);
      begun.await();
      deliver(stage, 8, done);
      done.await();
      assertThat(stage.journal.outbox().waiting()).isZero();
    }
  }

  @Test
  void places_growInNumber_asSendingsComeThrough_butNotWithoutEnd() throws Exception {
    var way = new SendingSlots();
    for (int i = 0; i < 10 * SendingSlots.ONE_MORE_AFTER; i++) {
      try (var place = way.take()) {
        place.through();
      }
    }
    for (int i = 0; i < SendingSlots.MOST; i++) {
      var _ = way.take();
    }
    Thread taker = Thread.startVirtualThread(() -> take(way));
    await().until(() -> taker.getState() == Thread.State.WAITING);
    taker.interrupt();
    taker.join();
  }

  private static void take(SendingSlots way) {
    try {
      var _ = way.take();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void deliver(Stage stage, long chat, CountDownLatch done) {
    Thread.startVirtualThread(
        () -> {
          try {
            stage.delivery.deliver(chat);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          } finally {
            done.countDown();
          }
        });
  }
}
