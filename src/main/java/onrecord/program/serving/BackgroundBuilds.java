package onrecord.program.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.index.IndexAway;
import onrecord.index.IndexReport;
import onrecord.index.RollBack;
import onrecord.program.engine.ArchiveImports;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.publishing.Publishing;
import onrecord.telegram.AdminOperations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The builds of a running bot: one at a time, while the index before answers; and the look for
/// newer indexes, whoever built them, that from then on answer.
final class BackgroundBuilds implements AdminOperations, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundBuilds.class);

  /// How long a build waits for questions at most each time that it has something to tell, and no
  /// longer than it has worked since: a bot that is always asked something has a new index in twice
  /// the time.
  private static final Duration MOST_WAY = Duration.ofMillis(150);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /// After so many looks a build that was left to another process is asked after.
  private static final int TAKE_UP = 15;

  /// From when on a build that tells nothing is said to hang.
  private static final Duration MOST_IDLE = Duration.ofMinutes(10);

  private final SwappableReference<LiveArchive> current;
  private final ConfiguredArchive archive;
  private final Function<OpenArchive, LiveArchive> dressed;
  private final Function<BackgroundBuilds, BotStatus> standing;
  private final AtomicReference<@Nullable BuildInProgress> under = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Publishing publishing;
  private final BuildBoundary boundary = new BuildBoundary();

  /// Over the one that serves.
  ///
  /// @param dressed makes a newer one ready to serve
  /// @param standing tells how things are
  BackgroundBuilds(
      SwappableReference<LiveArchive> current,
      ConfiguredArchive archive,
      Function<OpenArchive, LiveArchive> dressed,
      Function<BackgroundBuilds, BotStatus> standing) {
    this.current = current;
    this.archive = archive;
    this.dressed = dressed;
    this.standing = standing;
    publishing = new PublishedArchive(current, archive).publishing();
  }

  /// Looks from now on for newer indexes, and builds at once what is to be built.
  void begin() {
    Thread.ofVirtual().name("look").start(this::look);
    buildWhereBehind();
  }

  /// Builds what another process was to build and has not, where it ended before it was done.
  void takeUp() {
    if (boundary.isRefused()) {
      boundary.look(this::buildWhereBehind);
    }
  }

  private void buildWhereBehind() {
    try {
      Optional<String> behind = archive.behind();
      if (behind.isPresent()) {
        LOG.info("{}; building in the background", behind.get());
        reindex(false, new LoggedBuild());
      }
    } catch (IOException | IndexAway e) {
      LOG.warn("whether the index is behind the archive cannot be seen", e);
    }
  }

  private void look() {
    try {
      int looks = 0;
      do {
        lookOnce();
        looks++;
        if (looks % TAKE_UP == 0) {
          takeUp();
        }
      } while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookOnce() {
    boundary.look(this::pickUp);
  }

  /// Puts the index that is to serve in the place of the one that does, where they differ.
  synchronized void pickUp() {
    try {
      int newest = closed.getCount() > 0 ? archive.newest() : 0;
      if (newest != 0 && newest != serving()) {
        Optional<OpenArchive> next = archive.openNewest();
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
    var mine = new BuildInProgress(watcher);
    BuildInProgress before = under.compareAndExchange(null, mine);
    if (before != null) {
      return new Begun.AlreadyBuilding(Optional.of(before.latest()));
    }
    begin(() -> build(force, mine));
    return new Begun.Started();
  }

  private void begin(Runnable build) {
    try {
      Thread.ofPlatform().name("build").daemon().start(build);
    } catch (Throwable e) {
      under.set(null);
      throw e;
    }
  }

  /// What is wrong with the build under way; nothing where it goes on, or none is.
  Optional<String> complaint() {
    return Optional.of(idle())
        .filter(idle -> idle.compareTo(MOST_IDLE) > 0)
        .map(
            idle ->
                "no progress for %d minutes; onrecord check names the file that takes so long, and a restart ends the build"
                    .formatted(idle.toMinutes()));
  }

  ConfiguredArchive archive() {
    return archive;
  }

  /// Why the last build broke off; nothing where it did not. The index before it serves, so that
  /// the bot is well all the same.
  Optional<String> failure() {
    return boundary.failure();
  }

  /// For how long the build under way has told nothing; 0 where none is.
  Duration idle() {
    return Optional.ofNullable(under.get()).map(BuildInProgress::idle).orElse(Duration.ZERO);
  }

  private void build(boolean force, BuildInProgress mine) {
    BuildOutcome outcome = boundary.outcome(() -> built(force, mine));
    try {
      lookOnce();
    } finally {
      under.set(null);
      mine.watcher().ended(outcome);
    }
  }

  private Optional<IndexReport> built(boolean force, BuildInProgress mine) throws IOException {
    return archive.build(
        force,
        progress -> {
          mine.at(progress);
          mine.giveWay(current::giveWay, MOST_WAY);
        });
  }

  @Override
  public RollBack rollBack() throws IOException {
    RollBack back = archive.rollBack();
    lookOnce();
    return back;
  }

  @Override
  public int serving() {
    return current.use(served -> served.archive().index().number());
  }

  @Override
  public BotStatus standing() {
    return standing.apply(this);
  }

  @Override
  public Path corpus() {
    return archive.corpus();
  }

  @Override
  public Path scratch() {
    return archive.scratch();
  }

  @Override
  public ImportReport bringIn(ImportOrder order) throws IOException {
    return new ArchiveImports(archive).run(order);
  }

  @Override
  public Publishing publishing() {
    return publishing;
  }

  /// Begins no more; a build under way ends with the process and leaves everything as it was.
  @Override
  public void close() {
    closed.countDown();
  }
}
