package onrecord.program.engine;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import onrecord.ArchiveGenerations;
import onrecord.ArchiveIndex;
import onrecord.corpus.Corpus;
import onrecord.index.ClusterState;
import onrecord.index.IndexAway;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.index.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.RollBack;
import onrecord.index.cluster.ClusterBuild;
import onrecord.index.cluster.ClusterGenerations;
import onrecord.index.generation.Acceptance;
import onrecord.index.nodes.ClusterRefusal;
import onrecord.operation.configuration.EngineSettings;

/// An archive whose generations lie in a cluster: built on this machine, where the vectors of
/// unchanged statements are at hand, and judged here, then copied there. Where the archive's folder
/// is not on this machine another process builds, and this one follows.
final class ClusterArchive implements ArchiveGenerations {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration FRESH = Duration.ofSeconds(3);

  private final ArchiveIndex local;
  private final ClusterGenerations cluster;
  private Optional<ClusterState> seen = Optional.empty();
  private long seenAt;

  ClusterArchive(ArchiveIndex local, EngineSettings.ClusterAddress address) {
    this.local = local;
    this.cluster = new ClusterGenerations(ClusterConnection.settings(address));
  }

  /// Where another process builds the first one, waits for it.
  @Override
  public PassageIndex open(IndexProgress progress) throws IOException {
    for (boolean waits = false; ; waits = true) {
      Optional<PassageIndex> serving = cluster.open();
      if (serving.isPresent()) {
        return noted(serving.get(), progress);
      }
      Optional<ClusterBuild> begun = cluster.begin();
      if (begun.isPresent()) {
        try (ClusterBuild build = begun.get()) {
          first(build, progress);
        }
      } else {
        if (!waits) {
          progress.note(
              "another process is building the first index in the cluster; waiting until it can be"
                  + " asked");
        }
        pause();
      }
    }
  }

  private PassageIndex noted(PassageIndex serving, IndexProgress progress) throws IOException {
    try {
      cluster.cleanLeftovers();
    } catch (ClusterRefusal e) {
      // Whoever may only read leaves what lies about to those who build.
      System.getLogger(ClusterArchive.class.getName())
          .log(System.Logger.Level.DEBUG, "what an unfinished build left cannot be deleted", e);
    }
    behind().ifPresent(what -> progress.note(what + "; onrecord index builds it"));
    return serving;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to end while another process built the index");
    }
  }

  /// Copies what answers soonest, where nothing serves: another may have built it just before this
  /// build began.
  ///
  /// @return the fingerprint of what was copied with all that belongs to it; empty text where it
  ///   was not
  private String first(ClusterBuild build, IndexProgress progress) throws IOException {
    if (cluster.serving() > 0) {
      return "";
    }
    progress.note("the cluster has no index of the archive yet");
    String fingerprint = local.fingerprint();
    try (PassageIndex built = local.open(progress)) {
      publish(build, built.number(), fingerprint, progress);
      return built.semantic() || !local.embeds() ? fingerprint : "";
    }
  }

  /// @param fingerprint of the archive's folder, taken before it was read: what changes meanwhile
  ///   is built next time
  private int publish(ClusterBuild build, int number, String fingerprint, IndexProgress progress)
      throws IOException {
    progress.note("copying the index into the cluster");
    return build.publish(
        local.generation(number), fingerprint, () -> progress.at(Phase.FINISHING, 0, 1));
  }

  @Override
  public Optional<IndexReport> build(Acceptance acceptance, IndexProgress progress)
      throws IOException {
    Optional<ClusterBuild> begun = cluster.begin();
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    try (ClusterBuild build = begun.get()) {
      String copied = first(build, progress);
      String fingerprint = local.fingerprint();
      Optional<IndexReport> built = local.build(acceptance, progress);
      if (built.isEmpty()) {
        return built;
      }
      if (built.get().objection().isPresent()) {
        build.keep(fingerprint);
        return built;
      }
      int number =
          copied.equals(fingerprint)
              ? cluster.serving()
              : publish(build, built.get().generation(), fingerprint, progress);
      return built.map(report -> numbered(report, number));
    }
  }

  private static IndexReport numbered(IndexReport report, int number) {
    return new IndexReport(
        number,
        report.statements(),
        report.passages(),
        report.added(),
        report.changed(),
        report.removed(),
        report.embedded(),
        report.reused(),
        report.problems(),
        report.took(),
        report.objection());
  }

  @Override
  public Corpus read() {
    return local.read();
  }

  @Override
  public Optional<String> behind() throws IOException {
    if (!Files.isDirectory(local.folder())) {
      return Optional.empty();
    }
    if (!cluster.fingerprint().equals(local.fingerprint())) {
      return Optional.of(
          "the archive's files have changed since the index in the cluster was built");
    }
    boolean semantic;
    try (PassageIndex serving = cluster.open().orElseThrow()) {
      semantic = serving.semantic();
    }
    return semantic || !local.embeds()
        ? Optional.empty()
        : Optional.of("passages are not yet found by their meaning");
  }

  @Override
  public Optional<PassageIndex> present() {
    return cluster.open();
  }

  @Override
  public int newest() {
    return cluster.serving();
  }

  @Override
  public Optional<PassageIndex> openNewest() {
    return cluster.open();
  }

  /// Looked at every few seconds at most, however many ask.
  @Override
  public synchronized Optional<ClusterState> cluster() {
    long now = System.nanoTime();
    if (seen.isEmpty() || now - seenAt > FRESH.toNanos()) {
      seen = Optional.of(looked());
      seenAt = System.nanoTime();
    }
    return seen;
  }

  private ClusterState looked() {
    try {
      return cluster.state();
    } catch (IndexAway | ClusterRefusal e) {
      return ClusterState.away(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public RollBack rollBack() throws IOException {
    return cluster.rollBack();
  }
}
