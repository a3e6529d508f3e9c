package onrecord.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chats side by side, each in its own order: a chat has at most one thread, which works until
/// nothing is left for it. Chats beyond the limit wait their turn. Thread-safe.
final class Lanes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final Work work;
  private final int most;
  private final Map<Long, Thread> running = new HashMap<>();
  private final Set<Long> wanted = new HashSet<>();
  private final Queue<Long> turns = new ArrayDeque<>();
  private boolean closed;

  /// At most so many chats at once.
  Lanes(int most, Work work) {
    this.most = most;
    this.work = work;
  }

  /// All that there is to do for a chat.
  interface Work {
    void run(long chat) throws InterruptedException;
  }

  /// Something has come for a chat.
  synchronized void wake(long chat) {
    if (closed || !wanted.add(chat) || running.containsKey(chat)) {
      return;
    }
    if (running.size() < most) {
      begin(chat);
    } else {
      turns.add(chat);
    }
  }

  private void begin(long chat) {
    wanted.remove(chat);
    running.put(chat, Thread.ofVirtual().name("chat").start(() -> run(chat)));
  }

  private void run(long chat) {
    try {
      work.run(chat);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError e) {
      // Outside an entry: the process is unfit, and whoever watches its threads ends it.
      throw e;
    } catch (RuntimeException | Error e) {
      // The outermost loop of a surface: what waits for this chat is kept and comes up again.
      LOG.error("a chat's turn broke off; it is taken up again when something comes", e);
    } finally {
      end(chat);
    }
  }

  private synchronized void end(long chat) {
    running.remove(chat);
    notifyAll();
    if (wanted.contains(chat)) {
      turns.add(chat);
    }
    while (!closed && running.size() < most && !turns.isEmpty()) {
      begin(turns.remove());
    }
  }

  /// How many chats are at work or wait for their turn.
  synchronized int busy() {
    return running.size() + turns.size();
  }

  /// Begins nothing more, and interrupts what is under way.
  @Override
  public synchronized void close() {
    closed = true;
    running.values().forEach(Thread::interrupt);
  }

  /// Waits for what is under way, but no longer than that; gives whether all has ended.
  synchronized boolean ended(Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    for (long left = most.toMillis(); !running.isEmpty() && left > 0; ) {
      wait(left);
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
    return running.isEmpty();
  }
}
