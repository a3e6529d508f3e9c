package onrecord.program.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.terminal.Finding;
import onrecord.terminal.Finding.Grade;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.FakeNode;
import onrecord.testing.FakeNode.HeardRequest;
import onrecord.testing.FakeNode.NodeAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterPointTest {
  @TempDir private Path folder;

  private final Map<String, String> environment =
      new HashMap<>(Map.of("ONRECORD_INDEX_ENGINE", "opensearch"));

  private Configuration settings(FakeNode node) {
    environment.put("ONRECORD_HOME", folder.toString());
    environment.put("ONRECORD_INDEX_OPENSEARCH_URLS", node.address().toString());
    environment.put("ONRECORD_INDEX_OPENSEARCH_SECONDS", "10");
    var options = new Options(Optional.empty(), Optional.of(folder), Optional.of(folder));
    return Configuration.load(options, environment, new ArrayList<>());
  }

  private List<Finding> look(FakeNode node) {
    return ClusterPoint.look(
        new Surroundings(settings(node), environment, new FakeEmbedder(), Clock.systemUTC()));
  }

  private static NodeAnswer answer(HeardRequest request, String colour, String plugins) {
    String path = request.target().split("\\?", 2)[0];
    return NodeAnswer.of(
        switch (path) {
          case "/" -> "{\"version\":{\"number\":\"3.5.0\"}}";
          case "/_cluster/health" -> "{\"status\":\"%s\",\"number_of_nodes\":3}".formatted(colour);
          case "/_cat/plugins" -> plugins;
          case "/onrecord-*/_alias" ->
              "{\"onrecord-000007\":{\"aliases\":{\"onrecord\":{}}},"
                  + "\"onrecord-000007-words\":{\"aliases\":{}}}";
          case "/onrecord-*/_stats/store" ->
              "{\"_all\":{\"total\":{\"store\":{\"size_in_bytes\":21900000}}}}";
          default -> throw new AssertionError(path);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "green, opensearch-knn, WELL, ''",
    "yellow, opensearch-knn, REMARK, copies are missing",
    "red, opensearch-knn, WRONG, parts are missing",
    "green, none, WRONG, the k-NN plugin is missing"
  })
  void cluster_isToldAsItIs(String colour, String plugin, Grade grade, String trouble)
      throws IOException {
    String plugins = "[{\"component\":\"%s\"}]".formatted(plugin);
    try (FakeNode node = FakeNode.answering(request -> answer(request, colour, plugins))) {
      Finding finding = look(node).getFirst();
      assertThat(finding.grade()).isEqualTo(grade);
      assertThat(finding.toString())
          .contains("OpenSearch 3.5.0, " + colour + ", 3 nodes, generation 7, 21.9 MB")
          .contains(trouble);
      assertThat(new ConfiguredArchive(settings(node), Optional.empty()).cluster())
          .hasValueSatisfying(
              state -> assertThat(state.complaint().isPresent()).isEqualTo(grade == Grade.WRONG));
    }
  }

  @Test
  void clusterThatIsAway_isToldWithoutASecret() throws IOException {
    environment.put("ONRECORD_INDEX_OPENSEARCH_KEY", "b25yZWNvcmQ6bGlnaHRob3VzZQ==");
    try (FakeNode node = FakeNode.answering(_ -> NodeAnswer.refusal(503, "no_manager"))) {
      Finding finding = look(node).getFirst();
      assertThat(finding.grade()).isEqualTo(Grade.WRONG);
      assertThat(finding.toString())
          .contains("no node of the cluster answers")
          .contains("no_manager")
          .doesNotContain("b25yZWNvcmQ6");
      assertThat(new ConfiguredArchive(settings(node), Optional.empty()).cluster())
          .hasValueSatisfying(state -> assertThat(state.reachable()).isFalse());
    }
  }

  @Test
  void userWithoutRights_isTold() throws IOException {
    try (FakeNode node = FakeNode.answering(_ -> NodeAnswer.refusal(403, "security_exception"))) {
      Finding finding = look(node).getFirst();
      assertThat(finding.grade()).isEqualTo(Grade.WRONG);
      assertThat(finding.advice()).contains("rights");
    }
  }

  @Test
  void filesOfThisMachine_haveNoCluster() throws IOException {
    environment.put("ONRECORD_INDEX_ENGINE", "lucene");
    try (FakeNode node = FakeNode.saying("{}")) {
      assertThat(look(node)).isEmpty();
      assertThat(new ConfiguredArchive(settings(node), Optional.empty()).cluster()).isEmpty();
      assertThat(node.heard()).isEmpty();
    }
  }
}
