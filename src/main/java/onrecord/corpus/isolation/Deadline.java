package onrecord.corpus.isolation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// When the patience with a process is over: it is spent in time of the processor, since a busy
/// machine is no fault of a file; what waits and does nothing has four times as long.
final class Deadline {
  private static final int WAITING = 4;

  private final Duration patience;
  private final Supplier<Optional<Duration>> processor;
  private final InstantSource clock;
  private final Optional<Duration> spentBefore;
  private final Instant begun;

  /// One that begins now.
  ///
  /// @param processor how much of the processor's time the process has had; empty where the system
  ///   does not tell
  Deadline(Duration patience, Supplier<Optional<Duration>> processor) {
    this(patience, processor, InstantSource.system());
  }

  Deadline(Duration patience, Supplier<Optional<Duration>> processor, InstantSource clock) {
    this.patience = patience;
    this.processor = processor;
    this.clock = clock;
    this.spentBefore = processor.get();
    this.begun = clock.instant();
  }

  /// Whether it is over.
  boolean isOver() {
    Duration waited = Duration.between(begun, clock.instant());
    if (waited.compareTo(patience) <= 0) {
      return false;
    }
    return waited.compareTo(patience.multipliedBy(WAITING)) > 0 || spent(waited) > 0;
  }

  private int spent(Duration waited) {
    Optional<Duration> now = processor.get();
    Duration spent =
        spentBefore.isPresent() && now.isPresent() ? now.get().minus(spentBefore.get()) : waited;
    return spent.compareTo(patience);
  }
}
