package onrecord.program.serving;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.operation.Failure;
import org.jspecify.annotations.Nullable;

/// Ends the bot in order where memory runs out in a thread outside the boundary of any message,
/// file or build: what such a thread left undone nobody knows.
final class MemoryWatch implements AutoCloseable {
  private final @Nullable UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private final Runnable end;
  private final AtomicBoolean ranOut = new AtomicBoolean();

  /// Watches every thread of the process from now on.
  ///
  /// @param end brings the bot to its end
  MemoryWatch(Runnable end) {
    this.end = end;
    Thread.setDefaultUncaughtExceptionHandler(this::ended);
  }

  /// A thread has ended by what nobody caught.
  void ended(Thread thread, Throwable thrown) {
    if (before != null) {
      before.uncaughtException(thread, thrown);
    }
    if (thrown instanceof OutOfMemoryError && ranOut.compareAndSet(false, true)) {
      end.run();
    }
  }

  /// Passes over where nothing ran out.
  ///
  /// @throws Failure where it did: that, and what to do
  void check() {
    if (ranOut.get()) {
      throw failure();
    }
  }

  /// That it did, and what to do.
  static Failure failure() {
    return new Failure(
        "the bot ran out of memory and has ended in order; what waits is kept",
        "Start it again: what waits is answered. Give it more memory with"
            + " ONRECORD_JAVA_OPTS=-Xmx512m if this comes again.");
  }

  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
