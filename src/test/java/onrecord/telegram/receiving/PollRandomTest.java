package onrecord.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import onrecord.telegram.api.Outcome;
import onrecord.testing.Said;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server whose answers get lost, whose ids begin again, and a disk that is full at times.
@Isolated
class PollRandomTest {
  private static final int CALLS = 600;

  private final SetClock clock = new SetClock(PollStage.NOW);
  private final List<JsonNode> queue = new ArrayList<>();
  private final List<JsonNode> given = new ArrayList<>();
  private final Set<JsonNode> kept = new HashSet<>();
  private final List<JsonNode> unseen = new ArrayList<>();
  private Random random = new Random(0);
  private long nextId = 1000;
  private int calls;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void update_whateverGetsLost_isKeptBeforeItIsConfirmed(long seed) throws Exception {
    random = new Random(seed);
    try (var _ = new Said(Poll.class)) {
      var poll =
          new Poll(this::call, this::keep, List.of(), Duration.ofSeconds(50), clock, clock::pass);
      while (calls < CALLS || !queue.isEmpty()) {
        poll.step();
      }
    }
    assertThat(unseen).as("seed " + seed).isEmpty();
    assertThat(given).as("seed " + seed).hasSizeGreaterThan(500);
    assertThat(kept.equals(new HashSet<>(given))).as("seed " + seed).isTrue();
  }

  private void keep(List<JsonNode> updates) {
    if (random.nextInt(10) == 0) {
      throw new IllegalStateException("the disk is full");
    }
    kept.addAll(updates);
  }

  private Outcome call(String method, JsonNode parameters, Duration timeout) {
    calls++;
    if (calls < CALLS) {
      arrive();
    }
    return switch (random.nextInt(20)) {
      case 0, 1 -> new Outcome.Unreached("no network");
      case 2 -> new Outcome.Flooded(Duration.ofSeconds(3));
      case 3 -> new Outcome.Refused(409, "Conflict", OptionalLong.empty());
      case 4 -> new Outcome.Unknown("lost on the way there");
      case 5, 6 -> {
        answer(parameters);
        yield new Outcome.Unknown("lost on the way back");
      }
      default -> new Outcome.Done(answer(parameters));
    };
  }

  private void arrive() {
    if (queue.isEmpty() && random.nextInt(4) == 0) {
      nextId = random.nextInt(100_000);
    }
    for (int i = random.nextInt(4) == 0 ? random.nextInt(150) : 0; i > 0; i--) {
      JsonNode update =
          FakeUpdates.json("{\"update_id\":%d,\"n\":%d}".formatted(nextId++, given.size()));
      queue.add(update);
      given.add(update);
    }
  }

  private ArrayNode answer(JsonNode parameters) {
    long offset = parameters.path("offset").asLong(Long.MIN_VALUE);
    queue.stream()
        .filter(update -> update.path("update_id").asLong() < offset && !kept.contains(update))
        .forEach(unseen::add);
    queue.removeIf(update -> update.path("update_id").asLong() < offset);
    ArrayNode answer = JsonNodeFactory.instance.arrayNode();
    queue.stream().limit(parameters.path("limit").asLong()).forEach(answer::add);
    return answer;
  }
}
