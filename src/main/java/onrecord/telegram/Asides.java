package onrecord.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import onrecord.connection.Outcome;
import onrecord.delivery.Delivery;
import onrecord.hearing.Incoming.Where;
import onrecord.requests.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is said beside the answers and is worth nothing a minute later: that somebody is writing,
/// that a press has arrived, cards. Not kept, tried once, dropped where too much is under way.
final class Asides implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Asides.class);
  private static final int MOST = 64;
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private final Delivery delivery;
  private final Duration patience;
  private final Semaphore room = new Semaphore(MOST);
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /// Says that somebody is writing only after that long.
  Asides(Delivery delivery, Duration patience) {
    this.delivery = delivery;
    this.patience = patience;
  }

  /// Tells the server that a press is dealt with, with a passing notice or without.
  void noticed(String query, Optional<String> notice) {
    begin(() -> send("answerCallbackQuery", Requests.noticed(query, notice)));
  }

  /// Something that takes a moment.
  interface Aside {
    void run() throws InterruptedException;
  }

  /// Begins it, unless too much is under way; gives whether it did.
  boolean begin(Aside aside) {
    if (!room.tryAcquire()) {
      LOG.debug("an aside was dropped: {} are under way", MOST);
      return false;
    }
    threads.add(Thread.ofVirtual().name("aside").start(() -> run(aside)));
    return true;
  }

  private void run(Aside aside) {
    try {
      aside.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      LOG.error("an aside broke off; nothing else does", e);
    } finally {
      room.release();
      threads.remove(Thread.currentThread());
    }
  }

  /// Whether any is under way.
  boolean isBusy() {
    return room.availablePermits() < MOST;
  }

  /// Sends it at once.
  void send(String method, JsonNode parameters) throws InterruptedException {
    switch (delivery.now(method, parameters)) {
      case Outcome.Done _ -> {}
      case Outcome.Refused(var code, var description, var _) ->
          LOG.info("{} refused: {} {}", method, code, description);
      case Outcome.Flooded _, Outcome.Unreached _, Outcome.Unknown _ ->
          LOG.debug("{} did not come through", method);
    }
  }

  /// Work that the person sees as "typing" when it takes long.
  interface Typing extends AutoCloseable {
    @Override
    void close();
  }

  /// From here until it is closed somebody is writing.
  Typing typing(Where where) {
    Thread writer =
        Thread.ofVirtual()
            .name("typing")
            .start(
                () -> {
                  try {
                    for (Duration wait = patience; ; wait = SHOWN) {
                      Thread.sleep(wait);
                      send("sendChatAction", Requests.typing(where));
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    return writer::interrupt;
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
