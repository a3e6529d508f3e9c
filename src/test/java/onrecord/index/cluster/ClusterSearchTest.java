package onrecord.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onrecord.index.IndexAway;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.nodes.ClusterSettings;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;
import onrecord.testing.FakeNode;
import onrecord.testing.FakeNode.NodeAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClusterSearchTest {
  private static final String SHARDS = "\"_shards\":{\"total\":3,\"successful\":3,\"failed\":0}";
  private static final String WHOLE =
      "{\"timed_out\":false,%s,\"hits\":{\"hits\":[{\"sort\":[1.5,7]}]},\"status\":200}"
          .formatted(SHARDS);

  private FakeNode node;
  private ClusterClient client;
  private ClusterSearch search;

  @BeforeEach
  void open() throws IOException {
    node = FakeNode.saying("{}");
    var layout = new ArchiveLayout("harbour", 3, 1, 1000, 100);
    client =
        new ClusterClient(
            new ClusterSettings(
                List.of(node.address()),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10),
                layout));
    search = new ClusterSearch(client, "harbour-000001");
  }

  @AfterEach
  void close() {
    client.close();
    node.close();
  }

  private void says(String answer) {
    node.answer(_ -> NodeAnswer.of(answer));
  }

  private List<List<Integer>> asked(int searches) {
    var query = ClusterSearch.best(QueryJson.having("x"), 5);
    return search.hits(java.util.Collections.nCopies(searches, query)).stream()
        .map(hits -> hits.valueStream().map(ClusterSearch::number).toList())
        .toList();
  }

  @Test
  void wholeAnswers_areTaken_inTheirOrder() {
    says("{\"responses\":[%s,%s]}".formatted(WHOLE, WHOLE.replace(",7]", ",8]")));
    assertThat(asked(2)).containsExactly(List.of(7), List.of(8));
    assertThat(node.heard().getFirst().body())
        .contains("\"allow_partial_search_results\":false")
        .contains("\"search_type\":\"dfs_query_then_fetch\"")
        .contains("\"index\":\"harbour-000001\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"timed_out\":true,%s,\"hits\":{\"hits\":[]},\"status\":200}",
        "{\"timed_out\":false,\"_shards\":{\"total\":3,\"successful\":2,\"failed\":1},"
            + "\"hits\":{\"hits\":[]},\"status\":200}",
        "{\"timed_out\":false,\"_shards\":{\"total\":3,\"successful\":2,\"failed\":0},"
            + "\"hits\":{\"hits\":[]},\"status\":200}",
        "{\"timed_out\":false,\"hits\":{\"hits\":[]},\"status\":200}",
        "{\"error\":{\"reason\":\"all shards failed\"},\"status\":503}",
        "{\"timed_out\":false,%s,\"hits\":{\"hits\":[]},\"status\":404}"
      })
  void part_isNeverTakenForTheWhole(String part) {
    says("{\"responses\":[%s,%s]}".formatted(WHOLE, part.replace("%s", SHARDS)));
    assertThatThrownBy(() -> asked(2))
        .isInstanceOf(IndexAway.class)
        .hasMessageContaining("does not search all of harbour-000001");
  }

  @Test
  void part_isAskedForAgain() {
    node.answer(
        _ ->
            NodeAnswer.of(
                "{\"responses\":[%s]}"
                    .formatted(
                        node.heard().size() < 3
                            ? WHOLE.replace("\"failed\":0", "\"failed\":1")
                            : WHOLE)));
    assertThat(asked(1)).containsExactly(List.of(7));
    assertThat(node.heard()).hasSize(3);
  }

  @Test
  void fewerAnswersThanSearches_areNone() {
    says("{\"responses\":[%s]}".formatted(WHOLE));
    assertThatThrownBy(() -> asked(2)).isInstanceOf(IndexAway.class);
    says("{}");
    assertThatThrownBy(() -> asked(1)).isInstanceOf(IndexAway.class);
  }

  @Test
  void documents_areReadWholly_orNotAtAll() {
    says(
        "{\"docs\":[{\"_id\":\"1\",\"found\":true,\"_source\":{\"df\":2}},"
            + "{\"_id\":\"2\",\"found\":false}]}");
    assertThat(search.sources(List.of("1", "2"), List.of("df"))).containsOnlyKeys("1");
    says(
        "{\"docs\":[{\"_id\":\"1\",\"found\":true,\"_source\":{\"df\":2}},"
            + "{\"_id\":\"2\",\"error\":{\"reason\":\"no shard available\"}}]}");
    assertThatThrownBy(() -> search.sources(List.of("1", "2"), List.of("df")))
        .isInstanceOf(IndexAway.class)
        .hasMessageContaining("no shard available");
  }

  @Test
  void fewerDocumentsThanWereAskedFor_areNone() {
    says("{\"docs\":[{\"_id\":\"1\",\"found\":true,\"_source\":{\"df\":2}}]}");
    assertThatThrownBy(() -> search.sources(List.of("1", "2"), List.of("df")))
        .isInstanceOf(IndexAway.class);
  }

  @Test
  void countOfSomeShards_isNone() {
    var everything = QueryJson.having("x");
    says("{\"count\":9,%s}".formatted(SHARDS));
    assertThat(search.count(everything)).isEqualTo(9);
    says("{\"count\":6,\"_shards\":{\"total\":3,\"successful\":2,\"failed\":1}}");
    assertThatThrownBy(() -> search.count(everything)).isInstanceOf(IndexAway.class);
  }
}
