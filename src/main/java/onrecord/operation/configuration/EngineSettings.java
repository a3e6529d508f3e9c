package onrecord.operation.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What finds candidates for answers.
///
/// @param kind in files of this machine, or a cluster
/// @param cluster where that is; heeded for a cluster alone
public record EngineSettings(EngineKind kind, ClusterAddress cluster) {

  /// The two engines.
  public enum EngineKind {
    /// Embedded, in files of this machine.
    LUCENE,
    /// A cluster of machines.
    OPENSEARCH
  }

  /// Files of this machine.
  public static final EngineSettings EMBEDDED =
      new EngineSettings(
          EngineKind.LUCENE,
          new ClusterAddress(
              List.of(URI.create("http://127.0.0.1:9200")),
              Optional.empty(),
              Optional.empty(),
              Duration.ofSeconds(3),
              new ClusterForm("onrecord", 3, 1, 200_000, 200)));

  /// Where a cluster is.
  ///
  /// @param urls of its nodes
  /// @param access what lets this program in
  /// @param authority a file of the certificates that are trusted
  /// @param timeout how long one node may take
  /// @param form how an archive lies in it
  public record ClusterAddress(
      List<URI> urls,
      Optional<ClusterAccess> access,
      Optional<Path> authority,
      Duration timeout,
      ClusterForm form) {}

  /// How an archive lies in a cluster.
  ///
  /// @param name what its indexes are called
  /// @param exact up to so many passages nearness in meaning is measured on every one
  /// @param effort above that, how many passages are looked at for it
  public record ClusterForm(String name, int shards, int replicas, int exact, int effort) {}

  /// Whether it is a cluster.
  public boolean isCluster() {
    return kind == EngineKind.OPENSEARCH;
  }
}
