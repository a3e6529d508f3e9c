package onrecord.telegram.feedback;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import onrecord.conversation.Opinion;
import onrecord.conversation.Subscription.SubscriptionKind;
import onrecord.telegram.journal.Journal;

/// What is counted of those who are told of what is new, and of those who judge answers.
public record AudienceFigures(Journal journal) {

  /// How many subscriptions there are, by their kind.
  public Map<String, LongSupplier> subscriptions() {
    Map<String, LongSupplier> kinds = new LinkedHashMap<>();
    for (SubscriptionKind kind : SubscriptionKind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), () -> journal.subscriptions().count(kind));
    }
    return kinds;
  }

  /// How many answers were judged in each way since the journal was begun: right, wrong, and what
  /// was wrong with them.
  public Map<String, LongSupplier> votes() {
    Map<String, LongSupplier> votes = new LinkedHashMap<>();
    for (Opinion each : Opinion.values()) {
      votes.put(each.code(), () -> journal.counts().sum(each.code()));
    }
    return votes;
  }

  /// How many new statements chats are still to be told of.
  public int waiting() {
    return journal.subscriptions().notices().waiting();
  }
}
