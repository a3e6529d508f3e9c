package onrecord.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes on only by hand.
public final class HandClock extends Clock {
  private final AtomicReference<Instant> now;

  /// A clock that stands at that time.
  public HandClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /// Lets that much time pass.
  public void forward(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource source = this;
    return source.withZone(zone);
  }
}
