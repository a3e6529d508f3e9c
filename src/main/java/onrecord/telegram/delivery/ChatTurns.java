package onrecord.telegram.delivery;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// One at a time for each chat, those that wait in the order they came.
final class ChatTurns {
  private final ConcurrentHashMap<Long, Turn> turns = new ConcurrentHashMap<>();

  /// Waits for the chat's turn; it lasts until it is closed.
  Turn take(long chat) throws InterruptedException {
    Turn turn =
        turns.compute(
            chat,
            (key, present) -> {
              Turn either = present == null ? new Turn(chat) : present;
              either.wanted++;
              return either;
            });
    boolean taken = false;
    try {
      turn.lock.lockInterruptibly();
      taken = true;
      return turn;
    } finally {
      if (!taken) {
        leave(turn);
      }
    }
  }

  private void leave(Turn turn) {
    turns.computeIfPresent(turn.chat, (key, present) -> --present.wanted == 0 ? null : present);
  }

  /// The right to act for one chat.
  final class Turn implements AutoCloseable {
    private final long chat;
    private final ReentrantLock lock = new ReentrantLock(true);
    private int wanted;

    private Turn(long chat) {
      this.chat = chat;
    }

    @Override
    public void close() {
      lock.unlock();
      leave(this);
    }
  }
}
