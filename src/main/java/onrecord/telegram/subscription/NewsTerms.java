package onrecord.telegram.subscription;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// What telling of new statements goes by.
///
/// @param quiet when nobody is told anything
/// @param most messages that a chat is told a day
public record NewsTerms(QuietHours quiet, int most, Clock clock, NewsObserver observer) {

  /// At any hour, five messages a day.
  public static NewsTerms usual(Clock clock) {
    var always = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC);
    return new NewsTerms(always, 5, clock, NewsObserver.SILENT);
  }
}
