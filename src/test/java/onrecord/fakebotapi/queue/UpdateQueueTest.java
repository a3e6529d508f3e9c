package onrecord.fakebotapi.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import onrecord.fakebotapi.queue.UpdateQueue.Poll;
import onrecord.fakebotapi.queue.UpdateQueue.Update;
import onrecord.testing.HandClock;
import org.junit.jupiter.api.Test;

final class UpdateQueueTest {
  private static final int FIRST = 1000;

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T10:00:00Z"));
  private final UpdateQueue queue = new UpdateQueue(clock, FIRST, false);

  private static ObjectNode body() {
    return JsonNodeFactory.instance.objectNode();
  }

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      queue.add("message", body());
    }
  }

  private List<Integer> get(int offset, int limit) throws InterruptedException {
    return queue.get(new Poll(offset, limit, Duration.ZERO)).stream().map(Update::number).toList();
  }

  private CompletableFuture<List<Integer>> waiting(int offset) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return queue.get(new Poll(offset, 100, Duration.ofMinutes(1))).stream()
                .map(Update::number)
                .toList();
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  @Test
  void poll_withoutOffset_givesTheEarliestAndKeepsThem() throws InterruptedException {
    add(3);
    assertThat(get(0, 2)).containsExactly(1000, 1001);
    assertThat(get(0, 2)).containsExactly(1000, 1001);
  }

  @Test
  void offset_confirmsAllLowerOnes() throws InterruptedException {
    add(3);
    assertThat(get(1002, 100)).containsExactly(1002);
    assertThat(get(0, 100)).containsExactly(1002);
  }

  @Test
  void offset_negative_keepsOnlyTheLast() throws InterruptedException {
    add(5);
    assertThat(get(-2, 100)).containsExactly(1003, 1004);
    assertThat(queue.size()).isEqualTo(2);
  }

  @Test
  void offset_justBeyondTheEnd_confirmsAll() throws InterruptedException {
    add(2);
    assertThat(get(1012, 100)).isEmpty();
    assertThat(queue.size()).isZero();
  }

  @Test
  void offset_farBeyondTheEnd_confirmsNothingAndGivesTheEarliest() throws InterruptedException {
    add(2);
    assertThat(get(1013, 100)).containsExactly(1000, 1001);
  }

  @Test
  void ids_resetLower_areGivenToWhoStillAsksForHigherOnes() throws InterruptedException {
    add(1);
    queue.resetIds(17);
    assertThat(get(1001, 100)).containsExactly(17);
  }

  @Test
  void update_olderThanADay_isGone() throws InterruptedException {
    add(1);
    clock.forward(Duration.ofHours(25));
    assertThat(get(0, 100)).isEmpty();
  }

  @Test
  void kind_notAllowed_isNotAdded_butStaysWhereItWas() throws InterruptedException {
    add(1);
    queue.allow(Set.of("callback_query"));
    add(1);
    queue.add("callback_query", body());
    assertThat(get(0, 100)).containsExactly(1000, 1001);
  }

  @Test
  void kind_thatMustBeAskedFor_isNotAddedWithoutAsking() {
    assertThat(queue.add("chat_member", body())).isFalse();
  }

  @Test
  void poll_thatWaits_isAnsweredAsSoonAsSomethingComes() {
    CompletableFuture<List<Integer>> poll = waiting(0);
    add(1);
    await().until(poll::isDone);
    assertThat(poll.join()).containsExactly(1000);
  }

  @Test
  void poll_whileAnotherWaits_endsTheOther() {
    CompletableFuture<List<Integer>> first = waiting(0);
    // Which of the two waits first is not ours to say: one of them ends, the other is answered.
    CompletableFuture<List<Integer>> second = waiting(0);
    await().until(() -> first.isDone() || second.isDone());
    assertThatThrownBy(() -> (first.isDone() ? first : second).join())
        .hasMessageContaining("409 Conflict: terminated by other getUpdates request");
    add(1);
    assertThat((first.isCompletedExceptionally() ? second : first).join()).containsExactly(1000);
  }

  @Test
  void poll_whileAWebhookIsSet_isRefused() {
    queue.webhook(true);
    assertThatThrownBy(() -> get(0, 100)).hasMessageContaining("while webhook is active");
  }

  @Test
  void poll_repeatedAtOnce_getsOneOnly() throws InterruptedException {
    var slow = new UpdateQueue(clock, FIRST, true);
    slow.add("message", body());
    slow.add("message", body());
    var poll = new Poll(0, 100, Duration.ZERO);
    assertThat(slow.get(poll)).hasSize(2);
    assertThat(slow.get(poll)).hasSize(1);
    clock.forward(Duration.ofSeconds(1));
    assertThat(slow.get(poll)).hasSize(2);
  }
}
