package onrecord.telegram.receiving;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many updates are asked for at once: one by one after an answer that came and could not be
/// read, as one that is nested too deep or too long, until the one to blame is found. It is kept as
/// it came, and confirmed.
final class Portion {
  private static final Logger LOG = LoggerFactory.getLogger(Portion.class);
  private static final int MOST = 100;

  /// How an answer begins, up to the first update's id: nothing in it is anybody's words.
  private static final Pattern FIRST_ID =
      Pattern.compile(
          "^\\s*+\\{\\s*+\"ok\"\\s*+:\\s*+true\\s*+,\\s*+\"result\"\\s*+:\\s*+\\[\\s*+\\{"
              + "\\s*+\"update_id\"\\s*+:\\s*+([0-9]{1,18}+)(?![0-9.eE])");

  private int limit = MOST;
  private OptionalLong suspect = OptionalLong.empty();

  int limit() {
    return limit;
  }

  /// An answer was read.
  void read() {
    limit = MOST;
    suspect = OptionalLong.empty();
  }

  /// An answer was not.
  ///
  /// @param answer as it came, or its beginning; empty where none came
  /// @return the offset that confirms the one to blame, once it is known and kept
  OptionalLong unread(String answer, Arrivals arrivals) {
    if (answer.isEmpty()) {
      return OptionalLong.empty();
    }
    Matcher first = FIRST_ID.matcher(answer);
    boolean alone = limit == 1;
    limit = 1;
    if (!first.lookingAt() || !alone) {
      return OptionalLong.empty();
    }
    // An answer that was cut off on its way comes whole the next time.
    OptionalLong id = OptionalLong.of(Long.parseLong(first.group(1)));
    if (!suspect.equals(id)) {
      suspect = id;
      return OptionalLong.empty();
    }
    arrivals.keep(List.of(TextNode.valueOf(answer)));
    LOG.warn("update {} cannot be read at all and is passed over", id.getAsLong());
    suspect = OptionalLong.empty();
    return OptionalLong.of(id.getAsLong() + 1);
  }
}
