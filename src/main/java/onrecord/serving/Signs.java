package onrecord.serving;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import onrecord.archive.OpenArchive;
import onrecord.configuration.Configuration;
import onrecord.journal.Journal;
import onrecord.monitoring.Health;
import onrecord.monitoring.Lookout;
import onrecord.monitoring.Metrics;
import onrecord.terminal.Host.Failure;

/// What the bot shows of itself to whoever watches: whether it is well, and figures.
///
/// @param archive the generation that serves at the moment
/// @param problems of the archive's files, as the last build found them; below 0 where that is not
///   known
record Signs(
    Configuration configuration,
    Journal journal,
    Messenger.Feed feed,
    Supplier<OpenArchive> archive,
    IntSupplier problems) {

  /// Whoever watches, at the configured place.
  Lookout open(Metrics metrics) {
    figures(metrics);
    Map<String, Supplier<Optional<String>>> ready =
        Map.of("index", this::index, "journal", this::kept);
    Map<String, Supplier<Optional<String>>> well =
        Map.of("index", this::index, "journal", this::kept, "updates", feed::complaint);
    Configuration.Http http = configuration.http();
    try {
      var address = new InetSocketAddress(http.host(), http.port());
      return new Lookout(address, new Health(well), new Health(ready), metrics);
    } catch (IOException e) {
      throw new Failure(
          "cannot listen at %s, port %d: %s".formatted(http.host(), http.port(), e.getMessage()),
          "Set http.host and http.port to an address of this machine and a free port.");
    }
  }

  private void figures(Metrics metrics) {
    metrics.gauge(
        "inbox_waiting", "Messages that wait for their answer.", journal.inbox()::waiting);
    metrics.gauge("outbox_waiting", "Messages that wait to go out.", journal.outbox()::waiting);
    metrics.count("polls", "Requests for updates that were completed.", feed::polls);
    metrics.gauge(
        "last_poll_age_seconds",
        "How long ago a request for updates was completed; NaN where none was.",
        () -> feed.sincePoll().map(Signs::seconds).orElse(Double.NaN));
    metrics.gauge(
        "generation",
        "The number of the generation of the index that serves.",
        () -> archive.get().index().number());
    metrics.gauge(
        "statements", "Statements in it.", () -> archive.get().statements().list().size());
    metrics.gauge("passages", "Passages in it.", () -> archive.get().index().passages());
    metrics.gauge("index_bytes", "Bytes of its files.", this::bytes);
    metrics.gauge(
        "archive_problems",
        "Problems in the archive's files, as the last build found them; NaN where none was.",
        () -> problems.getAsInt() < 0 ? Double.NaN : problems.getAsInt());
  }

  private static double seconds(Duration age) {
    return age.toMillis() / 1000.0;
  }

  /// Readable, and still there: what is open is read on after its files have gone.
  private Optional<String> index() {
    OpenArchive serving = archive.get();
    return Files.exists(folder(serving))
        ? serving.complaint()
        : Optional.of("the files of generation %d have gone".formatted(serving.index().number()));
  }

  private Optional<String> kept() {
    return journal.isWritable() ? Optional.empty() : Optional.of("cannot be written");
  }

  private Path folder(OpenArchive serving) {
    return configuration.data().resolve("generations/%06d".formatted(serving.index().number()));
  }

  private double bytes() {
    double sum = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(archive.get()))) {
      for (Path file : files) {
        sum += Files.size(file);
      }
      return sum;
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
