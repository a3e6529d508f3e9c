package onrecord.telegram.subscription;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells all who subscribed of what is new, whenever another generation serves.
public final class NewsDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NewsDesk.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Journal journal;
  private final ArchiveNews news;
  private final NewsTerms terms;
  private final NewsDiscovery discovery;
  private final NewsMatching matching;
  private final AnnouncedChannel channel;
  private volatile int seen = -1;
  private volatile Optional<Thread> looking = Optional.empty();

  /// For the chats of that journal.
  public NewsDesk(Journal journal, ArchiveNews news, NewsTerms terms) {
    this.journal = journal;
    this.news = news;
    this.terms = terms;
    discovery = new NewsDiscovery(journal.subscriptions().news(), news);
    channel = new AnnouncedChannel(journal.subscriptions(), terms);
    matching = new NewsMatching(journal.subscriptions(), news, terms.observer());
  }

  /// How what is told goes out.
  ///
  /// @param wake called with a chat when something for it waits in the outbox
  /// @param chats finds the number of a channel
  public record NewsRoute(Requests requests, LongConsumer wake, ChatNumbers chats) {}

  /// Asks the server for the number of a channel.
  @FunctionalInterface
  public interface ChatNumbers {
    /// The number; empty where it cannot be had.
    OptionalLong number(String channel) throws InterruptedException;
  }

  /// Looks from now on.
  public void begin(NewsRoute route) {
    looking = Optional.of(Thread.ofVirtual().name("news").start(() -> look(route)));
  }

  private void look(NewsRoute route) {
    try {
      while (true) {
        lookOnce(route);
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookOnce(NewsRoute route) throws InterruptedException {
    try {
      once(route);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.error("what is new could not be told; it is kept, and tried again", e);
    }
  }

  /// Looks for what is new and tells it.
  public void once(NewsRoute route) throws InterruptedException {
    channel.keep(route.chats());
    int generation = news.generation();
    if (generation != 0 && generation != seen) {
      discovery.of(generation);
      seen = generation;
    }
    matching.all();
    new NoticeDelivery(journal, news, terms, route.requests()).all(route.wake());
  }

  @Override
  public void close() {
    looking.ifPresent(Thread::interrupt);
  }
}
