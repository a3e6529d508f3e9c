package onrecord.index.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import onrecord.index.lucene.IndexExport;
import onrecord.index.nodes.ClusterClient;

/// One build under way in a cluster: it ends in a new generation that serves, or leaves the one
/// that does.
public final class ClusterBuild implements AutoCloseable {
  /// How long a question may still be asked of the generation before last.
  private static final Duration GRACE = Duration.ofSeconds(4);

  private final ClusterClient client;
  private final ClusterGenerations generations;
  private final BuildLease lease;

  ClusterBuild(ClusterClient client, ClusterGenerations generations, BuildLease lease) {
    this.client = client;
    this.generations = generations;
    this.lease = lease;
    boolean clean = false;
    try {
      generations.clean();
      clean = true;
    } finally {
      if (!clean) {
        lease.close();
      }
    }
  }

  /// Copies the index in a folder into the cluster, where from then on it serves.
  ///
  /// @param fingerprint of the archive's folder that it was built from
  /// @param working is called again and again
  /// @return its number there
  public int publish(Path folder, String fingerprint, Runnable working) throws IOException {
    int number = generations.next();
    boolean whole = false;
    try (IndexExport export = IndexExport.of(folder)) {
      BulkLoad.Watch watch =
          () -> {
            lease.check();
            working.run();
          };
      new GenerationLoad(client, number, export, watch).load(fingerprint, lease.holder(), known());
      generations.name(generations.serving(), number, lease);
      whole = true;
    } finally {
      if (!whole) {
        discard(number);
      }
    }
    if (generations.hasReplaced()) {
      await();
      generations.cleanReplaced();
    }
    return number;
  }

  /// Lets the one that serves go on as long as the archive's files stay as they are.
  ///
  /// @param fingerprint of the archive's folder
  public void keep(String fingerprint) {
    generations.choose(generations.serving(), fingerprint);
  }

  /// The ids of the statements that the one that serves holds, and of those that earlier ones held.
  private Set<String> known() {
    int serving = generations.serving();
    if (serving == 0) {
      return Set.of();
    }
    Set<String> known = new HashSet<>(ClusterIndex.about(client, serving).departed());
    known.addAll(ClusterIndex.open(client, serving).hashes().keySet());
    return known;
  }

  // What cannot be deleted now is deleted before the next build.
  private void discard(int number) {
    try {
      generations.discard(number, lease.holder());
    } catch (IllegalStateException e) {
      System.getLogger(ClusterBuild.class.getName())
          .log(System.Logger.Level.WARNING, "a half-built index is left in the cluster", e);
    }
  }

  private static void await() throws IOException {
    try {
      Thread.sleep(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to end while a generation was replaced");
    }
  }

  @Override
  public void close() {
    lease.close();
  }
}
