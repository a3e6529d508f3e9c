package onrecord.telegram.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// When the next request may leave: ahead of time by the server's known limits, and after a "too
/// many requests" by what the server said.
public final class Pacing {
  /// The server counts from when it answered, and by a clock of its own.
  private static final Duration MARGIN = Duration.ofMillis(100);

  private final Clock clock;
  private final PacedWait waiting;
  private final Limits limits = new Limits();
  private final Map<String, Instant> heldMethods = new HashMap<>();

  /// A way to let time pass.
  @FunctionalInterface
  public interface PacedWait {
    /// Returns at that moment, or at once when it is over; an interrupt ends it.
    void until(Instant moment) throws InterruptedException;
  }

  /// Pacing by that clock, which must never go back, and that way to wait.
  public Pacing(Clock clock, PacedWait waiting) {
    this.clock = clock;
    this.waiting = waiting;
  }

  /// Pacing in real time, whatever happens to the clock on the wall.
  public static Pacing inRealTime() {
    var clock = new Steady(Instant.now(), System.nanoTime());
    return new Pacing(
        clock,
        moment -> {
          for (Duration left = clock.until(moment); left.isPositive(); left = clock.until(moment)) {
            Thread.sleep(left);
          }
        });
  }

  /// Waits until that chat's own limits let something go there.
  void ready(long chat) throws InterruptedException {
    while (true) {
      Instant now = clock.instant();
      Instant ready;
      synchronized (limits) {
        ready = limits.ready(chat, now);
      }
      if (!ready.isAfter(now)) {
        return;
      }
      waiting.until(ready);
    }
  }

  /// Waits until something may go to that chat, and counts it.
  void turn(long chat) throws InterruptedException {
    while (true) {
      Limits.Slot slot;
      synchronized (limits) {
        slot = limits.reserve(chat, clock.instant());
      }
      waiting.until(slot.at());
      if (slot.taken() && held(chat).isEmpty()) {
        return;
      }
    }
  }

  /// Waits that long.
  void pause(Duration time) throws InterruptedException {
    waiting.until(clock.instant().plus(time));
  }

  /// Lets nothing go to that chat for as long.
  void hold(long chat, Duration time) {
    synchronized (limits) {
      limits.hold(chat, clock.instant().plus(time).plus(MARGIN));
    }
  }

  /// Lets no request of that method leave for as long.
  void hold(String method, Duration time) {
    Instant until = clock.instant().plus(time).plus(MARGIN);
    synchronized (limits) {
      heldMethods.merge(method, until, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /// How long nothing goes to that chat, if so.
  Optional<Duration> held(long chat) {
    Instant now = clock.instant();
    synchronized (limits) {
      return limits.held(chat, now).map(until -> Duration.between(now, until));
    }
  }

  /// How long no request of that method leaves, if so.
  Optional<Duration> held(String method) {
    Instant now = clock.instant();
    synchronized (limits) {
      return Optional.ofNullable(heldMethods.get(method))
          .filter(now::isBefore)
          .map(until -> Duration.between(now, until));
    }
  }

  /// A clock that nobody sets.
  private static final class Steady extends Clock {
    private final Instant start;
    private final long nanos;

    Steady(Instant start, long nanos) {
      this.start = start;
      this.nanos = nanos;
    }

    Duration until(Instant moment) {
      return Duration.between(instant(), moment);
    }

    @Override
    public Instant instant() {
      return start.plusNanos(System.nanoTime() - nanos);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
