package onrecord.index.embedding;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that is loaded when it is first needed, and once; where it cannot be, that is said
/// once and it is tried again later. Thread-safe.
final class Loading<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Loading.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

  private final Supplier<? extends T> loader;
  private final LongSupplier nanos;
  private volatile @Nullable T loaded;
  private volatile Optional<String> complaint = Optional.empty();
  private long failed;

  /// By that loader and that clock, in nanoseconds from some moment on.
  Loading(Supplier<? extends T> loader, LongSupplier nanos) {
    this.loader = loader;
    this.nanos = nanos;
  }

  /// It, loaded now where it is not; empty where it cannot be.
  Optional<T> get() {
    T present = loaded;
    return present == null ? load() : Optional.of(present);
  }

  private synchronized Optional<T> load() {
    if (loaded == null && isDue()) {
      try {
        loaded = loader.get();
        complaint = Optional.empty();
      } catch (Throwable e) {
        // A class whose first use failed, or machine code that is not for this machine, is an
        // error.
        failed = nanos.getAsLong();
        complain(e);
      }
    }
    return Optional.ofNullable(loaded);
  }

  private boolean isDue() {
    return complaint.isEmpty() || nanos.getAsLong() - failed >= BETWEEN_TRIES.toNanos();
  }

  private void complain(Throwable e) {
    boolean first = complaint.isEmpty();
    complaint =
        Optional.of(
            "the embedding model cannot be loaded (%s): answers go by words alone; start again, or"
                    .formatted(e.getClass().getSimpleName())
                + " set semantic: off; onrecord doctor says more");
    if (first) {
      LOG.error("{}", complaint.get(), e);
    }
  }

  /// What is wrong with it; nothing where nothing is, or nobody has needed it.
  Optional<String> complaint() {
    return complaint;
  }
}
