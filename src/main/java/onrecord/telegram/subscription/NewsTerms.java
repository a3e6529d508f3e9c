package onrecord.telegram.subscription;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// What telling of new statements goes by.
///
/// @param quiet when nobody is told anything
/// @param most messages that a chat is told a day
/// @param announce the @name of the channel in which each statement is posted, or its number
public record NewsTerms(
    QuietHours quiet, int most, Optional<String> announce, Clock clock, NewsObserver observer) {

  /// At any hour, five messages a day.
  public static NewsTerms usual(Clock clock) {
    var always = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC);
    return new NewsTerms(always, 5, Optional.empty(), clock, NewsObserver.SILENT);
  }
}
