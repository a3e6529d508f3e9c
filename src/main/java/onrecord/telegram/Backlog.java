package onrecord.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import onrecord.telegram.journal.Inbox;

/// How long messages wait for their answers.
///
/// @param begun when the bot began: what waited before that did not wait for it
record Backlog(Inbox inbox, Clock clock, Instant begun) {
  /// From when on something is wrong.
  private static final Duration TOO_LONG = Duration.ofMinutes(10);

  /// Since when the oldest waits; 0 where none does.
  Duration age() {
    return inbox.oldest().map(this::since).orElse(Duration.ZERO);
  }

  /// That answers do not come, and what to do; nothing where they do.
  Optional<String> complaint() {
    return inbox
        .oldest()
        .map(arrived -> since(arrived.isBefore(begun) ? begun : arrived))
        .filter(age -> age.compareTo(TOO_LONG) > 0)
        .map(
            age ->
                "the oldest message has waited for %d minutes, and %d wait; the log says what holds"
                        .formatted(age.toMinutes(), inbox.waiting())
                    + " them up, and a restart loses none");
  }

  private Duration since(Instant moment) {
    Duration age = Duration.between(moment, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }
}
