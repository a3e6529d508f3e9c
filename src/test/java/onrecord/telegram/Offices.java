package onrecord.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import onrecord.telegram.administration.AdminServices;
import onrecord.telegram.administration.Administration;
import onrecord.telegram.administration.UnansweredQuestions;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Identity;
import onrecord.telegram.message.Requests;

/// Administrations for tests, in which no file can be brought.
final class Offices {
  private Offices() {}

  /// What makes one; edits of news are far apart.
  static BiFunction<Identity, LongConsumer, Administration> of(
      Set<Long> admins, AdminOperations works, Journal journal, Delivery delivery) {
    return of(admins, works, new OfficeMeans(journal, delivery, (_, _, _) -> false), _ -> {});
  }

  /// What an office works with.
  record OfficeMeans(Journal journal, Delivery delivery, AdminServices.Files files) {}

  /// The same, where files are brought.
  static BiFunction<Identity, LongConsumer, Administration> of(
      Set<Long> admins, AdminOperations works, OfficeMeans means, Consumer<LongConsumer> waking) {
    return (_, wake) -> {
      waking.accept(wake);
      return of(admins, works, desk(means, wake));
    };
  }

  private static Administration of(Set<Long> admins, AdminOperations works, AdminServices desk) {
    var unanswered = new UnansweredQuestions(desk.journal().counts(), Clock.systemUTC(), 30);
    return new Administration(admins, works, desk, unanswered);
  }

  private static AdminServices desk(OfficeMeans means, LongConsumer wake) {
    return new AdminServices(
        means.journal(),
        means.delivery(),
        wake,
        new Requests("onrecord_test_bot"),
        means.files(),
        Duration.ofDays(1));
  }
}
