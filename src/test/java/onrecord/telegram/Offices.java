package onrecord.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import onrecord.telegram.administration.AdminServices;
import onrecord.telegram.administration.Administration;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.feedback.Feedback;
import onrecord.telegram.feedback.FeedbackReplies;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Identity;
import onrecord.telegram.message.Requests;

/// Administrations for tests, in which no file can be brought.
record Offices(Clock clock) {

  /// What makes one; edits of news are far apart.
  BiFunction<Identity, LongConsumer, Administration> of(
      Set<Long> admins, AdminOperations works, Journal journal, Delivery delivery) {
    return of(admins, works, new OfficeMeans(journal, delivery, (_, _, _) -> false), _ -> {});
  }

  /// What an office works with.
  record OfficeMeans(Journal journal, Delivery delivery, AdminServices.Files files) {}

  /// The same, where files are brought.
  BiFunction<Identity, LongConsumer, Administration> of(
      Set<Long> admins, AdminOperations works, OfficeMeans means, Consumer<LongConsumer> waking) {
    return (_, wake) -> {
      waking.accept(wake);
      return of(admins, works, desk(means, wake));
    };
  }

  private Administration of(Set<Long> admins, AdminOperations works, AdminServices desk) {
    Feedback feedback = Feedback.in(desk.journal().counts(), clock, 30);
    return new Administration(admins, works, desk, new FeedbackReplies(feedback));
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
