package onrecord.program.serving;

import java.io.IOException;
import java.util.Optional;
import onrecord.index.IndexReport;
import onrecord.telegram.AdminOperations.BuildOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The boundary around each build: whatever breaks off, the index before serves and another build
/// can begin.
final class BuildBoundary {
  private static final Logger LOG = LoggerFactory.getLogger(BuildBoundary.class);

  private volatile Optional<String> failure = Optional.empty();

  /// Something that builds an index.
  interface Build {
    /// What was built; empty where another process builds in the same folder.
    Optional<IndexReport> run() throws IOException;
  }

  /// What came of a build.
  BuildOutcome outcome(Build build) {
    try {
      Optional<IndexReport> report = build.run();
      failure = Optional.empty();
      return report.isPresent()
          ? new BuildOutcome.Built(report.get())
          : new BuildOutcome.Failed("another process builds an index in the same folder");
    } catch (Throwable e) {
      LOG.error(
          "the index cannot be built; the present one goes on serving; onrecord check tells of the"
              + " files",
          e);
      String why = Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
      failure =
          Optional.of("the last one broke off (%s); onrecord check names files".formatted(why));
      return new BuildOutcome.Failed(why);
    }
  }

  /// Why the last build broke off; nothing where it did not.
  Optional<String> failure() {
    return failure;
  }
}
