package onrecord.program.serving;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import onrecord.index.IndexReport;
import onrecord.telegram.AdminOperations.BuildOutcome;
import onrecord.telegram.AdminOperations.BuildState;
import onrecord.telegram.AdminOperations.Watcher;

/// What is told of one build.
final class RecordedBuild implements Watcher {
  private final CompletableFuture<BuildOutcome> outcome = new CompletableFuture<>();
  private volatile Optional<BuildState> latest = Optional.empty();

  @Override
  public void at(BuildState progress) {
    latest = Optional.of(progress);
  }

  @Override
  public void ended(BuildOutcome how) {
    outcome.complete(how);
  }

  Optional<BuildState> latest() {
    return latest;
  }

  /// How it ended, once it has.
  BuildOutcome outcome() throws Exception {
    return outcome.get(60, TimeUnit.SECONDS);
  }

  IndexReport report() throws Exception {
    return outcome() instanceof BuildOutcome.Built(var report) ? report : fail();
  }

  private IndexReport fail() throws Exception {
    throw new AssertionError(outcome());
  }
}
