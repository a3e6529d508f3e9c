package onrecord.telegram.administration;

import java.io.IOException;
import onrecord.index.RollBack;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.administration.Administration.AdminPost;
import onrecord.telegram.journal.Counters;

/// Steps back to the index before, once for each message that asks for it: what a crash cut off
/// between the step and the answer is not done a second time.
///
/// @param marks where it is noted which message steps back from which index
record RollBackOnce(Counters marks, AdminOperations works) {
  private static final String MARK = "rollback";

  RollBack once(AdminPost post) throws IOException {
    String message = "%d %d ".formatted(post.where().chat(), post.message());
    int serving = works.serving();
    boolean done =
        marks
            .mark(MARK)
            .filter(mark -> mark.startsWith(message) && !mark.equals(message + serving))
            .isPresent();
    if (done) {
      return new RollBack.To(serving);
    }
    marks.mark(MARK, message + serving);
    return works.rollBack();
  }
}
