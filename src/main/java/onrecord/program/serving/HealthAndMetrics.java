package onrecord.program.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import onrecord.operation.Failure;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.monitoring.Health;
import onrecord.operation.monitoring.Lookout;
import onrecord.operation.monitoring.Metrics;
import onrecord.program.engine.OpenArchive;
import onrecord.publishing.Deed;
import onrecord.publishing.ledger.DeedCounts;
import onrecord.telegram.TelegramConnection;
import onrecord.telegram.feedback.AudienceFigures;

/// What the bot shows of itself to whoever watches: whether it is well, and figures.
///
/// @param current the generation that serves at the moment
record HealthAndMetrics(
    Configuration configuration,
    TelegramConnection telegram,
    SwappableReference<LiveArchive> current,
    BackgroundBuilds builds) {

  /// The same, its figures among the others.
  HealthAndMetrics counted(Metrics metrics) {
    figures(metrics);
    return this;
  }

  /// Whoever watches, at the configured place.
  Lookout open(Metrics metrics) {
    Configuration.Http http = configuration.http();
    try {
      var address = new InetSocketAddress(http.host(), http.metricsPort());
      return new Lookout(address, health(), readiness(), metrics);
    } catch (IOException e) {
      throw new Failure(
          "cannot listen at %s, port %d: %s"
              .formatted(http.host(), http.metricsPort(), e.getMessage()),
          "Set http.host and the port to an address of this machine and a free port.");
    }
  }

  /// Whether it can answer.
  Health readiness() {
    return new Health(
        Map.of(
            "index",
            this::index,
            "journal",
            telegram::journalComplaint,
            "inbox",
            telegram::backlogComplaint));
  }

  /// Whether it is well.
  Health health() {
    return new Health(
        Map.of(
            "index", this::index,
            "journal", telegram::journalComplaint,
            "updates", telegram::feedComplaint,
            "inbox", telegram::backlogComplaint,
            "build", builds::complaint,
            "model", builds.archive()::complaint,
            "cluster", cluster()::complaint));
  }

  private double of(ToDoubleFunction<OpenArchive> figure) {
    return current.use(served -> figure.applyAsDouble(served.archive()));
  }

  private void figures(Metrics metrics) {
    inboxFigures(metrics);
    buildFigures(metrics);
    metrics.gauge("outbox_waiting", "Messages that wait to go out.", telegram::outboxWaiting);
    metrics.count("polls", "Requests for updates that were completed.", telegram::polls);
    metrics.gauge(
        "last_poll_age_seconds",
        "How long ago a request for updates was completed; NaN where none was.",
        () -> telegram.sincePoll().map(HealthAndMetrics::seconds).orElse(Double.NaN));
    indexFigures(metrics);
    cluster().count(metrics);
    audienceFigures(metrics);
    publishingFigures(metrics);
  }

  private void publishingFigures(Metrics metrics) {
    var deeds = new DeedCounts(configuration.data());
    Map<String, LongSupplier> publications = new LinkedHashMap<>();
    for (Deed deed : Deed.values()) {
      publications.put(deed.word(), () -> deeds.of(deed));
    }
    metrics.gauge("drafts", "Drafts of statements that wait for an admin.", this::drafts);
    metrics.counts(
        "publications",
        "Steps that admins took from the chat since the ledger was begun, by kind.",
        "deed",
        publications);
  }

  private double drafts() {
    try {
      return builds.publishing().open().size();
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private ClusterSight cluster() {
    return new ClusterSight(builds.archive());
  }

  private void audienceFigures(Metrics metrics) {
    AudienceFigures audience = telegram.audience();
    Map<String, DoubleSupplier> subscriptions = new LinkedHashMap<>();
    audience
        .subscriptions()
        .forEach((kind, count) -> subscriptions.put(kind, () -> (double) count.getAsLong()));
    metrics.gauges("subscriptions", "Subscriptions, by kind.", "kind", subscriptions);
    metrics.gauge(
        "notices_waiting", "New statements that chats are still to be told of.", audience::waiting);
    metrics.counts(
        "votes",
        "Answers that were judged since the journal was begun, by what was thought of them.",
        "reason",
        audience.votes());
  }

  private void inboxFigures(Metrics metrics) {
    metrics.gauge("inbox_waiting", "Messages that wait for their answer.", telegram::inboxWaiting);
    metrics.gauge(
        "inbox_oldest_seconds",
        "How long the oldest message has waited for its answer.",
        () -> seconds(telegram.oldestWait()));
    metrics.gauge(
        "inbox_tried_again", "Messages that wait and broke off before.", telegram::triedAgain);
    metrics.gauge(
        "inbox_set_aside",
        "Messages that could not be dealt with and are kept.",
        () -> telegram.setAside().count());
  }

  private void buildFigures(Metrics metrics) {
    metrics.gauge(
        "build_idle_seconds",
        "For how long the build under way has told nothing; 0 where none is.",
        () -> seconds(builds.idle()));
    metrics.gauge(
        "model_failed",
        "1 where the embedding model cannot be loaded and answers go by words alone.",
        () -> builds.archive().complaint().isPresent() ? 1 : 0);
  }

  private void indexFigures(Metrics metrics) {
    metrics.gauge(
        "generation",
        "The number of the generation of the index that serves.",
        () -> of(archive -> archive.index().number()));
    metrics.gauge(
        "statements", "Statements in it.", () -> of(archive -> archive.statements().list().size()));
    metrics.gauge("passages", "Passages in it.", () -> of(archive -> archive.index().passages()));
    metrics.gauge("index_bytes", "Bytes of its files.", () -> of(this::bytes));
    metrics.gauge(
        "archive_problems",
        "Problems in the archive's files when it was built.",
        () -> of(archive -> archive.index().problems()));
  }

  private static double seconds(Duration age) {
    return age.toMillis() / 1000.0;
  }

  /// Readable, and still there: what is open is read on after its files have gone.
  private Optional<String> index() {
    return current.use(served -> served.archive().complaint());
  }

  private double bytes(OpenArchive serving) {
    try {
      return serving.index().bytes();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return Double.NaN;
    }
  }
}
