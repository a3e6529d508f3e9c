package onrecord.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import onrecord.administration.Administration;
import onrecord.administration.Desk;
import onrecord.administration.Unanswered;
import onrecord.administration.Works;
import onrecord.delivery.Delivery;
import onrecord.hearing.Identity;
import onrecord.journal.Journal;
import onrecord.requests.Requests;

/// Administrations for tests, in which no file can be brought.
final class Offices {
  private Offices() {}

  /// What makes one; edits of news are far apart.
  static BiFunction<Identity, LongConsumer, Administration> of(
      Set<Long> admins, Works works, Journal journal, Delivery delivery) {
    return (_, wake) -> of(admins, works, desk(journal, delivery, wake));
  }

  private static Administration of(Set<Long> admins, Works works, Desk desk) {
    var unanswered = new Unanswered(desk.journal().counts(), Clock.systemUTC(), 30);
    return new Administration(admins, works, desk, unanswered);
  }

  private static Desk desk(Journal journal, Delivery delivery, LongConsumer wake) {
    return new Desk(
        journal,
        delivery,
        wake,
        new Requests("onrecord_test_bot"),
        (_, _) -> Optional.empty(),
        Duration.ofDays(1));
  }
}
