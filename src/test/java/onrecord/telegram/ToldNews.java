package onrecord.telegram;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Requests;
import onrecord.telegram.subscription.ArchiveNews;
import onrecord.telegram.subscription.NewsDesk;
import onrecord.telegram.subscription.NewsTerms;

/// What a bot tells of an archive, whenever a test says so.
///
/// @param outlet the number of the channel where all is posted; 0 for none
record ToldNews(ArchiveNews source, UnaryOperator<NewsTerms> terms, AtomicLong outlet) {
  ToldNews(ArchiveNews source, UnaryOperator<NewsTerms> terms) {
    this(source, terms, new AtomicLong());
  }

  /// Looks for what is new, and puts into the outbox what is to be told.
  void once(Journal journal, LongConsumer wake, Clock clock) {
    var route = new NewsDesk.NewsRoute(new Requests(FakeBotApi.BOT_NAME), wake, _ -> number());
    try (var desk = new NewsDesk(journal, source, terms.apply(NewsTerms.usual(clock)))) {
      desk.once(route);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private OptionalLong number() {
    return outlet.get() == 0 ? OptionalLong.empty() : OptionalLong.of(outlet.get());
  }
}
