package onrecord.operation.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.operation.configuration.EngineSettings.ClusterAddress;
import onrecord.operation.configuration.EngineSettings.ClusterForm;
import onrecord.operation.configuration.EngineSettings.EngineKind;

/// The keys of what finds candidates.
final class EngineKeys {
  static final Key<EngineKind> ENGINE =
      new Key<>(
          "index.engine",
          Kind.oneOf(EngineKind.class),
          "lucene",
          "What finds the passages: files of this machine, or an OpenSearch cluster; the answers are"
              + " the same: src/docs/cluster.md.");
  static final Key<List<URI>> URLS =
      new Key<>(
          "index.opensearch.urls",
          Kind.addresses(),
          "http://127.0.0.1:9200",
          "The addresses of the cluster's nodes; where one does not answer the next is asked.");
  static final Key<String> CLUSTER_NAME =
      new Key<>(
          "index.opensearch.name",
          Kind.indexName(),
          "onrecord",
          "What the archive's indexes are called there; each archive has a name of its own.");
  static final Key<Optional<String>> USER =
      new Key<>(
          "index.opensearch.user",
          Kind.textOrNone(100),
          "none",
          "Who this program is there; the password comes from ONRECORD_INDEX_OPENSEARCH_PASSWORD, or"
              + " a key instead of both from ONRECORD_INDEX_OPENSEARCH_KEY, or each from the file"
              + " that the same name with _FILE names.");
  static final Key<Optional<Path>> AUTHORITY =
      new Key<>(
          "index.opensearch.ca",
          Kind.fileOrNone(),
          "none",
          "The certificates, in PEM, that those of the nodes must be signed by; none for the"
              + " system's own.");
  static final Key<Duration> TIMEOUT =
      new Key<>(
          "index.opensearch.seconds",
          Kind.duration(Duration.ofSeconds(1), 1, 60),
          "3",
          "How long one node may take to answer, in seconds, before the next is asked.");
  static final Key<Integer> SHARDS =
      new Key<>(
          "index.opensearch.shards",
          Kind.wholeNumber(1, 100),
          "3",
          "Into how many parts a new generation is cut.");
  static final Key<Integer> REPLICAS =
      new Key<>(
          "index.opensearch.replicas",
          Kind.wholeNumber(0, 5),
          "1",
          "How many copies of each part there are besides the first; with none a node that fails"
              + " takes passages along.");
  static final Key<Integer> EXACT =
      new Key<>(
          "index.opensearch.exact",
          Kind.wholeNumber(0, 100_000_000),
          "200000",
          "Up to so many passages nearness in meaning is measured on every one; above, by walking a"
              + " graph, which misses some.");
  static final Key<Integer> EFFORT =
      new Key<>(
          "index.opensearch.effort",
          Kind.wholeNumber(100, 10_000),
          "200",
          "How many passages of each part such a walk looks at.");

  static final List<Key<?>> ALL =
      List.of(
          ENGINE, URLS, CLUSTER_NAME, USER, AUTHORITY, TIMEOUT, SHARDS, REPLICAS, EXACT, EFFORT);

  private EngineKeys() {}

  static EngineSettings settings(SettingValues values, Map<String, String> environment) {
    var form =
        new ClusterForm(
            values.of(CLUSTER_NAME),
            values.of(SHARDS),
            values.of(REPLICAS),
            values.of(EXACT),
            values.of(EFFORT));
    var cluster =
        new ClusterAddress(
            values.of(URLS),
            ClusterAccess.in(environment, values.of(USER), values.problems()),
            values.pathOrNone(AUTHORITY),
            values.of(TIMEOUT),
            form);
    return new EngineSettings(values.of(ENGINE), cluster);
  }
}
