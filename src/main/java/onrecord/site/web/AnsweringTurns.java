package onrecord.site.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Few questions are answered at once, and few pages made, so that neither keeps the other or the
/// bot waiting; whoever waits too long goes without.
public final class AnsweringTurns {
  private final Semaphore places;
  private final Duration patience;

  /// So many at once.
  public AnsweringTurns(int places, Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /// What comes of some work in its turn; empty where its turn does not come.
  public <T> Optional<T> take(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      places.release();
    }
  }
}
