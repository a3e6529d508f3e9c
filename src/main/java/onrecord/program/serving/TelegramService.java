package onrecord.program.serving;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Wording;
import onrecord.index.IndexProgress;
import onrecord.operation.Failure;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.monitoring.Metrics;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.TelegramConnection;
import onrecord.telegram.api.Token;
import onrecord.telegram.receiving.TokenRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot as a service: the archive's newest generation answers in Telegram, newer ones are built
/// and put in its place, and whoever watches sees how things are; until the process is told to end.
public final class TelegramService {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramService.class);
  private static final String GET_ONE =
      "@BotFather in Telegram gives a token; set TELEGRAM_BOT_TOKEN to it, or"
          + " TELEGRAM_BOT_TOKEN_FILE to a file that holds it.";
  private static final Duration LAST_MOMENTS = Duration.ofMillis(4500);

  private final Configuration configuration;
  private final Token token;

  private TelegramService(Configuration configuration, Token token) {
    this.configuration = configuration;
    this.token = token;
  }

  /// The bot whose token the environment gives.
  public static TelegramService of(Configuration configuration, Map<String, String> environment) {
    try {
      return new TelegramService(
          configuration,
          Token.in(environment)
              .orElseThrow(() -> new Failure("the bot needs its token, and none is set", GET_ONE)));
    } catch (IllegalArgumentException e) {
      throw new Failure(String.valueOf(e.getMessage()), GET_ONE);
    }
  }

  /// Serves until the process is told to end.
  ///
  /// @param first answers until a newer generation does
  public void serve(OpenArchive first, ConfiguredArchive configured, IndexProgress progress) {
    var served = new CountDownLatch(1);
    var metrics = new Metrics();
    try (var telegram =
            TelegramConnection.open(
                configuration, token, new TelegramMetrics(metrics), progress::note);
        var memory = new MemoryWatch(telegram::stop)) {
      serve(first, configured, new Observability(configuration, telegram, metrics), served);
      memory.check();
    } catch (OutOfMemoryError e) {
      throw MemoryWatch.failure();
    } catch (TokenRefused e) {
      throw new Failure("Telegram does not know the bot's token", GET_ONE);
    } catch (IOException e) {
      throw new Failure(
          "the journal %s cannot be used: %s"
              .formatted(TelegramConnection.journal(configuration), e.getMessage()),
          "End the other bot that uses this folder, or name another one with --data.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      served.countDown();
    }
  }

  private static void serve(
      OpenArchive first,
      ConfiguredArchive configured,
      Observability observability,
      CountDownLatch served)
      throws InterruptedException, TokenRefused {
    TelegramConnection telegram = observability.telegram();
    Function<OpenArchive, LiveArchive> prepare = observability::observe;
    try (var current = new SwappableReference<>(prepare.apply(first));
        var builds =
            new BackgroundBuilds(
                current, configured, prepare, all -> observability.status(current, all));
        var watch = watch(configured, builds, telegram);
        var _ = observability.open(current, builds)) {
      endWithTheProcess(telegram, served);
      warm(current);
      builds.begin();
      if (configured.isWatched()) {
        watch.begin();
      }
      telegram.run(LiveArchive.talk(current), builds);
    }
  }

  /// The watch over the archive's folder; one that sees nothing where none is wanted.
  private static CorpusWatch watch(
      ConfiguredArchive configured, BackgroundBuilds builds, TelegramConnection telegram) {
    var watcher = new WatchedBuild(telegram.adminNotes(), new LoggedBuild());
    var wish =
        new CorpusWatch.BuildWish() {
          @Override
          public boolean isBehind() throws IOException {
            return configured.behind().isPresent();
          }

          @Override
          public AdminOperations.Begun begin() {
            return builds.reindex(false, watcher);
          }
        };
    return new CorpusWatch(
        new FolderState(configured.corpus(), configured.followsLinks()), wish, Clock.systemUTC());
  }

  /// Asks something, for all that the first question needs loaded.
  private static void warm(SwappableReference<LiveArchive> current) {
    String question = "What do people say about the government?";
    Preferences preferences = Preferences.of(Wording.LANGUAGES.getFirst());
    Thread.ofVirtual()
        .name("warm")
        .start(
            () -> {
              current.use(served -> served.archive().conversation().ask(question, preferences));
              current
                  .use(served -> served.archive().unansweredExamples())
                  .forEach(TelegramService::unoffered);
            });
  }

  private static void unoffered(String example) {
    LOG.warn(
        "telegram.examples: this archive does not answer “{}”, so it is not offered; set another"
            + " question",
        example);
  }

  private static void endWithTheProcess(TelegramConnection telegram, CountDownLatch served) {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> end(telegram, served)));
  }

  /// Lets the bot end what it has in hand before the process goes.
  private static void end(TelegramConnection telegram, CountDownLatch served) {
    telegram.stop();
    try {
      if (!served.await(LAST_MOMENTS.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("ended with work in hand; it is kept in the journal");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
