package onrecord.telegram;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import onrecord.conversation.Conversation;
import onrecord.conversation.Conversation.Cards;
import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.telegram.administration.Administration;
import onrecord.telegram.admission.Policy;
import onrecord.telegram.api.BotApi;
import onrecord.telegram.api.Token;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.delivery.Pacing;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Identity;
import onrecord.telegram.message.ReaderSite;
import onrecord.telegram.message.UpdateReader;
import onrecord.telegram.receiving.Arrivals;
import onrecord.telegram.receiving.Poll;
import onrecord.telegram.receiving.TokenRefused;
import onrecord.telegram.subscription.ArchiveNews;
import onrecord.telegram.subscription.NewsTerms;
import onrecord.testing.FakeWorks;
import onrecord.testing.SetClock;

/// The whole bot in this process, at a server that is a fake, in a time that somebody else moves.
public final class LiveBot implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(2);

  private final FakeBotApi api;
  private final Path journalFile;
  private final SetClock clock;
  private final SetClock pace = new SetClock(Instant.EPOCH);
  private final List<String> said = new CopyOnWriteArrayList<>();
  private volatile Conversation conversation;
  private ToldNews news = new ToldNews(ArchiveNews.NONE, terms -> terms);
  private volatile boolean twice;
  private Set<Long> admins = Set.of();
  private Policy policy = Policy.OPEN;
  private ReaderSite site = ReaderSite.NONE;
  private FakeWorks works = new FakeWorks(Path.of("nowhere"));
  private volatile Optional<Poll> poll = Optional.empty();
  private Optional<Life> life = Optional.empty();

  /// One run of its process.
  private record Life(
      Journal journal,
      BotApi calls,
      Bot bot,
      Thread thread,
      CompletableFuture<LongConsumer> wake) {}

  /// A bot that answers from that conversation and has no admins; not started yet.
  public LiveBot(FakeBotApi api, Path folder, SetClock clock, Conversation conversation) {
    this.api = api;
    this.clock = clock;
    this.conversation = conversation;
    journalFile = folder.resolve("journal.sqlite");
  }

  /// The same with admins, who can have that done.
  public LiveBot with(Set<Long> persons, FakeWorks done) {
    admins = persons;
    works = done;
    return this;
  }

  /// The same, which tells of what is new there.
  public LiveBot telling(ArchiveNews source, UnaryOperator<NewsTerms> terms) {
    news = new ToldNews(source, terms);
    return this;
  }

  /// Looks for what is new, and puts into the outbox what is to be told.
  public void tellsNews() {
    Life now = life.orElseThrow();
    news.once(now.journal(), now.wake().join(), clock);
  }

  /// The channel where all is posted has that number from now on.
  public void posting(long channel) {
    news.outlet().set(channel);
    tellsNews();
  }

  /// Sends what waits for a chat.
  public void wakes(long chat) {
    life.orElseThrow().wake().join().accept(chat);
  }

  /// The same, which goes by that policy.
  public LiveBot under(Policy other) {
    policy = other;
    return this;
  }

  /// The same, whose archive is on that site.
  public LiveBot on(ReaderSite other) {
    site = other;
    return this;
  }

  /// Starts it.
  public void start() {
    try {
      var journal = Journal.open(journalFile, clock, KEPT);
      var calls = new BotApi(Token.of(api.token()), api.address());
      var pacing = new Pacing(pace, this::pass);
      var delivery = new Delivery(calls, journal, pacing, (_, _) -> {}, said::add);
      var terms =
          new Bot.BotTerms(
              Optional.empty(), site, admins, policy, Duration.ofHours(12), KEPT, clock, said::add);
      var bot = new Bot(journal, delivery, terms);
      var wake = new CompletableFuture<LongConsumer>();
      BiFunction<Identity, LongConsumer, Administration> office =
          (identity, waking) -> {
            wake.complete(waking);
            return new Offices(clock).of(admins, works, journal, delivery).apply(identity, waking);
          };
      Thread thread = Thread.ofVirtual().start(() -> run(bot, calls, office));
      life = Optional.of(new Life(journal, calls, bot, thread, wake));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass(Instant moment) {
    if (moment.isAfter(pace.instant())) {
      pace.pass(Duration.between(pace.instant(), moment));
    }
  }

  private void run(
      Bot bot, BotApi calls, BiFunction<Identity, LongConsumer, Administration> office) {
    try {
      bot.run(arrivals -> receive(calls, arrivals), talk(), office);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TokenRefused e) {
      throw new AssertionError(e);
    }
  }

  private void receive(BotApi calls, Arrivals arrivals) throws TokenRefused {
    Arrivals taken =
        updates -> IntStream.range(0, twice ? 2 : 1).forEach(_ -> arrivals.keep(updates));
    try (var now = new Poll(calls, taken, UpdateReader.WANTED, Duration.ofSeconds(20), clock)) {
      poll = Optional.of(now);
      now.run();
    }
  }

  private LiveConversation talk() {
    return new LiveConversation() {
      @Override
      public Reply reply(Message message) {
        return conversation.reply(message);
      }

      @Override
      public ArchiveNews news() {
        return news.source();
      }

      @Override
      public Cards cards(String query, Preferences preferences, int from) {
        return conversation.cards(query, preferences, from);
      }
    };
  }

  /// Answers from another generation from now on.
  public void answersFrom(Conversation other) {
    conversation = other;
  }

  /// Whatever arrives arrives a second time from now on, as after an answer that was lost.
  public void hearsTwice() {
    twice = true;
  }

  /// What its journal keeps.
  public Journal journal() {
    return life.orElseThrow().journal();
  }

  /// What an admin reads at the start.
  public List<String> said() {
    return List.copyOf(said);
  }

  /// Returns when all that has arrived is dealt with.
  public void untilQuiet() {
    await().atMost(SOON).pollInterval(Duration.ofMillis(2)).until(this::isQuiet);
  }

  private boolean isQuiet() {
    return life.isEmpty()
        || (poll.isPresent()
            && api.updates().size() == 0
            && journal().inbox().waiting() == 0
            && !life.get().bot().isBusy()
            && journal().outbox().waiting() == 0);
  }

  /// Ends the process; what it has kept stays.
  public void end() {
    life.ifPresent(
        now -> {
          poll.ifPresent(Poll::close);
          poll = Optional.empty();
          now.bot().close();
          now.thread().interrupt();
          try {
            now.thread().join(SOON);
            now.calls().close();
            now.journal().close();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    life = Optional.empty();
  }

  @Override
  public void close() {
    end();
  }
}
