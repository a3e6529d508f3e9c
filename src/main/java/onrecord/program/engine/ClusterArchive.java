package onrecord.program.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import onrecord.ArchiveGenerations;
import onrecord.ArchiveIndex;
import onrecord.corpus.Corpus;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.index.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.RollBack;
import onrecord.index.cluster.ClusterBuild;
import onrecord.index.cluster.ClusterGenerations;
import onrecord.index.generation.Acceptance;
import onrecord.operation.Failure;
import onrecord.operation.configuration.EngineSettings;

/// An archive whose generations lie in a cluster: built on this machine, where the vectors of
/// unchanged statements are at hand, and judged here, then copied there. Where the archive's folder
/// is not on this machine another process builds, and this one follows.
final class ClusterArchive implements ArchiveGenerations {
  private final ArchiveIndex local;
  private final ClusterGenerations cluster;

  ClusterArchive(ArchiveIndex local, EngineSettings.ClusterAddress address) {
    this.local = local;
    this.cluster = new ClusterGenerations(ClusterConnection.settings(address));
  }

  @Override
  public PassageIndex open(IndexProgress progress) throws IOException {
    Optional<PassageIndex> serving = cluster.open();
    if (serving.isPresent()) {
      cluster.cleanLeftovers();
      behind().ifPresent(what -> progress.note(what + "; onrecord index builds it"));
      return serving.get();
    }
    progress.note("the cluster has no index of the archive yet");
    Optional<ClusterBuild> begun = cluster.begin();
    if (begun.isEmpty()) {
      throw new Failure(
          "another process is building the first index in the cluster",
          "Wait until it has ended, and start again.");
    }
    try (ClusterBuild build = begun.get();
        PassageIndex built = local.open(progress)) {
      publish(build, built.number(), progress);
    }
    return cluster.open().orElseThrow(() -> new IOException("the cluster lost what was built"));
  }

  private int publish(ClusterBuild build, int number, IndexProgress progress) throws IOException {
    progress.note("copying the index into the cluster");
    return build.publish(
        local.generation(number), local.fingerprint(), () -> progress.at(Phase.FINISHING, 0, 1));
  }

  @Override
  public Optional<IndexReport> build(Acceptance acceptance, IndexProgress progress)
      throws IOException {
    Optional<ClusterBuild> begun = cluster.begin();
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    try (ClusterBuild build = begun.get()) {
      if (cluster.serving() == 0) {
        try (PassageIndex words = local.open(progress)) {
          publish(build, words.number(), progress);
        }
      }
      Optional<IndexReport> built = local.build(acceptance, progress);
      if (built.isEmpty() || built.get().objection().isPresent()) {
        return built;
      }
      int number = publish(build, built.get().generation(), progress);
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

  @Override
  public RollBack rollBack() {
    return cluster.rollBack();
  }
}
