package onrecord.telegram.delivery;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import onrecord.telegram.journal.JournalFailure;
import onrecord.telegram.journal.Outbox;

/// The last moment before a sending leaves: what is on its way from then on may have arrived,
/// whatever happens.
final class Departure {
  private final Outbox outbox;
  private final long number;
  private final BooleanSupplier stopped;
  private volatile boolean calledBack;
  private volatile Optional<JournalFailure> failure = Optional.empty();

  /// That of one sending.
  ///
  /// @param stopped whether nothing may leave any more
  Departure(Outbox outbox, long number, BooleanSupplier stopped) {
    this.outbox = outbox;
    this.number = number;
    this.stopped = stopped;
  }

  /// Whether it may leave; if so, that is kept first.
  boolean leaves() {
    try {
      calledBack = stopped.getAsBoolean() || !outbox.sending(number);
      return !calledBack;
    } catch (JournalFailure notKept) {
      failure = Optional.of(notKept);
      return false;
    }
  }

  /// Whether it was not to leave after all.
  ///
  /// @throws JournalFailure where that could not be kept
  boolean isCalledBack() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return calledBack;
  }
}
