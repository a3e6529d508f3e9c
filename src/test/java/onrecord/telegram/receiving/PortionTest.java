package onrecord.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.telegram.api.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// A poll whose server gives an update that cannot be read as JSON at all.
@Isolated
final class PortionTest {
  private static final String DEEP =
      "{\"ok\":true,\"result\":[{\"update_id\":8,\"message\":" + "[".repeat(2000);

  private final PollStage stage = new PollStage();
  private final FakeUpdates server = stage.server;

  @AfterEach
  void close() {
    stage.close();
  }

  private static Outcome unread(String answer) {
    return new Outcome.Unknown("status 200 and no JSON", answer);
  }

  @Test
  void updateThatCannotBeRead_isFoundByItself_kept_andConfirmed() {
    server.waiting(9);
    server.then(unread(DEEP), 3);
    stage.run();
    assertThat(server.events).startsWith("poll", "poll", "poll", "keep 1", "confirm 9");
    assertThat(server.requests.stream().map(request -> request.path("limit").asInt()))
        .startsWith(100, 1, 1, 1);
    assertThat(stage.kept.getFirst().asText()).isEqualTo(DEEP);
    assertThat(stage.kept.getLast().path("update_id").asInt()).isEqualTo(9);
    assertThat(server.requests.getLast().path("limit").asInt()).isEqualTo(100);
  }

  @Test
  void answerThatWasCutOffOnce_confirmsNothing() {
    server.waiting(8);
    server.then(unread(DEEP), 2);
    stage.run();
    assertThat(stage.kept).hasSize(1).first().matches(kept -> kept.isObject());
  }

  @Test
  void answerThatNamesAnIdInSomebodysWords_confirmsNothing() {
    server.then(unread("<html>{\"ok\":true,\"result\":[{\"update_id\":8"), 5);
    stage.run();
    assertThat(stage.kept).isEmpty();
  }
}
