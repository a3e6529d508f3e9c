package onrecord.serving;

import java.time.Duration;
import java.util.function.LongSupplier;
import onrecord.administration.Works.Progress;
import onrecord.administration.Works.Watcher;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexProgress.Phase;

/// A build under way, and whoever wants to know how it goes on.
final class UnderWay {
  private final Watcher watcher;
  private final LongSupplier nanos;
  private volatile Progress latest =
      new Progress(new IndexProgress.Progress(Phase.READING, 0, 1, 0), 0, Duration.ZERO);
  private volatile long begun;
  private volatile long moved;

  UnderWay(Watcher watcher) {
    this(watcher, System::nanoTime);
  }

  /// By that clock, in nanoseconds from some moment on.
  UnderWay(Watcher watcher, LongSupplier nanos) {
    this.watcher = watcher;
    this.nanos = nanos;
    begun = nanos.getAsLong();
    moved = begun;
  }

  /// It is so far.
  void at(IndexProgress.Progress build) {
    long now = nanos.getAsLong();
    boolean begins = build.phase() != latest.build().phase();
    begun = begins ? now : begun;
    moved = now;
    long before = begins ? build.done() : latest.before();
    latest = new Progress(build, before, Duration.ofNanos(now - begun));
    watcher.at(latest);
  }

  Watcher watcher() {
    return watcher;
  }

  /// How far it was when it last told.
  Progress latest() {
    return latest;
  }

  /// For how long it has told nothing.
  Duration idle() {
    return Duration.ofNanos(nanos.getAsLong() - moved);
  }
}
