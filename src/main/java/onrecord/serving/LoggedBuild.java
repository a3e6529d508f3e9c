package onrecord.serving;

import onrecord.administration.Works.Outcome;
import onrecord.administration.Works.Progress;
import onrecord.administration.Works.Watcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the log how a build went that nobody asked for in a chat.
final class LoggedBuild implements Watcher {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedBuild.class);

  @Override
  public void at(Progress progress) {}

  @Override
  public void ended(Outcome outcome) {
    switch (outcome) {
      case Outcome.Built(var report) ->
          report
              .objection()
              .ifPresentOrElse(
                  why -> LOG.warn("the new index is not put to use: {}", why),
                  () -> LOG.info("built index {}", report.generation()));
      case Outcome.Failed(var why) -> LOG.warn("the index was not built: {}", why);
    }
  }
}
