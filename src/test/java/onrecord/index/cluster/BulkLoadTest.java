package onrecord.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterSettings;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;
import onrecord.testing.FakeNode;
import onrecord.testing.FakeNode.NodeAnswer;
import onrecord.testing.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BulkLoadTest {
  private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");
  private static final BulkLoad.Watch ON = () -> {};

  private final List<List<String>> portions = new ArrayList<>();
  private final Set<String> held = new LinkedHashSet<>();
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private final HandClock clock = new HandClock(Instant.EPOCH);
  private FakeNode node;
  private ClusterClient client;

  @BeforeEach
  void open() throws IOException {
    node = FakeNode.saying("{}");
    statuses((_, _) -> 201);
    var layout = new ArchiveLayout("harbour", 1, 0, 1000, 100);
    client =
        new ClusterClient(
            new ClusterSettings(
                List.of(node.address()),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10),
                layout),
            clock);
  }

  @AfterEach
  void close() {
    client.close();
    node.close();
  }

  /// The status of each document, by the number of the portion from 1 and its id.
  private void statuses(BiFunction<Integer, String, Integer> status) {
    node.answer(request -> taken(request.body(), status));
  }

  private synchronized NodeAnswer taken(String body, BiFunction<Integer, String, Integer> status) {
    List<String> ids = ID.matcher(body).results().map(id -> id.group(1)).toList();
    portions.add(ids);
    List<String> items = new ArrayList<>();
    for (String id : ids) {
      int one = held.contains(id) ? 409 : status.apply(portions.size(), id);
      if (one == 201) {
        held.add(id);
      }
      items.add("{\"create\":{\"status\":%d}}".formatted(one));
    }
    return NodeAnswer.of("{\"items\":[%s]}".formatted(String.join(",", items)));
  }

  private BulkLoad load(BulkLoad.Watch watch) {
    return new BulkLoad(client, "harbour-000001", watch, pauses::add);
  }

  private static void add(BulkLoad load, int from, int to, int size) throws IOException {
    for (int i = from; i < to; i++) {
      load.add("d" + i, JsonNodeFactory.instance.objectNode().put("text", "x".repeat(size)));
    }
  }

  @Test
  void documents_goInPortions() throws IOException {
    BulkLoad load = load(ON);
    add(load, 0, 10, 1_000_000);
    load.flush();
    assertThat(portions).extracting(List::size).containsExactlyInAnyOrder(4, 4, 2);
    assertThat(held).hasSize(10);
    assertThat(load.sent()).isEqualTo(10);
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatTheClusterIsTooBusyFor_aloneIsSentAgain_afterLongerAndLongerPauses() throws IOException {
    statuses((portion, id) -> portion < 4 && id.compareTo("d2") >= 0 ? 429 : 201);
    BulkLoad load = load(ON);
    add(load, 0, 4, 10);
    load.flush();
    assertThat(portions)
        .containsExactly(
            List.of("d0", "d1", "d2", "d3"),
            List.of("d2", "d3"),
            List.of("d2", "d3"),
            List.of("d2", "d3"));
    assertThat(pauses)
        .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
    assertThat(load.sent()).isEqualTo(4);
  }

  @Test
  void portions_shrinkWhereTheClusterIsTooBusy() throws IOException {
    statuses((portion, _) -> portion == 1 ? 503 : 201);
    BulkLoad load = load(ON);
    add(load, 0, 4, 1_000_000);
    load.flush();
    add(load, 4, 8, 1_000_000);
    load.flush();
    assertThat(portions).extracting(List::size).containsExactly(4, 4, 2, 2);
  }

  /// What the cluster takes in for long does not keep the next from being made ready.
  @Test
  void twoPortions_areUnderWayAtOnce_andTheEndWaitsForBoth() throws Exception {
    var second = new CountDownLatch(1);
    node.answer(
        request -> {
          if (request.body().contains("\"d0\"")) {
            awaited(second);
          } else {
            second.countDown();
          }
          return taken(request.body(), (_, _) -> 201);
        });
    BulkLoad load = load(ON);
    add(load, 0, 8, 1_000_000);
    load.close();
    assertThat(held).hasSize(8);
    load.flush();
    assertThat(load.sent()).isEqualTo(8);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void wholeRequestThatIsRefusedForBusyness_isSentAgain() throws IOException {
    var late = new BulkLoad(client, "harbour-000001", ON, this::recover);
    node.answer(_ -> NodeAnswer.refusal(429, "circuit_breaking_exception"));
    add(late, 0, 3, 10);
    late.flush();
    assertThat(held).hasSize(3);
    assertThat(late.sent()).isEqualTo(3);
  }

  private void recover(Duration pause) {
    pauses.add(pause);
    clock.forward(pause);
    statuses((_, _) -> 201);
  }

  @Test
  void portionWhoseAnswerWasLost_countsOnce() throws IOException {
    held.add("d0");
    BulkLoad load = load(ON);
    add(load, 0, 2, 10);
    load.flush();
    assertThat(load.sent()).isEqualTo(2);
    assertThat(held).containsExactly("d0", "d1");
  }

  @Test
  void documentThatIsRefused_endsIt() throws IOException {
    statuses((_, id) -> id.equals("d1") ? 400 : 201);
    BulkLoad load = load(ON);
    add(load, 0, 3, 10);
    assertThatThrownBy(load::flush)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("refuses a document");
  }

  @Test
  void answerForSomeOfTheDocuments_endsIt() throws IOException {
    node.answer(_ -> NodeAnswer.of("{\"items\":[{\"create\":{\"status\":201}}]}"));
    BulkLoad load = load(ON);
    add(load, 0, 2, 10);
    assertThatThrownBy(load::flush)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("some of the documents");
  }

  @Test
  void clusterThatIsBusyForEver_endsIt() throws IOException {
    statuses((_, _) -> 429);
    BulkLoad load = load(ON);
    add(load, 0, 1, 10);
    assertThatThrownBy(load::flush)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too busy");
    assertThat(pauses).hasSize(12).allMatch(pause -> pause.toSeconds() <= 10);
  }

  @Test
  void whoeverMayNotGoOn_sendsNothingMore() throws IOException {
    BulkLoad load =
        load(
            () -> {
              throw new IOException("another builder may have taken over");
            });
    add(load, 0, 1, 10);
    assertThatThrownBy(load::flush).hasMessageContaining("taken over");
    assertThat(portions).isEmpty();
  }
}
