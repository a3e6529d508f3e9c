package onrecord.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import onrecord.administration.Works;
import onrecord.archive.OpenArchive;
import onrecord.corpus.Corpus;
import onrecord.generation.Generations.SteppedBack;
import onrecord.generation.IndexReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The builds of a running bot: one at a time, while the index before answers; and the look for
/// newer indexes, whoever built them, that from then on answer.
final class Builds implements Works, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Builds.class);

  /// How long a build waits for questions each time that it has something to tell; were it for
  /// ever, a bot that is always asked something would never have a new index.
  private static final Duration MOST_WAY = Duration.ofMillis(150);

  /// From when on a build that tells nothing is said to hang.
  private static final Duration MOST_IDLE = Duration.ofMinutes(10);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Current<Served> current;
  private final Shop shop;
  private final Function<OpenArchive, Served> dressed;
  private final Function<Builds, Standing> standing;
  private final AtomicReference<@Nullable UnderWay> under = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String trouble = "";

  /// Over the one that serves.
  ///
  /// @param dressed makes a newer one ready to serve
  /// @param standing tells how things are
  Builds(
      Current<Served> current,
      Shop shop,
      Function<OpenArchive, Served> dressed,
      Function<Builds, Standing> standing) {
    this.current = current;
    this.shop = shop;
    this.dressed = dressed;
    this.standing = standing;
  }

  /// Looks from now on for newer indexes, and builds at once what is to be built.
  void begin() {
    Thread.ofVirtual().name("look").start(this::look);
    try {
      Optional<String> behind = shop.behind();
      if (behind.isPresent()) {
        LOG.info("{}; building in the background", behind.get());
        reindex(false, new LoggedBuild());
      }
    } catch (IOException e) {
      LOG.warn("whether the index is behind the archive cannot be seen", e);
    }
  }

  private void look() {
    try {
      do {
        lookOnce();
      } while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A look that breaks off is not the last; one that breaks off as the one before is not told.
  private void lookOnce() {
    try {
      pickUp();
      trouble = "";
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      if (!trouble.equals(e.toString())) {
        trouble = e.toString();
        LOG.error("a newer index cannot be put to use; the present one goes on serving", e);
      }
    }
  }

  /// Puts the index that is to serve in the place of the one that does, where they differ.
  synchronized void pickUp() {
    try {
      int newest = shop.newest();
      if (newest != 0 && newest != serving()) {
        Optional<OpenArchive> next = shop.open();
        if (next.isPresent() && next.get().index().number() != serving()) {
          serve(next.get());
        } else if (next.isPresent()) {
          next.get().close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(OpenArchive next) {
    boolean serves = false;
    try {
      current.replace(dressed.apply(next));
      serves = true;
      LOG.info("index {} serves", next.index().number());
    } finally {
      if (!serves) {
        next.close();
      }
    }
  }

  @Override
  public Begun reindex(boolean force, Watcher watcher) {
    var mine = new UnderWay(watcher);
    UnderWay before = under.compareAndExchange(null, mine);
    if (before != null) {
      return new Begun.UnderWay(Optional.of(before.latest()));
    }
    begin(() -> build(force, mine));
    return new Begun.Started();
  }

  private void begin(Runnable build) {
    boolean begun = false;
    try {
      Thread.ofPlatform().name("build").daemon().start(build);
      begun = true;
    } finally {
      if (!begun) {
        under.set(null);
      }
    }
  }

  /// What is wrong with the build under way; nothing where it goes on, or none is.
  Optional<String> complaint() {
    return Optional.ofNullable(under.get())
        .map(UnderWay::idle)
        .filter(idle -> idle.compareTo(MOST_IDLE) > 0)
        .map(
            idle ->
                "no progress for %d minutes; onrecord check names the file that takes so long, and a restart ends the build"
                    .formatted(idle.toMinutes()));
  }

  /// What is wrong with what finds passages by their meaning; nothing where nothing is.
  Optional<String> modelComplaint() {
    return shop.complaint();
  }

  /// For how long the build under way has told nothing; 0 where none is.
  Duration idle() {
    return Optional.ofNullable(under.get()).map(UnderWay::idle).orElse(Duration.ZERO);
  }

  private void build(boolean force, UnderWay mine) {
    Outcome outcome = bounded(force, mine);
    try {
      lookOnce();
    } finally {
      under.set(null);
      mine.watcher().ended(outcome);
    }
  }

  /// The boundary around a build: whatever breaks off, another can begin.
  private Outcome bounded(boolean force, UnderWay mine) {
    try {
      return built(force, mine);
    } catch (Throwable e) {
      LOG.error(
          "the index cannot be built; the present one goes on serving; onrecord check tells of the"
              + " files",
          e);
      return new Outcome.Failed(Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
    }
  }

  private Outcome built(boolean force, UnderWay mine) throws IOException {
    Optional<IndexReport> report =
        shop.build(
            force,
            progress -> {
              mine.at(progress);
              current.giveWay(MOST_WAY);
            });
    return report.isPresent()
        ? new Outcome.Built(report.get())
        : new Outcome.Failed("another process builds an index in the same folder");
  }

  @Override
  public SteppedBack rollBack() throws IOException {
    SteppedBack back = shop.rollBack();
    lookOnce();
    return back;
  }

  @Override
  public int serving() {
    return current.use(served -> served.archive().index().number());
  }

  @Override
  public Standing standing() {
    return standing.apply(this);
  }

  @Override
  public Path corpus() {
    return shop.corpus();
  }

  @Override
  public Path scratch() {
    return shop.scratch();
  }

  @Override
  public Corpus read(Path folder) {
    return shop.read(folder);
  }

  /// Begins no more; a build under way ends with the process and leaves everything as it was.
  @Override
  public void close() {
    closed.countDown();
  }
}
