package onrecord.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.DeliveryCounter.Event;
import onrecord.telegram.delivery.Settlement.Next;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.JournalFailure;
import onrecord.telegram.journal.Outbox;
import onrecord.telegram.journal.Outbox.Queued;
import onrecord.telegram.journal.Outbox.SendingKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way from the outbox to the chats: each sending once, in order, no faster than is allowed,
/// and what came of it kept before the next.
public final class Delivery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration USUAL = Duration.ofSeconds(1);
  private static final int UNAUTHORIZED = 401;

  private final Caller calls;
  private final Journal journal;
  private final Pacing pacing;
  private final DeliveryCounter tally;
  private final Consumer<String> shutOut;
  private final UninterruptedRequest hand;
  private final Outage outage;
  private final Settlement settlement;
  private final ChatTurns turns = new ChatTurns();
  private final Map<Long, Integer> brokenOff = new ConcurrentHashMap<>();
  private final SendingSlots onTheWay = new SendingSlots();
  private volatile boolean stopped;

  /// The way from that outbox.
  ///
  /// @param shutOut told why, when the server no longer knows the bot and everything ends
  public Delivery(
      Caller calls,
      Journal journal,
      Pacing pacing,
      DeliveryCounter tally,
      Consumer<String> shutOut) {
    this.calls = calls;
    this.journal = journal;
    this.pacing = pacing;
    this.tally = tally;
    this.shutOut = shutOut;
    this.hand = new UninterruptedRequest(calls, USUAL);
    this.outage = new Outage(calls, pacing, () -> stopped);
    this.settlement = new Settlement(journal, pacing, tally);
  }

  /// Sends what waits to go to that chat, or to the one it becomes, until nothing is left.
  ///
  /// @return false where it could not go on: it was closed, or the server does not know the bot
  /// @throws InterruptedException as soon as no request is under way, or after two seconds
  public boolean deliver(long chat) throws InterruptedException {
    OptionalLong where = OptionalLong.of(chat);
    while (where.isPresent()) {
      try (var _ = turns.take(where.getAsLong())) {
        where = all(where.getAsLong());
      }
    }
    return !stopped;
  }

  /// Waits until no more than about a second's worth of sendings waits for the server's limit in
  /// all.
  public void awaitRoom() throws InterruptedException {
    onTheWay.awaitRoom();
  }

  /// Where to go on, if not here.
  private OptionalLong all(long chat) throws InterruptedException {
    while (!stopped) {
      Optional<Queued> first = journal.outbox().next(chat).stream().findFirst();
      if (first.isEmpty()) {
        return OptionalLong.empty();
      }
      switch (bounded(first.get())) {
        case Next.On() -> {}
        case Next.OutageBegun() -> outage.sitOut();
        case Next.ShutOut(var why) -> shutOut(why);
        case Next.ChatMoved(var to) -> {
          return OptionalLong.of(to);
        }
      }
    }
    return OptionalLong.empty();
  }

  /// The boundary around each sending: what breaks off holds up none behind it.
  private Next bounded(Queued queued) throws InterruptedException {
    try {
      return attempt(queued);
    } catch (JournalFailure e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return brokenOff(queued, e);
    }
  }

  /// One that may have left is repeated as any other, and that once; one that breaks off twice
  /// before it leaves never does.
  private Next brokenOff(Queued queued, Throwable broken) {
    long number = queued.number();
    journal.outbox().unknown(number);
    if (brokenOff.merge(number, 1, Integer::sum) > 1) {
      brokenOff.remove(number);
      journal.outbox().refused(number, "broke off: " + broken.getClass().getSimpleName());
      tally.count(Event.REFUSED, 0);
      LOG.error(
          "{}: broke off twice and is dropped; report this", queued.sending().method(), broken);
    }
    return new Next.On();
  }

  private Next attempt(Queued queued) throws InterruptedException {
    Outbox outbox = journal.outbox();
    Outbox.Sending sending = queued.sending();
    Optional<SendingBody> kept = SendingBody.of(sending.body());
    if (kept.isEmpty()) {
      LOG.error("{}: its parameters are no JSON object; dropped", sending.method());
      outbox.refused(queued.number(), "no JSON object");
      return new Next.On();
    }
    SendingBody body = kept.get();
    long chat = Settlement.chat(queued, body);
    if (journal.chats().isSilenced(chat)) {
      outbox.refused(queued.number(), "silenced");
      return new Next.On();
    }
    pacing.ready(chat);
    try (var place = onTheWay.take()) {
      pacing.turn(chat);
      return send(queued, body, place);
    }
  }

  private Next send(Queued queued, SendingBody body, SendingSlots.SendingSlot place)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Outbox.Sending sending = queued.sending();
    SendingBody leaving =
        queued.uncertain() && sending.kind() == SendingKind.SEND
            ? body.endingIn(sending.again())
            : body;
    var departure = new Departure(journal.outbox(), queued.number(), () -> stopped);
    UninterruptedRequest.Held held =
        hand.call(
            new UninterruptedRequest.Method(sending.method(), leaving.json()),
            place,
            departure::leaves);
    Next next =
        departure.isCalledBack() ? new Next.On() : settlement.settle(queued, body, held.outcome());
    if (held.outcome() instanceof Outcome.Done) {
      place.through();
    }
    if (held.interrupted()) {
      throw new InterruptedException();
    }
    return next;
  }

  /// What somebody is in a chat, as the server puts it; empty where it does not tell.
  public Optional<String> status(long chat, long person) throws InterruptedException {
    var member = JsonNodeFactory.instance.objectNode().put("chat_id", chat).put("user_id", person);
    return now("getChatMember", member) instanceof Outcome.Done(var told)
        ? Optional.of(told.path("status").asText())
        : Optional.empty();
  }

  /// What came of one request that is in no journal and not repeated. While the server wants none
  /// of its kind, it does not leave, and is flooded at once.
  public Outcome now(String method, JsonNode parameters) throws InterruptedException {
    if (stopped) {
      return new Outcome.Unreached("delivery has ended");
    }
    JsonNode id = parameters.path("chat_id");
    boolean message = id.isIntegralNumber() && isMessage(method);
    long chat = id.asLong();
    Optional<Duration> held = message ? pacing.held(chat) : pacing.held(method);
    if (held.isPresent()) {
      return new Outcome.Flooded(held.get());
    }
    if (message) {
      pacing.turn(chat);
    }
    Outcome outcome = calls.call(method, parameters, PATIENCE);
    if (outcome instanceof Outcome.Flooded(var pause)) {
      tally.count(Event.FLOODED, 0);
      if (message) {
        pacing.hold(chat, pause);
      } else {
        pacing.hold(method, pause);
      }
    }
    if (outcome instanceof Outcome.Refused refused && refused.code() == UNAUTHORIZED) {
      shutOut(refused.description());
    }
    return outcome;
  }

  /// The number of a channel, which must be known to the bot; empty where the server does not tell.
  public OptionalLong number(String channel) throws InterruptedException {
    var parameters = JsonNodeFactory.instance.objectNode().put("chat_id", channel);
    return now("getChat", parameters) instanceof Outcome.Done(var chat)
            && chat.path("id").isIntegralNumber()
        ? OptionalLong.of(chat.path("id").asLong())
        : OptionalLong.empty();
  }

  private static boolean isMessage(String method) {
    return method.matches("(send|edit|delete|forward|copy)[A-Z].*")
        && !method.equals("sendChatAction")
        && !method.startsWith("deleteMy")
        && !method.startsWith("deleteWebhook");
  }

  private void shutOut(String why) {
    stopped = true;
    shutOut.accept(why);
  }

  /// Lets nothing new begin; what is under way ends by itself or by an interrupt.
  @Override
  public void close() {
    stopped = true;
  }
}
