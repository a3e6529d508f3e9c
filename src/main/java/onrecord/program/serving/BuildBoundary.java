package onrecord.program.serving;

import java.io.IOException;
import java.util.Optional;
import onrecord.index.IndexAway;
import onrecord.index.IndexReport;
import onrecord.telegram.AdminOperations.BuildOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The boundary around each build, and each look for what others built: whatever breaks off, the
/// index before serves and another build can begin.
final class BuildBoundary {
  private static final Logger LOG = LoggerFactory.getLogger(BuildBoundary.class);

  private volatile Optional<String> failure = Optional.empty();
  private volatile boolean refused;
  private volatile String trouble = "";

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
      refused = report.isEmpty();
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

  /// Whether the last build was left to another process.
  boolean isRefused() {
    return refused;
  }

  /// A look that breaks off is not the last; one that breaks off as the one before is not told.
  void look(Runnable look) {
    try {
      look.run();
      trouble = "";
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (IndexAway e) {
      if (trouble.isEmpty()) {
        trouble = "away";
        LOG.warn("{}; questions wait until it is back", e.getMessage());
      }
    } catch (RuntimeException | Error e) {
      if (!trouble.equals(e.toString())) {
        trouble = e.toString();
        LOG.error("a newer index cannot be put to use; the present one goes on serving", e);
      }
    }
  }

  /// Why the last build broke off; nothing where it did not.
  Optional<String> failure() {
    return failure;
  }
}
