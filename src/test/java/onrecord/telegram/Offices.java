package onrecord.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import onrecord.administration.Administration;
import onrecord.administration.Desk;
import onrecord.administration.Unanswered;
import onrecord.administration.Works;
import onrecord.delivery.Delivery;
import onrecord.journal.Journal;
import onrecord.requests.Requests;

/// Administrations for tests, in which no file can be brought.
final class Offices {
  private Offices() {}

  static Administration of(Set<Long> admins, Works works, Journal journal, Delivery delivery) {
    var desk =
        new Desk(
            journal,
            delivery,
            new Requests("onrecord_test_bot"),
            (_, _) -> Optional.empty(),
            Duration.ofDays(1));
    var unanswered = new Unanswered(journal.counts(), Clock.systemUTC(), 30);
    return new Administration(admins, works, desk, unanswered);
  }
}
