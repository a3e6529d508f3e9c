package onrecord.telegram;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.conversation.Conversation;
import onrecord.conversation.Conversation.Cards;
import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.telegram.admission.Policy;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.delivery.Pacing;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.ReaderSite;
import onrecord.telegram.receiving.Arrivals;
import onrecord.telegram.receiving.TokenRefused;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeWorks;
import onrecord.testing.SetClock;

/// The bot without a network: updates go in, requests come out and are done at once.
final class Scene implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(20);

  /// A request that came out.
  record Asked(String method, JsonNode parameters) {
    String text() {
      return parameters.path("text").asText();
    }
  }

  static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  final SetClock clock = new SetClock(NOON);
  final Journal journal;
  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch held = new CountDownLatch(0);
  private final Bot bot;
  private final Delivery delivery;
  private final Thread running;
  private final CompletableFuture<Arrivals> arrivals = new CompletableFuture<>();
  private final AtomicInteger updates = new AtomicInteger();
  private final AtomicInteger messages = new AtomicInteger(1000);

  Scene(Path folder, FakeArchive archive) throws IOException {
    this(folder, archive, Policy.OPEN);
  }

  Scene(Path folder, FakeArchive archive, Policy policy) throws IOException {
    journal = Journal.open(folder.resolve("journal.sqlite"), clock, Duration.ofDays(2));
    Caller caller = (method, parameters, _) -> done(method, parameters);
    var pacing = new Pacing(clock, this::pass);
    var delivery = new Delivery(caller, journal, pacing, (_, _) -> {}, _ -> {});
    var terms =
        new Bot.BotTerms(
            Optional.empty(),
            ReaderSite.NONE,
            Set.of(),
            policy,
            Duration.ofHours(12),
            Duration.ofDays(2),
            clock,
            _ -> {});
    bot = new Bot(journal, delivery, terms);
    this.delivery = delivery;
    running = Thread.ofVirtual().start(() -> run(archive.conversation()));
  }

  private void pass(Instant moment) {
    Duration left = Duration.between(clock.instant(), moment);
    if (left.isPositive()) {
      clock.pass(left);
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

  private Outcome done(String method, JsonNode parameters) throws InterruptedException {
    if (method.equals("sendMessage")) {
      held.await();
    }
    if (method.equals("getMe")) {
      return new Outcome.Done(json("{'id':42,'username':'archive_bot'}"));
    }
    asked.add(new Asked(method, parameters.deepCopy()));
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    return new Outcome.Done(message.put("message_id", messages.incrementAndGet()));
  }

  /// Updates arrive together, each a field and its value, written with single quotation marks; then
  /// all that comes of them is done.
  void arrives(String... fields) {
    comes(fields);
    await()
        .atMost(SOON)
        .until(() -> journal.inbox().waiting() == 0 && journal.outbox().waiting() == 0);
  }

  /// The same, and nobody waits for what comes of them.
  void comes(String... fields) {
    var all = new ArrayList<JsonNode>();
    for (String field : fields) {
      all.add(json("{'update_id':%d,%s}".formatted(updates.incrementAndGet(), field)));
    }
    arrivals.join().keep(all);
  }

  /// From now on no message comes through.
  void holds() {
    held = new CountDownLatch(1);
  }

  /// Messages come through again.
  void releases() {
    held.countDown();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  /// What was asked of the server by those methods, in order, once there is as much.
  List<Asked> asked(int least, String... methods) {
    List<String> wanted = List.of(methods);
    Callable<List<Asked>> found =
        () -> asked.stream().filter(each -> wanted.contains(each.method())).toList();
    return await().atMost(SOON).until(found, each -> each.size() >= least);
  }

  @Override
  public void close() throws IOException {
    bot.close();
    running.interrupt();
    journal.close();
  }
}
