package onrecord.telegram.subscription;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// The hours in which nobody is told anything.
///
/// @param from when they begin
/// @param to when they are over; the same for none
/// @param zone by whose clock
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

  /// Whether nobody is told anything at that moment.
  boolean hold(Instant moment) {
    LocalTime now = LocalTime.ofInstant(moment, zone);
    boolean begun = !now.isBefore(from);
    boolean over = !now.isBefore(to);
    return from.isBefore(to) ? begun && !over : !from.equals(to) && (begun || !over);
  }

  /// The day of a moment, counted from 1970.
  long day(Instant moment) {
    return moment.atZone(zone).toLocalDate().toEpochDay();
  }
}
