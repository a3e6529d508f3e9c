package onrecord.program.serving;

import java.time.Duration;
import java.util.function.LongSupplier;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.telegram.AdminOperations.BuildState;
import onrecord.telegram.AdminOperations.Watcher;

/// A build under way, and whoever wants to know how it goes on.
final class BuildInProgress {
  private final Watcher watcher;
  private final LongSupplier nanos;
  private volatile BuildState latest =
      new BuildState(new IndexProgress.Progress(Phase.READING, 0, 1, 0), 0, Duration.ZERO);
  private volatile long begun;
  private volatile long moved;

  BuildInProgress(Watcher watcher) {
    this(watcher, System::nanoTime);
  }

  /// By that clock, in nanoseconds from some moment on.
  BuildInProgress(Watcher watcher, LongSupplier nanos) {
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
    latest = new BuildState(build, before, Duration.ofNanos(now - begun));
    watcher.at(latest);
  }

  Watcher watcher() {
    return watcher;
  }

  /// How far it was when it last told.
  BuildState latest() {
    return latest;
  }

  /// For how long it has told nothing.
  Duration idle() {
    return Duration.ofNanos(nanos.getAsLong() - moved);
  }
}
