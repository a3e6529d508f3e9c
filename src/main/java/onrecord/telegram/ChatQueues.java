package onrecord.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chats side by side, each in its own order: a chat has one turn at a time, in which one answer is
/// worked out and then sent. Thread-safe.
///
/// Answers are worked out by few threads, which the system shares the processors out to: virtual
/// ones would keep them until they are done, and nobody could send meanwhile. What is sent waits
/// for the server, and takes a virtual thread each.
final class ChatQueues implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChatQueues.class);
  private static final Duration PAUSE = Duration.ofMillis(1500);

  private final ChatWork work;
  private final int answering;
  private final int most;
  private final ExecutorService workers;
  private final Set<Thread> threads = new HashSet<>();
  private final Map<Long, Boolean> taken = new HashMap<>();
  private final WaitingLine line = new WaitingLine();
  private int answers;
  private int turns;
  private boolean closed;

  /// What there is to do for a chat.
  interface ChatWork {
    /// Works the next answer out, and gives whether another is to follow.
    boolean answer(long chat) throws InterruptedException;

    /// Sends what there is to send.
    void send(long chat) throws InterruptedException;
  }

  /// At most so many answers worked out, and so many chats' turns, at once.
  ChatQueues(int answering, int most, ChatWork work) {
    this.answering = answering;
    this.most = most;
    this.work = work;
    workers =
        Executors.newFixedThreadPool(
            answering, Thread.ofPlatform().name("answer-", 0).daemon().factory());
  }

  /// Something has come for a chat.
  void wake(long chat) {
    wake(chat, true);
  }

  /// What could not be answered now is tried again after a pause, in which what is to be said of it
  /// goes out and others have their turns; they go before it, too.
  ///
  /// @return false: nothing is to follow at once
  boolean later(long chat) {
    CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> wake(chat, false));
    return false;
  }

  private synchronized void wake(long chat, boolean newcomer) {
    if (closed) {
      return;
    }
    // Whatever comes in a turn may have come too late for it.
    if (taken.containsKey(chat)) {
      taken.put(chat, true);
    } else {
      taken.put(chat, false);
      line.add(chat, newcomer);
      begin();
    }
  }

  private void begin() {
    while (!closed && answers < answering && turns < most && line.size() > 0) {
      long chat = line.next();
      taken.put(chat, false);
      answers++;
      turns++;
      workers.execute(() -> answer(chat));
    }
  }

  private void answer(long chat) {
    boolean more = run(() -> work.answer(chat));
    synchronized (this) {
      answers--;
      if (closed) {
        end(chat, false);
        return;
      }
      begin();
      Thread sending = Thread.ofVirtual().name("chat").unstarted(() -> send(chat, more));
      threads.add(sending);
      sending.start();
    }
  }

  private void send(long chat, boolean more) {
    boolean _ =
        run(
            () -> {
              work.send(chat);
              return true;
            });
    synchronized (this) {
      threads.remove(Thread.currentThread());
      end(chat, more);
    }
  }

  /// A part of a turn.
  private interface TurnPart {
    boolean run() throws InterruptedException;
  }

  private static boolean run(TurnPart part) {
    try {
      return part.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError e) {
      // Outside an entry: the process is unfit, and whoever watches its threads ends it.
      throw e;
    } catch (RuntimeException | Error e) {
      // The outermost loop of a surface: what waits for this chat is kept and comes up again.
      LOG.error("a chat's turn broke off; it is taken up again when something comes", e);
    }
    return false;
  }

  private void end(long chat, boolean more) {
    turns--;
    boolean woken = Boolean.TRUE.equals(taken.remove(chat));
    if (!closed && (more || woken)) {
      taken.put(chat, false);
      line.add(chat, false);
    }
    begin();
    notifyAll();
  }

  /// How many chats have a turn or wait for one.
  synchronized int busy() {
    return turns + line.size();
  }

  /// Whether a chat that comes now has its turn at once.
  synchronized boolean isFree(long chat) {
    return !taken.containsKey(chat) && answers < answering && turns < most;
  }

  /// Begins nothing more, and interrupts what is under way.
  @Override
  public synchronized void close() {
    closed = true;
    threads.forEach(Thread::interrupt);
    turns -= workers.shutdownNow().size();
    notifyAll();
  }

  /// Waits for what is under way, but no longer than that; gives whether all has ended.
  synchronized boolean ended(Duration most) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    for (long left = most.toMillis(); turns > 0 && left > 0; ) {
      wait(left);
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
    return turns == 0;
  }
}
