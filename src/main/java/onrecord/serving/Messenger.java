package onrecord.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import onrecord.administration.Administration;
import onrecord.administration.Desk;
import onrecord.administration.Unanswered;
import onrecord.administration.Works;
import onrecord.archive.OpenArchive;
import onrecord.configuration.Configuration;
import onrecord.connection.BotApi;
import onrecord.connection.Caller;
import onrecord.connection.Token;
import onrecord.delivery.Delivery;
import onrecord.delivery.Pacing;
import onrecord.exchange.Message.Preferences;
import onrecord.hearing.Identity;
import onrecord.journal.Journal;
import onrecord.monitoring.Metrics;
import onrecord.requests.Requests;
import onrecord.telegram.Bot;
import onrecord.terminal.Host.Failure;
import onrecord.terminal.Host.Watch;
import onrecord.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot in Telegram, put together from the configuration.
public final class Messenger {
  private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);
  private static final String GET_ONE =
      "@BotFather in Telegram gives a token; set TELEGRAM_BOT_TOKEN to it, or"
          + " TELEGRAM_BOT_TOKEN_FILE to a file that holds it.";
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(4);
  private static final Duration LAST_MOMENTS = Duration.ofMillis(4500);

  private final Configuration configuration;
  private final Token token;

  private Messenger(Configuration configuration, Token token) {
    this.configuration = configuration;
    this.token = token;
  }

  /// The bot whose token the environment gives.
  public static Messenger of(Configuration configuration, Map<String, String> environment) {
    try {
      return new Messenger(
          configuration,
          Token.in(environment)
              .orElseThrow(() -> new Failure("the bot needs its token, and none is set", GET_ONE)));
    } catch (IllegalArgumentException e) {
      throw new Failure(String.valueOf(e.getMessage()), GET_ONE);
    }
  }

  /// Serves until the process is told to end.
  ///
  /// @param first answers until a newer index does
  public void serve(OpenArchive first, Shop shop, Watch watch) {
    Path file = configuration.data().resolve("journal.sqlite");
    var served = new CountDownLatch(1);
    var metrics = new Metrics();
    try (Journal journal = journal(file, watch);
        var api = new BotApi(token, configuration.telegram().api());
        Feed feed = feed(new Tower.CountedCalls(api, metrics));
        var memory = new MemoryWatch(feed::close)) {
      serve(first, shop, new Standing(journal, api, metrics, feed, watch, served));
      memory.check();
    } catch (OutOfMemoryError e) {
      throw MemoryWatch.failure();
    } catch (Bot.TokenRefused e) {
      throw new Failure("Telegram does not know the bot's token", GET_ONE);
    } catch (IOException e) {
      throw new Failure(
          "the journal " + file + " cannot be used: " + e.getMessage(),
          "End the other bot that uses this folder, or name another one with --data.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      served.countDown();
    }
  }

  /// Where the bot's updates come from, and whether they do.
  interface Feed extends Bot.Source, AutoCloseable {

    /// What is wrong with it at the moment.
    Optional<String> complaint();

    /// How many requests for updates were completed; 0 where they are brought.
    long polls();

    /// Since one was last completed; nothing where they are brought, or none was yet.
    Optional<Duration> sincePoll();

    /// Ends it at once.
    @Override
    void close();
  }

  /// What stands as long as the bot serves.
  record Standing(
      Journal journal,
      BotApi api,
      Metrics metrics,
      Feed feed,
      Watch watch,
      CountDownLatch served) {}

  private void serve(OpenArchive first, Shop shop, Standing standing)
      throws InterruptedException, Bot.TokenRefused {
    Journal journal = standing.journal();
    var shut = new AtomicBoolean();
    Consumer<String> shutOut =
        _ -> {
          shut.set(true);
          standing.feed().close();
        };
    var tower = new Tower(configuration, standing);
    Unanswered unanswered = unanswered(journal);
    Function<OpenArchive, Served> dressed = archive -> tower.dressed(archive, unanswered::add);
    try (var current = new Current<>(dressed.apply(first));
        var builds = new Builds(current, shop, dressed, all -> tower.standing(current, all));
        var _ = tower.open(current, builds);
        var delivery =
            new Delivery(tower.calls(), journal, Pacing.inRealTime(), tower.tally(), shutOut);
        var bot = new Bot(journal, delivery, BotTerms.of(configuration, standing.watch()))) {
      endWithTheProcess(bot, standing);
      warm(current);
      builds.begin();
      bot.run(
          arrivals -> standing.feed().receive(tower.counted(arrivals)),
          Served.talk(current),
          (identity, wake) -> office(desk(standing, delivery, identity, wake), builds, unanswered));
    }
    if (shut.get()) {
      throw new Bot.TokenRefused();
    }
  }

  private Unanswered unanswered(Journal journal) {
    return new Unanswered(
        journal.counts(), Clock.systemUTC(), configuration.telegram().unanswered());
  }

  private static Desk desk(
      Standing standing, Delivery delivery, Identity identity, LongConsumer wake) {
    return new Desk(
        standing.journal(),
        delivery,
        wake,
        new Requests(identity.name()),
        new Handover(standing.api())::content,
        BETWEEN_NEWS);
  }

  private Administration office(Desk desk, Works works, Unanswered unanswered) {
    return new Administration(configuration.telegram().admins(), works, desk, unanswered);
  }

  private Feed feed(Caller api) {
    Configuration.Telegram telegram = configuration.telegram();
    return switch (telegram.mode()) {
      case POLL -> new Fetched(api, telegram.poll(), Clock.systemUTC());
      case WEBHOOK -> new Brought(api, telegram.webhook().url().orElseThrow(), telegram.webhook());
    };
  }

  /// Asks something, for all that the first question needs loaded.
  private static void warm(Current<Served> current) {
    String question = "What do people say about the government?";
    Preferences preferences = Preferences.of(Wording.LANGUAGES.getFirst());
    Thread.ofVirtual()
        .name("warm")
        .start(
            () ->
                current.use(served -> served.archive().conversation().ask(question, preferences)));
  }

  private Journal journal(Path file, Watch watch) throws IOException {
    Journal journal = Journal.open(file, Clock.systemUTC(), configuration.telegram().keep());
    journal
        .setAside()
        .ifPresent(
            aside ->
                watch.note(
                    "the journal was damaged ("
                        + journal.damage()
                        + "); a new one is begun, the old one lies in "
                        + aside
                        + "; what waited in it is not answered"));
    return journal;
  }

  private static void endWithTheProcess(Bot bot, Standing standing) {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(bot, standing)));
  }

  /// Lets the bot end what it has in hand before the process goes.
  private static void end(Bot bot, Standing standing) {
    bot.stop();
    standing.feed().close();
    try {
      if (!standing.served().await(LAST_MOMENTS.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("ended with work in hand; it is kept in the journal");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
