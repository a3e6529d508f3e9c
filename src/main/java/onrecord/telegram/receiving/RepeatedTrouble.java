package onrecord.telegram.receiving;

import java.time.Duration;
import org.slf4j.Logger;

/// What is wrong at the moment, said once for as long as it lasts.
final class RepeatedTrouble {
  /// What the server says where somebody else is given the updates.
  static final int CONFLICT = 409;

  private final Logger log;
  private String kind = "";
  private int tries;

  RepeatedTrouble(Logger log) {
    this.log = log;
  }

  /// It goes wrong in that way: said if it did not before.
  synchronized void say(String kind, String what) {
    if (begins(kind)) {
      log.warn(what);
    }
  }

  /// The server refuses to give updates.
  void refused(int code, String description) {
    if (code == CONFLICT) {
      say(
          "conflict",
          "another process polls with this bot's token, or a webhook is set (409 %s);"
                  .formatted(description)
              + " look for a second OnRecord or another program with the token, and end it");
    } else {
      say(
          "refused " + code,
          "the server refuses to give updates (%d %s); look at telegram's address and token"
              .formatted(code, description));
    }
  }

  /// It goes wrong in a way that nobody foresaw.
  synchronized void say(String what, Throwable failure) {
    if (begins(failure.getClass().getName())) {
      log.error(what, failure);
    }
  }

  private boolean begins(String now) {
    tries++;
    boolean other = !now.equals(kind);
    kind = now;
    return other;
  }

  /// It goes well: said if it did not before.
  synchronized void over(String what) {
    if (!kind.isEmpty()) {
      log.info(what);
    }
    kind = "";
    tries = 0;
  }

  /// How long to wait before the next try: 1, 2, 4 … seconds, at most so long.
  synchronized Duration waiting(Duration longest) {
    Duration wait = Duration.ofSeconds(1L << Math.clamp(tries - 1L, 0, 20));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
