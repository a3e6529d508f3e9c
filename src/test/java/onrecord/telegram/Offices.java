package onrecord.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
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
    return (_, wake) -> of(admins, works, desk(journal, delivery, wake));
  }

  private Administration of(Set<Long> admins, AdminOperations works, AdminServices desk) {
    Feedback feedback = Feedback.in(desk.journal().counts(), clock, 30);
    return new Administration(admins, works, desk, new FeedbackReplies(feedback));
  }

  private static AdminServices desk(Journal journal, Delivery delivery, LongConsumer wake) {
    return new AdminServices(
        journal,
        delivery,
        wake,
        new Requests("onrecord_test_bot"),
        (_, _, _) -> false,
        Duration.ofDays(1));
  }
}
