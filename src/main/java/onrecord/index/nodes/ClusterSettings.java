package onrecord.index.nodes;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where a cluster is, and how an archive lies in it.
///
/// @param addresses of its nodes
/// @param authorization the header that lets this program in; a secret
/// @param authority a file of the certificate that signed those of the nodes, in PEM
/// @param patience how long one node may take to answer
/// @param layout how an archive lies in it
public record ClusterSettings(
    List<URI> addresses,
    Optional<String> authorization,
    Optional<Path> authority,
    Duration patience,
    ArchiveLayout layout) {

  /// How an archive lies in a cluster.
  ///
  /// @param name its alias, and what the names of its indexes begin with
  /// @param shards into how many a generation is cut
  /// @param replicas how many copies more of each there are
  /// @param exact up to so many passages nearness in meaning is measured on every one
  /// @param effort above that, how many passages are looked at for it
  public record ArchiveLayout(String name, int shards, int replicas, int exact, int effort) {}

  @Override
  public String toString() {
    return addresses + ", " + layout;
  }
}
