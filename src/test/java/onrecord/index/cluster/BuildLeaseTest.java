package onrecord.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import onrecord.index.RollBack;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterSettings;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;
import onrecord.testing.FakeClusterState;
import onrecord.testing.FakeNode;
import onrecord.testing.FakeNode.NodeAnswer;
import onrecord.testing.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BuildLeaseTest {
  private static final Duration OVER = Duration.ofSeconds(61);

  private final HandClock clock = new HandClock(Instant.EPOCH);
  private final FakeClusterState state = new FakeClusterState();
  private FakeNode node;
  private ClusterClient client;
  private ClusterGenerations generations;

  @BeforeEach
  void open() throws IOException {
    node = FakeNode.answering(state);
    client = client(node);
    generations = new ClusterGenerations(client, clock);
  }

  private static ClusterClient client(FakeNode... nodes) {
    return new ClusterClient(
        new ClusterSettings(
            Stream.of(nodes).map(FakeNode::address).toList(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(10),
            new ArchiveLayout("harbour", 1, 0, 1000, 100)));
  }

  @AfterEach
  void close() {
    client.close();
    node.close();
  }

  private BuildLease take() {
    return BuildLease.take(client, clock).orElseThrow();
  }

  @Test
  void secondBuilder_isRefused_untilTheFirstEnds() throws IOException {
    try (BuildLease first = take()) {
      assertThat(BuildLease.take(client, clock)).isEmpty();
      first.check();
    }
    take().close();
  }

  @Test
  void builderThatIsAway_isReplaced_andChangesNothingMore() throws IOException {
    state.make("harbour-000001", "somebody");
    state.make("harbour-000002", "somebody");
    BuildLease away = take();
    clock.forward(OVER);
    try (BuildLease next = take()) {
      assertThatThrownBy(away::check).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> generations.name(0, 1, away)).isInstanceOf(IOException.class);
      generations.name(0, 2, next);
    }
    assertThat(state.behind("harbour")).containsExactly("harbour-000002");
  }

  /// Its clock stood still while it was away: it still believes in its right.
  @Test
  void builderThatDoesNotKnowItIsReplaced_changesNothingMore() throws IOException {
    state.make("harbour-000001", "somebody");
    state.make("harbour-000002", "somebody");
    var itsClock = new HandClock(clock.instant());
    BuildLease away = BuildLease.take(client, itsClock).orElseThrow();
    clock.forward(OVER);
    try (BuildLease next = take()) {
      away.check();
      assertThatThrownBy(() -> generations.name(0, 1, away))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("taken over");
      assertThat(state.behind("harbour")).isEmpty();
      generations.name(0, 2, next);
      generations.name(2, 1, next);
    }
    assertThat(state.behind("harbour")).containsExactly("harbour-000001");
  }

  @Test
  void alias_thatAnotherHandHasMoved_isLeft() throws IOException {
    state.make("harbour-000001", "somebody");
    state.make("harbour-000002", "somebody");
    state.make("harbour-000003", "somebody");
    try (BuildLease lease = take()) {
      generations.name(0, 1, lease);
      assertThatThrownBy(() -> generations.name(2, 3, lease)).isInstanceOf(IOException.class);
    }
    assertThat(state.behind("harbour")).containsExactly("harbour-000001");
  }

  @Test
  void swapWhoseAnswerIsLost_isDone() throws IOException {
    state.make("harbour-000001", "somebody");
    try (BuildLease lease = take()) {
      var lost = new AtomicBoolean();
      node.answer(
          request -> {
            NodeAnswer answer = state.apply(request);
            boolean loses = request.target().equals("/_aliases") && !lost.getAndSet(true);
            return loses ? NodeAnswer.refusal(503, "lost") : answer;
          });
      generations.name(0, 1, lease);
    }
    assertThat(state.behind("harbour")).containsExactly("harbour-000001");
  }

  /// The node that took the right for it never says so; the next one refuses what is done.
  @Test
  void takingWhoseAnswerIsLost_isDone() throws IOException {
    take().close();
    var lost = new AtomicBoolean();
    try (FakeNode other = FakeNode.answering(request -> losingOnce(request, lost));
        ClusterClient both = client(node, other)) {
      node.answer(request -> losingOnce(request, lost));
      try (BuildLease lease = BuildLease.take(both, clock).orElseThrow()) {
        assertThat(lost).isTrue();
        lease.check();
        assertThat(BuildLease.take(both, clock)).isEmpty();
      }
    }
  }

  private NodeAnswer losingOnce(FakeNode.HeardRequest request, AtomicBoolean lost) {
    NodeAnswer answer = state.apply(request);
    boolean takes = request.target().contains("/_doc/build?op_type");
    return takes && !lost.getAndSet(true) ? NodeAnswer.refusal(503, "lost") : answer;
  }

  @Test
  void halfBuiltIndex_isRemovedByTheNextBuild_andNoWholeOne() {
    for (int number = 1; number <= 4; number++) {
      state.make("harbour-00000" + number, "somebody");
      state.make("harbour-00000" + number + "-words", "somebody");
    }
    state.make("harbour-other-000009", "a neighbour");
    node.answer(state);
    client.insist(
        "POST",
        "_aliases",
        "{\"actions\":[{\"add\":{\"index\":\"harbour-000003\",\"alias\":\"harbour\"}}]}");
    generations.cleanLeftovers();
    assertThat(state.names())
        .containsExactly(
            "harbour-000002",
            "harbour-000002-words",
            "harbour-000003",
            "harbour-000003-words",
            "harbour-lock",
            "harbour-other-000009");
  }

  @Test
  void anothersIndex_isNotDiscarded() {
    state.make("harbour-000001", "another");
    generations.discard(1, "me");
    assertThat(state.names()).contains("harbour-000001");
    generations.discard(1, "another");
    assertThat(state.names()).doesNotContain("harbour-000001");
  }

  @Test
  void rollBack_goesToTheOneBefore_unlessABuildIsUnderWay() throws IOException {
    state.make("harbour-000001", "somebody");
    state.make("harbour-000002", "somebody");
    try (BuildLease lease = take()) {
      generations.name(0, 2, lease);
      generations.choose(2, "as it is");
      assertThat(generations.rollBack()).isEqualTo(new RollBack.BuildUnderWay());
    }
    assertThat(generations.rollBack()).isEqualTo(new RollBack.To(1));
    assertThat(generations.serving()).isEqualTo(1);
    assertThat(generations.fingerprint()).isEqualTo("as it is");
    assertThat(generations.rollBack()).isEqualTo(new RollBack.Nowhere());
  }
}
