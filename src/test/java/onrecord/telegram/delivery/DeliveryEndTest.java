package onrecord.telegram.delivery;

import static onrecord.telegram.delivery.ScriptedCalls.flooded;
import static onrecord.telegram.delivery.Stage.AGAIN;
import static onrecord.telegram.delivery.Stage.CHAT;
import static onrecord.telegram.delivery.Stage.body;
import static onrecord.telegram.delivery.Stage.send;
import static onrecord.telegram.delivery.Stage.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.journal.Outbox.SendingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Interrupts, ends, two at once, and requests that are in no journal.
final class DeliveryEndTest {
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  @TempDir private Path folder;
  private Stage stage;

  @BeforeEach
  void open() throws IOException {
    stage = new Stage(folder);
  }

  @AfterEach
  void close() throws IOException {
    stage.close();
  }

  @Test
  void interrupt_duringARequestThatEnds_losesNothingOfIt() throws Exception {
    stage.queue(send("one"), send("two"));
    Thread deliverer = Thread.currentThread();
    stage.calls.then(
        asked -> {
          deliverer.interrupt();
          return stage.calls.done();
        });
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(stage::deliver);
    assertThat(stage.messages()).containsExactly(101);
    assertThat(stage.journal.outbox().next(CHAT)).singleElement().matches(it -> !it.uncertain());
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "two");
  }

  @Test
  void interrupt_duringARequestThatDoesNotEnd_leavesItUnknown() throws Exception {
    stage.queue(send("one"));
    Thread deliverer = Thread.currentThread();
    stage.calls.then(
        asked -> {
          deliverer.interrupt();
          new CountDownLatch(1).await();
          return stage.calls.done();
        });
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(stage::deliver);
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "one\n\n" + AGAIN);
  }

  @Test
  void interrupt_duringAWait_endsIt_beforeAnythingLeaves() throws Exception {
    stage.queue(send("one"));
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(stage::deliver);
    assertThat(stage.calls.asked).isEmpty();
    assertThat(stage.journal.outbox().next(CHAT)).singleElement().matches(it -> it.attempts() == 0);
  }

  @Test
  void request_thatFailsOfItself_isUnknown() throws Exception {
    stage.queue(send("one"));
    stage.calls.then(
        asked -> {
          throw new IllegalStateException("a defect");
        });
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "one\n\n" + AGAIN);
  }

  @Test
  void closed_beginsNothing() throws Exception {
    stage.queue(send("one"));
    stage.delivery.close();
    assertThat(stage.deliver()).isFalse();
    assertThat(stage.delivery.now("getMe", NOTHING)).isInstanceOf(Outcome.Unreached.class);
    assertThat(stage.calls.asked).isEmpty();
  }

  @Test
  void closed_inAnOutage_asksNoMore() throws Exception {
    stage.queue(send("one"));
    stage.calls.then(
        asked -> {
          stage.delivery.close();
          return ScriptedCalls.unreached();
        });
    assertThat(stage.deliver()).isFalse();
    assertThat(stage.calls.probes).isEmpty();
    assertThat(stage.journal.outbox().next(CHAT)).hasSize(1);
  }

  @Test
  void sameChat_deliveredByTwo_getsNothingTwice() throws Exception {
    stage.queue(send("one"), send("two"));
    var under = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    stage.calls.then(
        asked -> {
          under.countDown();
          end.await();
          return stage.calls.done();
        });
    Thread first = Thread.startVirtualThread(this::deliver);
    under.await();
    Thread second = Thread.startVirtualThread(this::deliver);
    end.countDown();
    first.join();
    second.join();
    assertThat(stage.calls.texts()).containsExactly("one", "two");
  }

  @Test
  void otherChat_isNotHeldByOnesFlood() throws Exception {
    stage.pacing.hold(CHAT, Duration.ofSeconds(100));
    stage
        .queue(send("one"))
        .queue(8, sending(SendingKind.SEND, "sendMessage", body(8).put("text", "other")));
    assertThat(stage.delivery.deliver(8)).isTrue();
    assertThat(stage.time.passed()).isZero();
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.time.passed()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(101));
  }

  @Test
  void now_flooded_holdsThatMethod_andNoOther() throws Exception {
    stage.calls.then(flooded(10));
    assertThat(stage.delivery.now("sendChatAction", body(CHAT))).isEqualTo(flooded(10));
    stage.time.pass(Duration.ofSeconds(4));
    assertThat(stage.delivery.now("sendChatAction", body(8)))
        .isInstanceOfSatisfying(
            Outcome.Flooded.class,
            held ->
                assertThat(held.pause()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7)));
    assertThat(stage.delivery.now("answerCallbackQuery", NOTHING)).isInstanceOf(Outcome.Done.class);
    assertThat(stage.calls.methods()).containsExactly("sendChatAction", "answerCallbackQuery");
    stage.time.pass(Duration.ofSeconds(7));
    assertThat(stage.delivery.now("sendChatAction", body(8))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void now_aMessage_sharesItsChatsPace() throws Exception {
    stage.calls.then(flooded(10));
    assertThat(stage.delivery.now("sendMessage", body(CHAT))).isEqualTo(flooded(10));
    assertThat(stage.delivery.now("editMessageText", body(CHAT)))
        .isInstanceOf(Outcome.Flooded.class);
    assertThat(stage.delivery.now("sendMessage", body(8))).isInstanceOf(Outcome.Done.class);
    stage.queue(send("one"));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void now_unauthorized_endsEverything() throws Exception {
    stage.calls.then(ScriptedCalls.refused(401, "Unauthorized"));
    assertThat(stage.delivery.now("setMyCommands", NOTHING)).isInstanceOf(Outcome.Refused.class);
    assertThat(stage.shutOut).containsExactly("Unauthorized");
    assertThat(stage.deliver()).isFalse();
  }

  private void deliver() {
    try {
      stage.deliver();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
