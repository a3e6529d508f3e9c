package onrecord.index.embedding;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import onrecord.operation.Failure;
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
  private final LossWords loss;
  private volatile @Nullable T loaded;
  private volatile Optional<String> complaint = Optional.empty();
  private long failed;

  /// What is without it, in words for the operator.
  ///
  /// @param what it is
  /// @param without how things go on
  /// @param remedy a setting under which nothing is missed
  record LossWords(String what, String without, String remedy) {
    static final LossWords EMBEDDING =
        new LossWords("the embedding model", "answers go by words alone", "semantic: off");
    static final LossWords RERANKING =
        new LossWords("the reranking model", "hits are not reranked", "rerank.model: none");
  }

  /// By that loader and that clock, in nanoseconds from some moment on.
  Loading(Supplier<? extends T> loader, LongSupplier nanos, LossWords loss) {
    this.loader = loader;
    this.nanos = nanos;
    this.loss = loss;
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
    complaint = Optional.of(words(e));
    if (first && e instanceof Failure) {
      LOG.error("{}", complaint.get());
    } else if (first) {
      LOG.error("{}", complaint.get(), e);
    }
  }

  private String words(Throwable e) {
    return e instanceof Failure foreseen
        ? "%s; %s. %s".formatted(foreseen.getMessage(), loss.without(), foreseen.advice())
        : "%s cannot be loaded (%s): %s; start again, or set %s; onrecord doctor says more"
            .formatted(loss.what(), e.getClass().getSimpleName(), loss.without(), loss.remedy());
  }

  /// What is wrong with it; nothing where nothing is, or nobody has needed it.
  Optional<String> complaint() {
    return complaint;
  }
}
