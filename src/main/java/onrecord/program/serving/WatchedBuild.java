package onrecord.program.serving;

import onrecord.telegram.AdminOperations.BuildOutcome;
import onrecord.telegram.AdminOperations.BuildState;
import onrecord.telegram.AdminOperations.Watcher;
import onrecord.telegram.administration.AdminNotes;

/// Tells the admins what is wrong with files that were changed, each problem once, and the log how
/// the build went.
record WatchedBuild(AdminNotes notes, LoggedBuild log) implements Watcher {

  @Override
  public void at(BuildState progress) {
    log.at(progress);
  }

  @Override
  public void ended(BuildOutcome outcome) {
    log.ended(outcome);
    switch (outcome) {
      case BuildOutcome.Built(var report) -> {
        notes.problems(report.problems());
        report.objection().ifPresent(notes::keptBack);
      }
      case BuildOutcome.Failed(var why) -> notes.notBuilt(why);
    }
  }
}
