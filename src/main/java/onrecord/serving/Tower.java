package onrecord.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.administration.Works;
import onrecord.archive.AnswerTimes;
import onrecord.archive.Noted;
import onrecord.archive.OpenArchive;
import onrecord.configuration.Configuration;
import onrecord.delivery.Tally;
import onrecord.journal.Journal;
import onrecord.logging.ErrorCount;
import onrecord.monitoring.Health;
import onrecord.monitoring.Lookout;
import onrecord.monitoring.Metrics;
import onrecord.receiving.Arrivals;
import onrecord.terminal.Host.Failure;

/// Where all that happens is seen: counted for Prometheus, told at `/healthz` and to admins.
final class Tower {
  private final Configuration configuration;
  private final Messenger.Standing bot;
  private final Metrics metrics;
  private final AnswerTimes times = new AnswerTimes();
  private final ErrorCount errors = ErrorCount.begin();
  private final long begun = System.nanoTime();

  /// How many problems the archive had when its index was built, by the index's number.
  private final Map<Integer, Integer> problems = new ConcurrentHashMap<>();

  Tower(Configuration configuration, Messenger.Standing bot) {
    this.configuration = configuration;
    this.bot = bot;
    this.metrics = bot.metrics();
  }

  /// An archive ready to serve: what it answers is counted, what it does not is told.
  Served dressed(OpenArchive archive, Consumer<String> unanswered) {
    OpenArchive counted = archive.counted(metrics, configuration.log().questions());
    OpenArchive noted = counted.answering(answerer -> new Noted(answerer, times, unanswered));
    return new Served(counted, noted.conversation(), counted.conversation());
  }

  Tally tally() {
    return (event, code) -> metrics.delivery(event.name().toLowerCase(Locale.ROOT), code);
  }

  Arrivals counted(Arrivals arrivals) {
    return updates -> {
      arrivals.keep(updates);
      metrics.arrived(updates.size());
    };
  }

  /// How things are, for an admin.
  Works.Standing standing(Current<Served> current, Shop shop) {
    Journal journal = bot.journal();
    var work =
        new Works.Work(
            journal.inbox().waiting(),
            journal.outbox().waiting(),
            times.count(),
            times.within(0.5),
            times.within(0.95),
            errors.count());
    return current.use(
        served -> {
          var index = served.archive().index();
          return new Works.Standing(
              index.number(),
              index.list().size(),
              index.passages(),
              served.archive().awaitsMeaning(),
              problems.computeIfAbsent(
                  index.number(), _ -> shop.read(shop.corpus()).problems().size()),
              Duration.ofNanos(System.nanoTime() - begun),
              bot.feed().sinceUpdate(),
              work,
              health(current).complaints());
        });
  }

  /// Something to be closed at the end.
  interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  /// Tells how things are over HTTP, where it is configured.
  Closing open(Current<Served> current) {
    Configuration.Http http = configuration.http();
    if (http.port() == 0) {
      return () -> {};
    }
    queues();
    generation(current);
    var readiness = new Health(Map.of("index", index(current), "journal", this::journal));
    var address = new InetSocketAddress(http.host(), http.port());
    try {
      return new Lookout(address, health(current), readiness, metrics)::close;
    } catch (IOException e) {
      throw new Failure(
          "cannot listen at %s, port %d: %s".formatted(http.host(), http.port(), e.getMessage()),
          "Set http.host and http.port to an address of this machine and a free port.");
    }
  }

  private void queues() {
    Journal journal = bot.journal();
    metrics.gauge(
        "inbox_waiting", "Messages that wait for their answer.", journal.inbox()::waiting);
    metrics.gauge("outbox_waiting", "Messages that wait to go out.", journal.outbox()::waiting);
    metrics.count("polls", "Requests for updates that were completed.", bot.feed()::polls);
    metrics.gauge(
        "last_poll_age_seconds",
        "How long ago a request for updates was completed; NaN where none was.",
        () -> bot.feed().sinceUpdate().map(age -> age.toMillis() / 1e3).orElse(Double.NaN));
    metrics.count("log_errors", "Errors in the log.", errors::count);
  }

  private void generation(Current<Served> current) {
    metrics.gauge("generation", "The number of the index that serves.", () -> number(current));
    metrics.gauge("statements", "Statements in it.", () -> current.use(Tower::statements));
    metrics.gauge(
        "passages",
        "Passages in it.",
        () -> current.use(served -> served.archive().index().passages()));
    metrics.gauge("index_bytes", "Bytes of its files.", () -> bytes(folder(number(current))));
    metrics.gauge(
        "archive_problems",
        "Problems in the archive's files; NaN until an admin has asked how things are.",
        () -> {
          Integer known = problems.get(number(current));
          return known == null ? Double.NaN : known;
        });
  }

  private Health health(Current<Served> current) {
    return new Health(
        Map.of(
            "index", index(current), "journal", this::journal, "updates", bot.feed()::complaint));
  }

  /// Readable, and still there: what is open is read on after its files have gone.
  private Supplier<Optional<String>> index(Current<Served> current) {
    return () ->
        Files.exists(folder(number(current)))
            ? current.use(served -> served.archive().complaint())
            : Optional.of("the files of index %d have gone".formatted(number(current)));
  }

  private static int number(Current<Served> current) {
    return current.use(served -> served.archive().index().number());
  }

  private static int statements(Served served) {
    List<?> all = served.archive().statements().list();
    return all.size();
  }

  private Path folder(int number) {
    return configuration.data().resolve("generations/%06d".formatted(number));
  }

  private static double bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      return Double.NaN;
    }
  }

  private Optional<String> journal() {
    return bot.journal().isWritable() ? Optional.empty() : Optional.of("cannot be written");
  }
}
