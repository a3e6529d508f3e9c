package onrecord.telegram.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;

/// A server's queue of updates: an offset takes away what is below it, the rest is given from its
/// front. What is scripted is answered first; when a long poll finds nothing, what was planned for
/// that moment happens.
final class FakeUpdates implements Caller {
  private static final ObjectMapper JSON = new ObjectMapper();

  final List<JsonNode> queue = new ArrayList<>();
  final List<String> events = new ArrayList<>();
  final List<JsonNode> requests = new ArrayList<>();
  final List<Duration> timeouts = new ArrayList<>();
  private final Deque<Step> script = new ArrayDeque<>();
  private final Deque<Runnable> idle = new ArrayDeque<>();

  /// An answer in place of the queue's own.
  interface Step {
    /// The answer.
    Outcome answer() throws InterruptedException;
  }

  /// The next request is answered so.
  FakeUpdates then(Step step) {
    script.add(step);
    return this;
  }

  /// The next requests are answered so.
  FakeUpdates then(Outcome outcome, int times) {
    for (int i = 0; i < times; i++) {
      script.add(() -> outcome);
    }
    return this;
  }

  /// The next request is answered from the queue.
  FakeUpdates thenFromQueue() {
    script.add(() -> fromQueue(requests.getLast()));
    return this;
  }

  /// Happens when the next long poll finds nothing.
  FakeUpdates whenIdle(Runnable event) {
    idle.add(event);
    return this;
  }

  /// These updates wait.
  FakeUpdates waiting(long... ids) {
    for (long id : ids) {
      queue.add(update(id));
    }
    return this;
  }

  static JsonNode update(long id) {
    return json("{\"update_id\":%d,\"message\":{\"text\":\"%d\"}}".formatted(id, id));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Override
  public Outcome call(String method, JsonNode parameters, Duration timeout)
      throws InterruptedException {
    requests.add(parameters);
    timeouts.add(timeout);
    String offset = parameters.path("offset").asText("");
    events.add(offset.isEmpty() ? method.replace("getUpdates", "poll") : "confirm " + offset);
    return script.isEmpty() ? fromQueue(parameters) : script.remove().answer();
  }

  private Outcome fromQueue(JsonNode parameters) {
    long offset = parameters.path("offset").asLong(Long.MIN_VALUE);
    queue.removeIf(update -> update.path("update_id").asLong(Long.MAX_VALUE) < offset);
    if (queue.isEmpty() && parameters.path("timeout").asLong() > 0) {
      idle.remove().run();
    }
    ArrayNode given = JsonNodeFactory.instance.arrayNode();
    queue.stream().limit(parameters.path("limit").asLong()).forEach(given::add);
    return new Outcome.Done(given);
  }
}
