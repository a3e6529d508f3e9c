package onrecord.program.serving;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onrecord.telegram.AdminOperations.Begun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the archive's folder, and has the index built once what changed has been still for a
/// while: a checkout of a thousand files is one build.
///
/// It looks again and again instead of being told by the system, which tells nothing of network
/// drives and loses count of a thousand files (decision record 0080).
final class CorpusWatch implements AutoCloseable {
  /// For how long nothing may change before a build begins.
  static final Duration STILL = Duration.ofSeconds(10);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(CorpusWatch.class);

  private final FolderState folder;
  private final BuildWish builds;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<Long> seen = Optional.empty();
  private Optional<Instant> changed = Optional.empty();

  /// What can be done about a change.
  interface BuildWish {
    /// Whether the files say something else than the index.
    boolean isBehind() throws IOException;

    /// Begins to build.
    Begun begin();
  }

  /// Of that folder.
  CorpusWatch(FolderState folder, BuildWish builds, Clock clock) {
    this.folder = folder;
    this.builds = builds;
    this.clock = clock;
  }

  /// Looks from now on.
  void begin() {
    Thread.ofVirtual().name("watch").start(this::watch);
  }

  private void watch() {
    try {
      do {
        lookOnce();
      } while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A look that breaks off is not the last.
  private void lookOnce() {
    try {
      look();
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      LOG.warn("the archive's folder cannot be looked at; it is tried again", e);
    }
  }

  /// Looks at the folder, and begins a build where one is due.
  void look() throws IOException {
    Instant now = clock.instant();
    long state = folder.seen();
    if (seen.isEmpty()) {
      // What changed while nobody watched is built at the start anyway.
      seen = Optional.of(state);
      return;
    }
    if (seen.get() != state || folder.isHeldByGit(now)) {
      changed = seen.get() != state || changed.isPresent() ? Optional.of(now) : Optional.empty();
      seen = Optional.of(state);
      return;
    }
    if (changed.filter(at -> !at.plus(STILL).isAfter(now)).isPresent()) {
      build();
    }
  }

  private void build() throws IOException {
    if (!builds.isBehind()) {
      changed = Optional.empty();
      return;
    }
    switch (builds.begin()) {
      case Begun.Started() -> {
        LOG.info("the archive's folder has changed; building");
        changed = Optional.empty();
      }
      // Files may have been read before they changed: another build follows.
      case Begun.AlreadyBuilding _ -> {}
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
