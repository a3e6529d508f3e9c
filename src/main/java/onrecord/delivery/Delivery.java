package onrecord.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import onrecord.connection.Caller;
import onrecord.connection.Outcome;
import onrecord.delivery.Settlement.Next;
import onrecord.delivery.Tally.Event;
import onrecord.journal.Journal;
import onrecord.journal.Outbox;
import onrecord.journal.Outbox.Kind;
import onrecord.journal.Outbox.Queued;
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
  private final Tally tally;
  private final Consumer<String> shutOut;
  private final Hand hand;
  private final Outage outage;
  private final Settlement settlement;
  private final Turns turns = new Turns();
  private final Map<Long, Integer> brokenOff = new ConcurrentHashMap<>();
  private final OnTheWay onTheWay = new OnTheWay();
  private volatile boolean stopped;

  /// The way from that outbox.
  ///
  /// @param shutOut told why, when the server no longer knows the bot and everything ends
  public Delivery(
      Caller calls, Journal journal, Pacing pacing, Tally tally, Consumer<String> shutOut) {
    this.calls = calls;
    this.journal = journal;
    this.pacing = pacing;
    this.tally = tally;
    this.shutOut = shutOut;
    this.hand = new Hand(calls, USUAL);
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
        case Next.Outage() -> outage.sitOut();
        case Next.ShutOut(var why) -> shutOut(why);
        case Next.Moved(var to) -> {
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
    } catch (Journal.Failure e) {
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
    Optional<Body> kept = Body.of(sending.body());
    if (kept.isEmpty()) {
      LOG.error("{}: its parameters are no JSON object; dropped", sending.method());
      outbox.refused(queued.number(), "no JSON object");
      return new Next.On();
    }
    Body body = kept.get();
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

  private Next send(Queued queued, Body body, OnTheWay.Place place) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Outbox.Sending sending = queued.sending();
    Body leaving =
        queued.uncertain() && sending.kind() == Kind.SEND ? body.endingIn(sending.again()) : body;
    var departure = new Departure(journal.outbox(), queued.number());
    Hand.Held held =
        hand.call(new Hand.Method(sending.method(), leaving.json()), place, departure::leaves);
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

  /// The last moment before a sending leaves: what is on its way from then on may have arrived,
  /// whatever happens.
  private final class Departure {
    private final Outbox outbox;
    private final long number;
    private volatile boolean calledBack;
    private volatile Optional<Journal.Failure> failure = Optional.empty();

    Departure(Outbox outbox, long number) {
      this.outbox = outbox;
      this.number = number;
    }

    boolean leaves() {
      try {
        calledBack = stopped || !outbox.sending(number);
        return !calledBack;
      } catch (Journal.Failure notKept) {
        failure = Optional.of(notKept);
        return false;
      }
    }

    boolean isCalledBack() {
      if (failure.isPresent()) {
        throw failure.get();
      }
      return calledBack;
    }
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
