package onrecord.index.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.index.IndexAway;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;
import onrecord.testing.FakeNode;
import onrecord.testing.FakeNode.NodeAnswer;
import onrecord.testing.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ClusterClientTest {
  private static final String SECRET = "Basic b25yZWNvcmQ6aGFyYm91ci1saWdodHM=";
  private static final Duration SHORT = Duration.ofMillis(300);

  private final List<AutoCloseable> open = new ArrayList<>();
  private final HandClock clock = new HandClock(Instant.EPOCH);

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  private FakeNode node(NodeAnswer answer) throws IOException {
    FakeNode node = FakeNode.answering(_ -> answer);
    open.add(node);
    return node;
  }

  private static FakeNode[] nodes(FakeNode... nodes) {
    return nodes;
  }

  private ClusterClient client(FakeNode... nodes) {
    return client(Stream.of(nodes).map(FakeNode::address).toList());
  }

  private ClusterClient client(List<URI> addresses) {
    var client = new ClusterClient(settings(addresses), clock);
    open.add(client);
    return client;
  }

  private static ClusterSettings settings(List<URI> addresses) {
    var layout = new ArchiveLayout("harbour", 1, 0, 1000, 100);
    return new ClusterSettings(addresses, Optional.of(SECRET), Optional.empty(), SHORT, layout);
  }

  @Test
  void requests_goToOneNodeAfterAnother() throws IOException {
    FakeNode[] nodes = nodes(node(NodeAnswer.of("{}")), node(NodeAnswer.of("{}")));
    ClusterClient client = client(nodes);
    for (int i = 0; i < 6; i++) {
      client.get("_cluster/health");
    }
    assertThat(nodes[0].heard()).hasSize(3);
    assertThat(nodes[1].heard()).hasSize(3);
  }

  @Test
  void busyNode_isPassedOver_andThenLeftAlone() throws IOException {
    for (int status : new int[] {429, 502, 503, 504}) {
      FakeNode busy = node(NodeAnswer.refusal(status, "busy"));
      ClusterClient client = client(busy, node(NodeAnswer.of("{\"who\":\"other\"}")));
      for (int i = 0; i < 4; i++) {
        assertThat(client.get("x").path("who").asText()).isEqualTo("other");
      }
      assertThat(busy.heard()).as("status " + status).hasSize(1);
      assertThat(client.failing()).isEqualTo(1);
      busy.answer(_ -> NodeAnswer.of("{\"who\":\"other\"}"));
      clock.forward(Duration.ofSeconds(1));
      client.get("x");
      client.get("x");
      assertThat(busy.heard().size()).isGreaterThan(1);
      assertThat(client.failing()).isZero();
    }
  }

  @Test
  void nodeThatIsNotThere_isPassedOver() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    FakeNode there = node(NodeAnswer.of("{\"a\":1}"));
    ClusterClient client = client(List.of(URI.create("http://127.0.0.1:" + port), there.address()));
    assertThat(client.get("x").path("a").asInt()).isEqualTo(1);
  }

  @Test
  void frozenNode_holdsARequestForItsTimeAlone() throws IOException {
    FakeNode mute = node(NodeAnswer.silence());
    FakeNode stuck = node(new NodeAnswer(200, "{\"a\":1}", false));
    ClusterClient client = client(mute, stuck, node(NodeAnswer.of("{\"a\":2}")));
    long begun = System.nanoTime();
    assertThat(client.get("x").path("a").asInt()).isEqualTo(2);
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(SHORT.multipliedBy(2), Duration.ofSeconds(10));
    assertThat(stuck.heard()).as("the limit covers the body too").hasSize(1);
  }

  @Test
  void brokenAnswer_isPassedOver() throws IOException {
    ClusterClient client = client(node(NodeAnswer.of("{\"a\":")), node(NodeAnswer.of("{\"a\":2}")));
    assertThat(client.get("x").path("a").asInt()).isEqualTo(2);
  }

  @Test
  void refusal_isNoNodesFault_andNobodyElseIsAsked() throws IOException {
    FakeNode[] nodes =
        nodes(node(NodeAnswer.refusal(403, "security_exception")), node(NodeAnswer.of("{}")));
    ClusterClient client = client(nodes);
    assertThatThrownBy(() -> client.get("x"))
        .isInstanceOfSatisfying(
            ClusterRefusal.class, refusal -> assertThat(refusal.status()).isEqualTo(403))
        .hasMessageContaining("security_exception");
    assertThat(nodes[1].heard()).isEmpty();
    assertThat(client.failing()).isZero();
  }

  @Test
  void noNode_isAnOutage_thatNamesThemAndNoSecret() throws IOException {
    FakeNode busy = node(NodeAnswer.refusal(503, "cluster_block_exception"));
    ClusterClient client = client(busy, node(NodeAnswer.silence()));
    assertThatThrownBy(() -> client.get("x"))
        .isInstanceOf(IndexAway.class)
        .hasMessageContaining(busy.address().toString())
        .hasMessageContaining("cluster_block_exception")
        .hasMessageContaining("no answer within 300 ms")
        .hasMessageNotContaining("b25yZWNvcmQ6aGFyYm91ci1saWdodHM");
  }

  @Test
  void whereAllFailed_oneIsTried_andNoMore() throws IOException {
    FakeNode[] nodes =
        nodes(
            node(NodeAnswer.refusal(503, "a")),
            node(NodeAnswer.refusal(503, "b")),
            node(NodeAnswer.refusal(503, "c")));
    ClusterClient client = client(nodes);
    assertThatThrownBy(() -> client.get("x")).isInstanceOf(IndexAway.class);
    assertThatThrownBy(() -> client.get("x")).isInstanceOf(IndexAway.class);
    assertThat(Stream.of(nodes).mapToInt(node -> node.heard().size()).sum()).isEqualTo(4);
    Stream.of(nodes).forEach(node -> node.answer(_ -> NodeAnswer.of("{\"a\":1}")));
    assertThat(client.get("x").path("a").asInt()).isEqualTo(1);
  }

  @Test
  void secret_isInTheHeaderAlone() throws IOException {
    FakeNode node = node(NodeAnswer.of("{}"));
    ClusterClient client = client(node);
    client.ask("POST", "harbour-000001/_msearch", "{}\n{}\n");
    var heard = node.heard().getFirst();
    assertThat(heard.authorization()).isEqualTo(SECRET);
    assertThat(heard.target() + heard.body()).doesNotContain("b25yZWNvcmQ6");
    assertThat(client.settings().toString()).doesNotContain("b25yZWNvcmQ6");
  }

  @Test
  void whoInsists_isHeardAfterAnOutage() throws IOException {
    FakeNode node = node(NodeAnswer.refusal(503, "cluster_manager_not_discovered_exception"));
    ClusterClient client = new ClusterClient(settings(List.of(node.address())));
    open.add(client);
    node.answer(
        _ ->
            node.heard().size() < 3
                ? NodeAnswer.refusal(503, "cluster_manager_not_discovered_exception")
                : NodeAnswer.of("{\"acknowledged\":true}"));
    assertThat(client.insist("PUT", "harbour-000001", "{}").path("acknowledged").asBoolean())
        .isTrue();
    assertThat(node.heard()).hasSize(3);
  }
}
