package onrecord.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.delivery.Pacing;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Requests;
import onrecord.telegram.subscription.ArchiveNews;
import onrecord.telegram.subscription.NewsDesk;
import onrecord.telegram.subscription.NewsTerms;
import onrecord.testing.SetClock;

/// Tells of what is new and sends it to a server that takes everything at once.
///
/// @param taken hears of each message: the chat and the words
record NoticeServer(Journal journal, SetClock clock, BiConsumer<Long, String> taken) {

  /// Looks once, and sends until nothing waits.
  void work(ArchiveNews news, int most) throws InterruptedException {
    NewsTerms usual = NewsTerms.usual(clock);
    var terms =
        new NewsTerms(usual.quiet(), most, usual.announce(), usual.clock(), usual.observer());
    var route = new NewsDesk.NewsRoute(new Requests("bot"), _ -> {}, _ -> OptionalLong.empty());
    var messages = new AtomicInteger();
    Caller caller = (_, parameters, _) -> take(parameters, messages);
    var pace = new SetClock(Instant.EPOCH);
    var pacing = new Pacing(pace, moment -> pass(pace, moment));
    try (var desk = new NewsDesk(journal, news, terms);
        var delivery = new Delivery(caller, journal, pacing, (_, _) -> {}, _ -> {})) {
      desk.once(route);
      for (long chat : journal.outbox().chats()) {
        delivery.deliver(chat);
      }
    }
  }

  private static void pass(SetClock pace, Instant moment) {
    Duration left = Duration.between(pace.instant(), moment);
    if (left.isPositive()) {
      pace.pass(left);
    }
  }

  private Outcome take(JsonNode parameters, AtomicInteger messages) {
    taken.accept(parameters.path("chat_id").asLong(), parameters.path("text").asText());
    var message = JsonNodeFactory.instance.objectNode();
    return new Outcome.Done(message.put("message_id", messages.incrementAndGet()));
  }
}
