package onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import onrecord.configuration.Configuration;
import onrecord.connection.BotApi;
import onrecord.connection.Outcome;
import onrecord.connection.Token;
import onrecord.conversation.Conversation;
import onrecord.conversation.Conversation.Cards;
import onrecord.delivery.Delivery;
import onrecord.delivery.Pacing;
import onrecord.exchange.Message;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.hearing.UpdateReader;
import onrecord.journal.Journal;
import onrecord.receiving.Arrivals;
import onrecord.telegram.Bot;
import onrecord.telegram.Talk;
import onrecord.terminal.Host.Archive;
import onrecord.terminal.Host.Failure;
import onrecord.terminal.Host.Watch;
import onrecord.wording.Wording;

/// The bot in Telegram, put together from the configuration.
final class Messenger {
  private static final String TOKEN = "TELEGRAM_BOT_TOKEN";
  private static final String TOKEN_FILE = "TELEGRAM_BOT_TOKEN_FILE";
  private static final String GET_ONE =
      "@BotFather in Telegram gives a token; set "
          + TOKEN
          + " to it, or "
          + TOKEN_FILE
          + " to a file that holds it.";
  private static final Duration LAST_MOMENTS = Duration.ofMillis(4500);

  private final Configuration configuration;
  private final Token token;

  private Messenger(Configuration configuration, Token token) {
    this.configuration = configuration;
    this.token = token;
  }

  /// The bot whose token the environment gives.
  static Messenger of(Configuration configuration, Map<String, String> environment) {
    String direct = environment.getOrDefault(TOKEN, "").strip();
    String file = environment.getOrDefault(TOKEN_FILE, "").strip();
    if (direct.isEmpty() && file.isEmpty()) {
      throw new Failure("the bot needs its token, and none is set", GET_ONE);
    }
    String where = direct.isEmpty() ? TOKEN_FILE + ": " + file : TOKEN;
    try {
      String text = direct.isEmpty() ? Files.readString(Path.of(file)) : direct;
      return new Messenger(configuration, Token.of(text));
    } catch (IOException e) {
      throw new Failure(where + " cannot be read", GET_ONE);
    } catch (IllegalArgumentException e) {
      throw new Failure(where + ": " + e.getMessage(), GET_ONE);
    }
  }

  /// Serves until the process is told to end.
  void serve(Archive archive, Watch watch) {
    Path file = configuration.data().resolve("journal.sqlite");
    var served = new CountDownLatch(1);
    var shut = new AtomicBoolean();
    try (Journal journal = journal(file, watch);
        var api = new BotApi(token, configuration.telegram().api())) {
      var source = new Source(api);
      Consumer<String> shutOut =
          why -> {
            shut.set(true);
            source.close();
          };
      var delivery = new Delivery(api, journal, Pacing.inRealTime(), (_, _) -> {}, shutOut);
      try (delivery;
          var bot = new Bot(journal, delivery, terms(watch))) {
        Thread hook = Thread.ofPlatform().unstarted(() -> end(source, served));
        Runtime.getRuntime().addShutdownHook(hook);
        warm(archive);
        bot.run(source, talk(archive.conversation()));
      }
      if (shut.get()) {
        throw unknownToken();
      }
    } catch (Bot.TokenRefused e) {
      throw unknownToken();
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

  private static Failure unknownToken() {
    return new Failure("Telegram does not know the bot's token", GET_ONE);
  }

  /// Asks something, so that the first person who asks need not wait for all that is loaded then.
  private static void warm(Archive archive) {
    Thread.ofVirtual()
        .name("warm")
        .start(
            () ->
                archive
                    .conversation()
                    .ask(
                        "Who said what about whom?", Preferences.of(Wording.LANGUAGES.getFirst())));
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

  private Bot.Terms terms(Watch watch) {
    Configuration.Telegram telegram = configuration.telegram();
    return new Bot.Terms(
        Optional.empty(), telegram.stale(), telegram.keep(), Clock.systemUTC(), watch::note);
  }

  private static Talk talk(Conversation conversation) {
    return new Talk() {
      @Override
      public Reply reply(Message message) {
        return conversation.reply(message);
      }

      @Override
      public Cards cards(String query, Preferences preferences, int from) {
        return conversation.cards(query, preferences, from);
      }
    };
  }

  /// Lets the bot end what it has in hand before the process goes.
  private static void end(Source source, CountDownLatch served) {
    source.close();
    try {
      if (!served.await(LAST_MOMENTS.toMillis(), TimeUnit.MILLISECONDS)) {
        System.getLogger(Messenger.class.getName())
            .log(System.Logger.Level.WARNING, "ended with work in hand; it is kept in the journal");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Fetches updates, one batch after the other.
  private static final class Source implements Bot.Source {
    private static final Duration POLL = Duration.ofSeconds(20);

    private final BotApi api;
    private volatile boolean closed;
    private volatile Optional<Thread> thread = Optional.empty();

    Source(BotApi api) {
      this.api = api;
    }

    @Override
    public void receive(Arrivals arrivals) throws InterruptedException {
      thread = Optional.of(Thread.currentThread());
      long offset = 0;
      while (!closed) {
        try {
          offset = fetched(offset, arrivals);
        } catch (InterruptedException e) {
          if (!closed) {
            throw e;
          }
        }
      }
    }

    private long fetched(long offset, Arrivals arrivals) throws InterruptedException {
      var parameters = JsonNodeFactory.instance.objectNode().put("timeout", POLL.toSeconds());
      if (offset > 0) {
        parameters.put("offset", offset);
      }
      UpdateReader.WANTED.forEach(parameters.withArray("allowed_updates")::add);
      if (!(api.call("getUpdates", parameters, POLL.plusSeconds(10))
          instanceof Outcome.Done(var updates))) {
        Thread.sleep(Duration.ofSeconds(1));
        return offset;
      }
      var batch = new ArrayList<JsonNode>();
      updates.forEach(batch::add);
      arrivals.keep(batch);
      return batch.isEmpty() ? offset : batch.getLast().path("update_id").asLong() + 1;
    }

    void close() {
      closed = true;
      thread.ifPresent(Thread::interrupt);
    }
  }
}
