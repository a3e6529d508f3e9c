package onrecord.administration;

import java.io.IOException;
import onrecord.administration.Administration.Post;
import onrecord.generation.Generations.SteppedBack;
import onrecord.journal.Counts;

/// Steps back to the index before, once for each message that asks for it: what a crash cut off
/// between the step and the answer is not done a second time.
///
/// @param marks where it is noted which message steps back from which index
record RollBack(Counts marks, Works works) {
  private static final String MARK = "rollback";

  SteppedBack once(Post post) throws IOException {
    String message = "%d %d ".formatted(post.where().chat(), post.message());
    int serving = works.serving();
    boolean done =
        marks
            .mark(MARK)
            .filter(mark -> mark.startsWith(message) && !mark.equals(message + serving))
            .isPresent();
    if (done) {
      return new SteppedBack.To(serving);
    }
    marks.mark(MARK, message + serving);
    return works.rollBack();
  }
}
