package onrecord.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onrecord.testing.Said;
import onrecord.testing.SetClock;

/// A poll with a server, a clock and a place to keep things, of which nothing waits in earnest.
final class PollStage implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  final SetClock clock = new SetClock(NOW);
  final FakeUpdates server = new FakeUpdates();
  final List<JsonNode> kept = new ArrayList<>();
  final List<Integer> pauses = new ArrayList<>();
  final Said said = new Said(Poll.class);
  int failures;

  final Poll poll =
      new Poll(
          server,
          this::keep,
          List.of("message", "callback_query"),
          Duration.ofSeconds(50),
          clock,
          this::pause);

  private void keep(List<JsonNode> updates) {
    if (failures-- > 0) {
      throw new IllegalStateException("the disk is full");
    }
    server.events.add("keep " + updates.size());
    kept.addAll(updates);
  }

  private void pause(Duration time) {
    pauses.add((int) time.toSeconds());
    clock.pass(time);
    if (pauses.size() > 100) {
      throw new AssertionError("it pauses for ever");
    }
  }

  /// Polls until nothing is scripted, planned or waiting.
  void run() {
    server.whenIdle(poll::close);
    try {
      poll.run();
    } catch (TokenRefused e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    said.close();
  }
}
