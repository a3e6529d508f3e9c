package onrecord.telegram.delivery;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// The few sendings that may be on their way at once: what is on its way when the process is killed
/// has to go out twice. One at first, and one more each time so many have come through.
final class SendingSlots {
  static final int MOST = 4;
  static final int ONE_MORE_AFTER = 20;

  /// How many sendings may wait for a place before no more should be made: about a second's worth.
  static final int QUEUE = 30;

  private final Semaphore queue = new Semaphore(QUEUE, true);
  private final Semaphore room = new Semaphore(1, true);
  private final AtomicLong through = new AtomicLong();

  /// Waits for a place, behind those who came before.
  SendingSlot take() throws InterruptedException {
    queue.acquire();
    try {
      room.acquire();
    } finally {
      queue.release();
    }
    return new SendingSlot();
  }

  /// Waits until few sendings wait for a place.
  void awaitRoom() throws InterruptedException {
    queue.acquire();
    queue.release();
  }

  /// One of the few places.
  final class SendingSlot implements AutoCloseable {
    private final AtomicBoolean left = new AtomicBoolean();

    private SendingSlot() {}

    /// The sending has come through.
    void through() {
      long count = through.incrementAndGet();
      if (count % ONE_MORE_AFTER == 0 && count / ONE_MORE_AFTER < MOST) {
        room.release();
      }
    }

    /// Gives the place away; one that takes long must not hold up the others.
    void leave() {
      if (left.compareAndSet(false, true)) {
        room.release();
      }
    }

    @Override
    public void close() {
      leave();
    }
  }
}
