package onrecord.telegram.feedback;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// When a week's bulletin is due.
///
/// @param zone by whose clock
public record BulletinTime(DayOfWeek day, LocalTime time, ZoneId zone) {

  /// The latest moment at which one was due. Where a clock that is put forward leaves the time of
  /// day out, it is due right behind the gap.
  public ZonedDateTime before(Instant now) {
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime due =
        here.toLocalDate().with(TemporalAdjusters.previousOrSame(day)).atTime(time).atZone(zone);
    return due.toInstant().isAfter(now)
        ? due.toLocalDate().minusWeeks(1).atTime(time).atZone(zone)
        : due;
  }

  /// It in words for keeping: whoever changes it begins anew.
  @Override
  public String toString() {
    return day + "/" + time + "/" + zone;
  }
}
