package onrecord.program.serving;

import java.time.Duration;
import java.util.function.Consumer;
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
  private long worked;

  BuildInProgress(Watcher watcher) {
    this(watcher, System::nanoTime);
  }

  /// By that clock, in nanoseconds from some moment on.
  BuildInProgress(Watcher watcher, LongSupplier nanos) {
    this.watcher = watcher;
    this.nanos = nanos;
    begun = nanos.getAsLong();
    moved = begun;
    worked = begun;
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

  /// Lets questions go first, no longer than it has worked since it last did: it takes twice its
  /// time at most.
  ///
  /// @param way waits until nobody asks, or for that long
  /// @param most how long at once
  synchronized void giveWay(Consumer<Duration> way, Duration most) {
    Duration since = Duration.ofNanos(nanos.getAsLong() - worked);
    way.accept(since.compareTo(most) < 0 ? since : most);
    worked = nanos.getAsLong();
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
