package onrecord.telegram.receiving;

import static onrecord.telegram.receiving.FakeUpdates.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.OptionalLong;
import onrecord.telegram.api.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class PollTroubleTest {
  private static final Outcome LOST = new Outcome.Unknown("timeout");
  private static final Outcome UNREACHED = new Outcome.Unreached("connection refused");

  private final PollStage stage = new PollStage();
  private final FakeUpdates server = stage.server;

  @AfterEach
  void close() {
    stage.close();
  }

  private static Outcome refused(int code, String description) {
    return new Outcome.Refused(code, description, OptionalLong.empty());
  }

  @Test
  void batch_withoutAnyId_doesNotSpin() {
    server.then(new Outcome.Done(json("[{\"update_id\":-1}]")), 6);
    stage.run();
    assertThat(stage.pauses).containsExactly(1, 2, 4, 8, 10, 10);
    assertThat(stage.said.lines())
        .containsExactly(
            "updates without any update_id came: they are kept and cannot be confirmed",
            "updates are received again");
  }

  @Test
  void server_thatConfirmsNothing_doesNotMakeItSpin() {
    server.then(new Outcome.Done(json("[{\"update_id\":7}]")), 6);
    stage.run();
    assertThat(stage.pauses).containsExactly(1, 2, 4, 8, 10);
    assertThat(stage.said.lines()).first().asString().contains("gives updates again");
  }

  @Test
  void answer_thatIsNoList_isToldOnceAndTriedOn() {
    server.then(new Outcome.Done(JsonNodeFactory.instance.objectNode()), 2);
    stage.run();
    assertThat(stage.pauses).containsExactly(1, 2);
    assertThat(stage.said.lines()).hasSize(2);
  }

  @Test
  void outage_anyLength_isTriedEveryTenSecondsAtMostAndToldOnce() {
    server.then(UNREACHED, 60).then(LOST, 30);
    stage.run();
    assertThat(stage.pauses).startsWith(1, 2, 4, 8, 10, 10).hasSize(90).allMatch(it -> it <= 10);
    assertThat(stage.said.lines())
        .containsExactly(
            "no answer from the Bot API server (connection refused); trying on until one comes",
            "updates are received again");
  }

  @Test
  void outage_whileItLasts_isAskedWithoutWaitingAtTheServer() {
    server.then(LOST, 3).waiting(7);
    stage.run();
    assertThat(server.timeouts)
        .extracting(Duration::toSeconds)
        .containsExactly(60L, 10L, 10L, 10L, 10L, 60L);
    assertThat(server.requests)
        .extracting(it -> it.path("timeout").asInt())
        .containsExactly(50, 0, 0, 0, 0, 50);
    assertThat(stage.kept).hasSize(1);
  }

  @Test
  void request_thatHung_isNotWaitedForTwice() {
    for (int i = 0; i < 5; i++) {
      server.then(
          () -> {
            stage.clock.pass(Duration.ofSeconds(7));
            return LOST;
          });
    }
    stage.run();
    assertThat(stage.pauses).containsExactly(1, 1, 1, 1, 3);
  }

  @Test
  void flood_pauseAsked_isObeyedToTheSecond() {
    server.then(new Outcome.Flooded(Duration.ofSeconds(37)), 2);
    stage.run();
    assertThat(stage.pauses).containsExactly(37, 37);
    assertThat(stage.said.lines())
        .containsExactly("the server asks for a pause of 37 s", "updates are received again");
  }

  @Test
  void conflict_lasting_isToldOnceAndBacksOffToThirtySeconds() {
    server.then(refused(409, "Conflict: terminated by other getUpdates request"), 7);
    stage.run();
    assertThat(stage.pauses).containsExactly(1, 2, 4, 8, 16, 30, 30);
    assertThat(stage.said.lines()).hasSize(2);
    assertThat(stage.said.lines().getFirst())
        .contains("another process polls", "webhook", "terminated by other", "look for");
  }

  @Test
  void token_refused_endsItWithAnErrorOfItsOwn() {
    server.then(refused(401, "Unauthorized"), 1);
    assertThatExceptionOfType(TokenRefused.class)
        .isThrownBy(stage.poll::run)
        .withMessageContainingAll("401 Unauthorized", "TELEGRAM_BOT_TOKEN");
    stage.poll.close();
  }

  @Test
  void refusal_ofAnotherKind_isTriedOn() {
    server.then(refused(404, "Not Found"), 2);
    stage.run();
    assertThat(stage.pauses).containsExactly(1, 2);
  }

  @Test
  void surprise_ofAnyKind_isToldOnceAndTriedOn() {
    for (int i = 0; i < 3; i++) {
      server.then(
          () -> {
            throw new StackOverflowError("deep");
          });
    }
    stage.run();
    assertThat(stage.pauses).containsExactly(1, 2, 4);
    assertThat(stage.said.lines()).hasSize(2);
  }

  @Test
  void pauses_afterItWentWell_beginAgain() {
    server.then(UNREACHED, 3).thenFromQueue();
    server.whenIdle(() -> server.then(UNREACHED, 2));
    stage.run();
    assertThat(stage.pauses).containsExactly(1, 2, 4, 1, 2);
  }
}
