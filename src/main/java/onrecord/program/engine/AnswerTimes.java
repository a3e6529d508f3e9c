package onrecord.program.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How long the latest answers took. Thread-safe.
public final class AnswerTimes {
  private static final int LATEST = 500;

  private final Deque<Duration> latest = new ArrayDeque<>();
  private long count;

  /// One more took that long.
  public synchronized void add(Duration time) {
    count++;
    latest.addLast(time);
    if (latest.size() > LATEST) {
      latest.removeFirst();
    }
  }

  /// How many there were since the start.
  public synchronized long count() {
    return count;
  }

  /// The time that a share of the latest took at most (nearest rank); 0 where there were none.
  ///
  /// @param share above 0, at most 1
  public synchronized Duration within(double share) {
    var sorted = latest.stream().sorted().toList();
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
