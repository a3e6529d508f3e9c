package onrecord.telegram.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;

/// A time in which the server cannot be reached or does not know itself, sat out by all together: a
/// repeat into it would be lost for good, and a question that changes nothing tells when it is
/// over.
final class Outage {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Caller calls;
  private final Pacing pacing;
  private final BooleanSupplier stopped;
  private final ReentrantLock asking = new ReentrantLock(true);
  private final AtomicLong ends = new AtomicLong();

  Outage(Caller calls, Pacing pacing, BooleanSupplier stopped) {
    this.calls = calls;
    this.pacing = pacing;
    this.stopped = stopped;
  }

  /// Waits until the server answers, or everything has stopped.
  void sitOut() throws InterruptedException {
    long before = ends.get();
    asking.lockInterruptibly();
    try {
      Duration pause = FIRST;
      while (ends.get() == before && !stopped.getAsBoolean()) {
        pacing.pause(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        if (!stopped.getAsBoolean() && answers()) {
          ends.incrementAndGet();
        }
      }
    } finally {
      asking.unlock();
    }
  }

  private boolean answers() throws InterruptedException {
    return switch (calls.call("getMe", JsonNodeFactory.instance.objectNode(), PATIENCE)) {
      case Outcome.Done _, Outcome.Refused _, Outcome.Flooded _ -> true;
      case Outcome.Unreached _, Outcome.Unknown _ -> false;
    };
  }
}
