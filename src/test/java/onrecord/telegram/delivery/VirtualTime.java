package onrecord.telegram.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A time that passes only where somebody waits.
final class VirtualTime extends Clock implements Pacing.PacedWait {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private Instant now = START;

  @Override
  public synchronized void until(Instant moment) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    now = moment.isAfter(now) ? moment : now;
  }

  synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  synchronized Duration passed() {
    return Duration.between(START, now);
  }

  @Override
  public synchronized Instant instant() {
    return now;
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
