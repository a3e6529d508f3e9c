package onrecord.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is said beside the answers and is worth nothing a minute later: that somebody is writing,
/// that a press has arrived, cards. Not kept, tried once, dropped where too much is under way.
final class Acknowledgements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
  private static final int MOST = 64;
  private static final int MOST_PRESSES = 1000;
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private final Delivery delivery;
  private final Duration patience;
  private final Semaphore room = new Semaphore(MOST, true);
  private final Semaphore presses = new Semaphore(MOST_PRESSES);
  private final Set<String> acknowledged =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST_PRESSES;
            }
          });
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /// Says that somebody is writing only after that long.
  Acknowledgements(Delivery delivery, Duration patience) {
    this.delivery = delivery;
    this.patience = patience;
  }

  /// Tells the server that a press is dealt with, with a passing notice or without; nothing where
  /// it has been told before.
  void noticed(String query, Optional<String> notice) {
    boolean first;
    synchronized (acknowledged) {
      first = acknowledged.add(query);
    }
    if (first && presses.tryAcquire()) {
      threads.add(Thread.ofVirtual().name("press").start(() -> notice(query, notice)));
    }
  }

  /// In its turn, unlike other asides: for as long as nothing is told the button seems to be stuck.
  private void notice(String query, Optional<String> notice) {
    try {
      room.acquire();
      run(() -> send("answerCallbackQuery", Requests.noticed(query, notice)));
    } catch (InterruptedException e) {
      threads.remove(Thread.currentThread());
      Thread.currentThread().interrupt();
    } finally {
      presses.release();
    }
  }

  /// Something that takes a moment.
  interface Acknowledgement {
    void run() throws InterruptedException;
  }

  /// Begins it, unless too much is under way; gives whether it did.
  boolean begin(Acknowledgement aside) {
    if (!room.tryAcquire()) {
      LOG.debug("an aside was dropped: {} are under way", MOST);
      return false;
    }
    threads.add(Thread.ofVirtual().name("aside").start(() -> run(aside)));
    return true;
  }

  private void run(Acknowledgement aside) {
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
    return room.availablePermits() < MOST || presses.availablePermits() < MOST_PRESSES;
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
