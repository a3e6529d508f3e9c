package onrecord.testing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// A thread with a stack of 256 kB: what calls itself once for each character ends in it.
public final class SmallStack {
  private static final long BYTES = 256 * 1024;

  private SmallStack() {}

  /// What the work gives; what it throws is thrown.
  public static <T> T run(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofPlatform().daemon().stackSize(BYTES).start(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new AssertionError("on a small stack: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
