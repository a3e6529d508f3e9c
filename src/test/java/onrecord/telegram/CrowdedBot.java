package onrecord.telegram;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.conversation.Conversation;
import onrecord.conversation.Conversation.Cards;
import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.telegram.admission.Policy;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.delivery.Pacing;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.ReaderSite;
import onrecord.telegram.receiving.Arrivals;
import onrecord.telegram.receiving.TokenRefused;
import onrecord.testing.FakeWorks;
import onrecord.testing.SetClock;

/// The bot in this process and for very many updates: nothing is kept of what it asks of the server
/// but how often, and to which chats.
public final class CrowdedBot implements AutoCloseable {
  private static final Duration LATEST = Duration.ofHours(2);

  private final Journal journal;
  private final Bot bot;
  private final Delivery delivery;
  private final Thread running;
  // Waiting for one's turn takes no time.
  private final SetClock pace = new SetClock(Instant.EPOCH);
  private final CompletableFuture<Arrivals> arrivals = new CompletableFuture<>();
  private final AtomicInteger messages = new AtomicInteger(1_000_000);
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  private final Map<Long, AtomicInteger> answers = new ConcurrentHashMap<>();

  /// A bot with its journal in that folder, at work from now on.
  public CrowdedBot(Path folder, SetClock clock, Conversation conversation, Policy policy)
      throws IOException {
    Duration keep = Duration.ofDays(2);
    journal = Journal.open(folder.resolve("journal.sqlite"), clock, keep);
    var pacing = new Pacing(pace, this::pass);
    delivery =
        new Delivery(
            (method, parameters, _) -> done(method, parameters),
            journal,
            pacing,
            (_, _) -> {},
            _ -> {});
    var terms =
        new Bot.BotTerms(
            Optional.empty(),
            ReaderSite.NONE,
            Set.of(),
            policy,
            Duration.ofHours(12),
            keep,
            clock,
            _ -> {});
    bot = new Bot(journal, delivery, terms);
    running = Thread.ofVirtual().start(() -> run(conversation));
  }

  private void pass(Instant moment) {
    Duration left = Duration.between(pace.instant(), moment);
    if (left.isPositive()) {
      pace.pass(left);
    }
  }

  private void run(Conversation conversation) {
    try {
      bot.run(
          taker -> {
            arrivals.complete(taker);
            new CountDownLatch(1).await();
          },
          talk(conversation),
          new Offices(java.time.Clock.systemUTC())
              .of(Set.of(), new FakeWorks(Path.of("nowhere")), journal, delivery));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TokenRefused e) {
      throw new AssertionError(e);
    }
  }

  private static LiveConversation talk(Conversation conversation) {
    return new LiveConversation() {
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

  private Outcome done(String method, JsonNode parameters) {
    requests.computeIfAbsent(method, _ -> new AtomicInteger()).incrementAndGet();
    if (method.equals("getMe")) {
      return new Outcome.Done(
          JsonNodeFactory.instance.objectNode().put("id", 42).put("username", "archive_bot"));
    }
    if (method.equals("sendMessage")) {
      long chat = parameters.path("chat_id").asLong();
      answers.computeIfAbsent(chat, _ -> new AtomicInteger()).incrementAndGet();
    }
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    return new Outcome.Done(message.put("message_id", messages.incrementAndGet()));
  }

  /// Updates arrive together.
  public void arrives(List<JsonNode> updates) {
    arrivals.join().keep(updates);
  }

  /// Returns when all that has arrived is dealt with.
  public void untilQuiet() {
    await()
        .atMost(LATEST)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                journal.inbox().waiting() == 0 && !bot.isBusy() && journal.outbox().waiting() == 0);
  }

  /// How often that was asked of the server.
  public int requests(String method) {
    return requests.getOrDefault(method, new AtomicInteger()).get();
  }

  /// How many messages went to each chat.
  public Map<Long, Integer> answers() {
    Map<Long, Integer> now = new ConcurrentHashMap<>();
    answers.forEach((chat, count) -> now.put(chat, count.get()));
    return now;
  }

  /// What it keeps.
  public Journal journal() {
    return journal;
  }

  @Override
  public void close() throws IOException {
    bot.close();
    running.interrupt();
    journal.close();
  }
}
