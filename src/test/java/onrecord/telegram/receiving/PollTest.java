package onrecord.telegram.receiving;

import static onrecord.telegram.receiving.FakeUpdates.json;
import static onrecord.telegram.receiving.FakeUpdates.update;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.LongStream;
import onrecord.telegram.api.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class PollTest {
  private static final Outcome LOST = new Outcome.Unknown("timeout");

  private final PollStage stage = new PollStage();
  private final FakeUpdates server = stage.server;

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void updates_waiting_areKeptBeforeTheyAreConfirmed() {
    server.waiting(7, 8);
    stage.run();
    assertThat(server.events).containsExactly("poll", "keep 2", "confirm 9", "poll");
    assertThat(stage.kept).containsExactly(update(7), update(8));
    assertThat(stage.pauses).isEmpty();
  }

  @Test
  void updates_moreThanALimit_areAllKeptOnceInOrder() {
    server.waiting(LongStream.range(1000, 1250).toArray());
    stage.run();
    assertThat(stage.kept)
        .extracting(it -> it.path("update_id").asLong())
        .containsExactlyElementsOf(LongStream.range(1000, 1250).boxed().toList());
    assertThat(server.events)
        .containsExactly(
            "poll",
            "keep 100",
            "confirm 1100",
            "keep 100",
            "confirm 1200",
            "keep 50",
            "confirm 1250",
            "poll");
  }

  @Test
  void request_eachKind_asksForWhatIsWanted() {
    server.waiting(7);
    stage.run();
    assertThat(server.requests.getFirst().toString())
        .isEqualTo(
            "{\"limit\":100,\"timeout\":50,\"allowed_updates\":[\"message\",\"callback_query\"]}");
    assertThat(server.requests.get(1).toString())
        .isEqualTo(
            "{\"limit\":100,\"timeout\":0,\"offset\":8,"
                + "\"allowed_updates\":[\"message\",\"callback_query\"]}");
    assertThat(server.timeouts)
        .containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  @Test
  void ids_beginningAgainLower_areHeard() {
    server.waiting(900, 901).whenIdle(() -> server.waiting(5, 6));
    stage.run();
    assertThat(stage.kept).containsExactly(update(900), update(901), update(5), update(6));
    assertThat(server.events).contains("confirm 902", "confirm 7");
  }

  @Test
  void ids_beginningAgainLowerWhileTheConfirmationIsLost_areNotConfirmedUnseen() {
    server.waiting(900, 901).thenFromQueue();
    server.then(
        () -> {
          server.queue.clear();
          server.waiting(5, 6);
          return LOST;
        });
    stage.run();
    assertThat(stage.kept).containsExactly(update(900), update(901), update(5), update(6));
    assertThat(server.events)
        .containsExactly("poll", "keep 2", "confirm 902", "poll", "keep 2", "confirm 7", "poll");
  }

  @Test
  void confirmation_lost_isMadeAgain() {
    server.waiting(7).thenFromQueue().then(LOST, 1);
    stage.run();
    assertThat(server.queue).isEmpty();
    assertThat(stage.kept).containsExactly(update(7), update(7));
    assertThat(stage.pauses).containsExactly(1);
    assertThat(stage.said.lines()).noneMatch(it -> it.contains("that were confirmed"));
  }

  @Test
  void keeping_fails_nothingIsConfirmedUntilItSucceeds() {
    server.waiting(7);
    stage.failures = 3;
    stage.run();
    assertThat(server.events)
        .containsExactly("poll", "poll", "poll", "poll", "keep 1", "confirm 8", "poll");
    assertThat(stage.pauses).containsExactly(1, 2, 4);
    assertThat(stage.said.lines())
        .containsExactly(
            "updates could not be received or kept; trying on", "updates are received again");
    assertThat(stage.poll.lastCompleted()).isEqualTo(PollStage.NOW.plusSeconds(7));
  }

  @Test
  void ids_notAscending_areConfirmedByTheHighest() {
    server.waiting(7, 3, 9, 4);
    stage.run();
    assertThat(server.events).containsExactly("poll", "keep 4", "confirm 10", "poll");
  }

  @Test
  void element_thatIsNoUpdate_isHandedOverAndConfirmedByTheRest() {
    JsonNode odd = json("[7,\"text\",{\"update_id\":\"8\"},null,{},{\"update_id\":5}]");
    server.then(new Outcome.Done(odd), 1);
    stage.run();
    assertThat(stage.kept).containsExactlyElementsOf(odd);
    assertThat(server.events).containsExactly("poll", "keep 6", "confirm 6", "poll");
  }
}
