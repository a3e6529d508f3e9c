package onrecord.program.serving;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// What serves at the moment, which another may take the place of at any time: whoever is using the
/// one before ends in peace, and the last of them closes it. Thread-safe.
///
/// @param <T> what serves
public final class SwappableReference<T extends AutoCloseable> implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(1);

  private final AtomicReference<Lent<T>> lent;
  private final AtomicInteger users = new AtomicInteger();
  private volatile boolean closed;

  /// That one serves first.
  public SwappableReference(T first) {
    lent = new AtomicReference<>(new Lent<>(first));
  }

  /// One that serves or did, and how many use it.
  private static final class Lent<T extends AutoCloseable> {
    private final T thing;
    private int users = 1;

    Lent(T thing) {
      this.thing = thing;
    }

    /// Takes it into use; false where it is closed already.
    synchronized boolean take() {
      if (users == 0) {
        return false;
      }
      users++;
      return true;
    }

    void release() {
      boolean last;
      synchronized (this) {
        last = --users == 0;
      }
      if (last) {
        close(thing);
      }
    }

    private static void close(AutoCloseable thing) {
      try {
        thing.close();
      } catch (Exception e) {
        System.getLogger(SwappableReference.class.getName())
            .log(System.Logger.Level.WARNING, "what served before cannot be closed", e);
      }
    }
  }

  /// What comes of using the one that serves now; it stays open until then.
  public <R> R use(Function<? super T, R> use) {
    Lent<T> taken = lent.get();
    while (!taken.take()) {
      // Another took its place between the two looks, or there is no more to come.
      if (closed) {
        throw new IllegalStateException("nothing serves any more");
      }
      taken = lent.get();
    }
    users.incrementAndGet();
    try {
      return use.apply(taken.thing);
    } finally {
      users.decrementAndGet();
      taken.release();
    }
  }

  /// Lets whoever uses it go first: returns when nobody does, or after that long.
  public void giveWay(Duration most) {
    long begun = System.nanoTime();
    try {
      while (users.get() > 0 && System.nanoTime() - begun < most.toNanos()) {
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Puts another in its place.
  public void replace(T next) {
    lent.getAndSet(new Lent<>(next)).release();
  }

  /// Closes the one that serves, when its last user is done; nobody may use it afterwards.
  @Override
  public void close() {
    closed = true;
    lent.get().release();
  }
}
