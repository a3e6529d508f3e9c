package onrecord.program.serving;

import onrecord.telegram.AdminOperations.BuildOutcome;
import onrecord.telegram.AdminOperations.BuildState;
import onrecord.telegram.AdminOperations.Watcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the log how a build went that nobody asked for in a chat.
final class LoggedBuild implements Watcher {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedBuild.class);

  @Override
  public void at(BuildState progress) {}

  @Override
  public void ended(BuildOutcome outcome) {
    switch (outcome) {
      case BuildOutcome.Built(var report) ->
          report
              .objection()
              .ifPresentOrElse(
                  why -> LOG.warn("the new index is not put to use: {}", why),
                  () -> LOG.info("built index {}", report.generation()));
      case BuildOutcome.Failed(var why) -> LOG.warn("the index was not built: {}", why);
    }
  }
}
