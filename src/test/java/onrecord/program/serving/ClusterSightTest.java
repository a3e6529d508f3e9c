package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.operation.monitoring.Metrics;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.testing.FakeNode;
import onrecord.testing.FakeNode.HeardRequest;
import onrecord.testing.FakeNode.NodeAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClusterSightTest {
  @TempDir private Path folder;

  private ClusterSight sight(String engine, FakeNode node) throws Exception {
    var options = new Options(Optional.empty(), Optional.of(folder), Optional.of(folder));
    Map<String, String> environment =
        Map.of(
            "ONRECORD_HOME",
            folder.toString(),
            "ONRECORD_INDEX_ENGINE",
            engine,
            "ONRECORD_INDEX_OPENSEARCH_SECONDS",
            "10",
            "ONRECORD_INDEX_OPENSEARCH_URLS",
            node.address().toString());
    return new ClusterSight(
        new ConfiguredArchive(Configuration.load(options, environment), Optional.empty()));
  }

  private static NodeAnswer yellow(HeardRequest request) {
    String path = request.target().split("\\?", 2)[0];
    return NodeAnswer.of(
        switch (path) {
          case "/" -> "{\"version\":{\"number\":\"3.5.0\"}}";
          case "/_cluster/health" -> "{\"status\":\"yellow\",\"number_of_nodes\":2}";
          case "/_cat/plugins" -> "[{\"component\":\"opensearch-knn\"}]";
          case "/onrecord-*/_alias" -> "{\"onrecord-000004\":{\"aliases\":{\"onrecord\":{}}}}";
          default -> "{\"_all\":{\"total\":{\"store\":{\"size_in_bytes\":1000}}}}";
        });
  }

  private static String figures(ClusterSight sight) {
    var metrics = new Metrics();
    sight.count(metrics);
    return new String(metrics.text(), StandardCharsets.UTF_8);
  }

  @Test
  void clusterThatAnswers_isWell_andCounted_withFewRequests() throws Exception {
    try (FakeNode node = FakeNode.answering(ClusterSightTest::yellow)) {
      ClusterSight sight = sight("opensearch", node);
      assertThat(sight.complaint()).isEmpty();
      assertThat(sight.line()).hasValueSatisfying(line -> assertThat(line).contains("yellow"));
      assertThat(figures(sight))
          .contains("onrecord_cluster_reachable 1.0\n")
          .contains("onrecord_cluster_colour 1.0\n")
          .contains("onrecord_cluster_nodes 2.0\n")
          .contains("onrecord_cluster_generation 4.0\n")
          .contains("onrecord_cluster_bytes 1000.0\n");
      assertThat(node.heard()).as("one look for all figures, or two").hasSizeLessThanOrEqualTo(10);
    }
  }

  @Test
  void clusterThatIsAway_isAComplaint_andNoFigure() throws Exception {
    try (FakeNode node = FakeNode.answering(_ -> NodeAnswer.refusal(503, "no_manager"))) {
      ClusterSight sight = sight("opensearch", node);
      assertThat(sight.complaint())
          .hasValueSatisfying(why -> assertThat(why).contains("no node of the cluster answers"));
      assertThat(sight.line()).isEmpty();
      assertThat(figures(sight))
          .contains("onrecord_cluster_reachable 0.0\n")
          .contains("onrecord_cluster_nodes NaN\n");
    }
  }

  @Test
  void filesOfThisMachine_areNoCluster() throws Exception {
    try (FakeNode node = FakeNode.saying("{}")) {
      ClusterSight sight = sight("lucene", node);
      assertThat(sight.complaint()).isEmpty();
      assertThat(figures(sight)).doesNotContain("onrecord_cluster");
      assertThat(node.heard()).isEmpty();
    }
  }
}
