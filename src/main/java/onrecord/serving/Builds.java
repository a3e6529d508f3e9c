package onrecord.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import onrecord.administration.Works;
import onrecord.archive.OpenArchive;
import onrecord.corpus.Corpus;
import onrecord.generation.Generations.SteppedBack;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexProgress.Phase;
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

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Current<Served> current;
  private final Shop shop;
  private final Function<OpenArchive, Served> dressed;
  private final Supplier<Standing> standing;
  private final AtomicReference<@Nullable Under> under = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// A build under way, and whoever wants to know how it goes on.
  private static final class Under {
    private final Watcher watcher;
    private volatile Progress latest =
        new Progress(new IndexProgress.Progress(Phase.READING, 0, 1, 0), 0, Duration.ZERO);
    private volatile long begun = System.nanoTime();

    Under(Watcher watcher) {
      this.watcher = watcher;
    }

    void at(IndexProgress.Progress build) {
      boolean begins = build.phase() != latest.build().phase();
      begun = begins ? System.nanoTime() : begun;
      long before = begins ? build.done() : latest.before();
      latest = new Progress(build, before, Duration.ofNanos(System.nanoTime() - begun));
      watcher.at(latest);
    }
  }

  /// Over the one that serves.
  ///
  /// @param dressed makes a newer one ready to serve
  /// @param standing tells how things are
  Builds(
      Current<Served> current,
      Shop shop,
      Function<OpenArchive, Served> dressed,
      Supplier<Standing> standing) {
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
        reindex(false, new Logged());
      }
    } catch (IOException e) {
      LOG.warn("whether the index is behind the archive cannot be seen", e);
    }
  }

  private void look() {
    try {
      do {
        pickUp();
      } while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Puts the index that is to serve in the place of the one that does, where they differ.
  synchronized void pickUp() {
    try {
      int newest = shop.newest();
      if (newest != 0 && newest != serving()) {
        Optional<OpenArchive> next = shop.open();
        if (next.isPresent() && next.get().index().number() != serving()) {
          current.replace(dressed.apply(next.get()));
          LOG.info("index {} serves", next.get().index().number());
        } else if (next.isPresent()) {
          next.get().close();
        }
      }
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      LOG.warn("a newer index cannot be opened; the present one goes on serving", e);
    }
  }

  @Override
  public Begun reindex(boolean force, Watcher watcher) {
    var mine = new Under(watcher);
    Under before = under.compareAndExchange(null, mine);
    if (before != null) {
      return new Begun.UnderWay(Optional.of(before.latest));
    }
    Thread.ofPlatform().name("build").daemon().start(() -> build(force, mine));
    return new Begun.Started();
  }

  private void build(boolean force, Under mine) {
    Outcome outcome;
    try {
      outcome = built(force, mine);
    } catch (Throwable e) {
      LOG.error("the index cannot be built; the present one goes on serving", e);
      outcome = new Outcome.Failed(Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
    }
    try {
      pickUp();
    } finally {
      under.set(null);
      mine.watcher.ended(outcome);
    }
  }

  private Outcome built(boolean force, Under mine) throws IOException {
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
    pickUp();
    return back;
  }

  @Override
  public int serving() {
    return current.use(served -> served.archive().index().number());
  }

  @Override
  public Standing standing() {
    return standing.get();
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

  /// Writes into the log how a build went that nobody asked for in a chat.
  private static final class Logged implements Watcher {
    @Override
    public void at(Progress progress) {}

    @Override
    public void ended(Outcome outcome) {
      switch (outcome) {
        case Outcome.Built(var report) ->
            report
                .objection()
                .ifPresentOrElse(
                    why -> LOG.warn("the new index is not put to use: {}", why),
                    () -> LOG.info("built index {}", report.generation()));
        case Outcome.Failed(var why) -> LOG.warn("the index was not built: {}", why);
      }
    }
  }
}
