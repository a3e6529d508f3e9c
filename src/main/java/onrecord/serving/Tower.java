package onrecord.serving;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import onrecord.administration.Works;
import onrecord.archive.AnswerTimes;
import onrecord.archive.Noted;
import onrecord.archive.OpenArchive;
import onrecord.configuration.Configuration;
import onrecord.connection.Caller;
import onrecord.connection.Outcome;
import onrecord.delivery.Tally;
import onrecord.journal.Journal;
import onrecord.logging.ErrorCount;
import onrecord.monitoring.Metrics;
import onrecord.receiving.Arrivals;

/// Where all that happens is seen: counted for Prometheus, told at `/healthz` and to admins.
final class Tower {
  private final Configuration configuration;
  private final Messenger.Standing bot;
  private final Metrics metrics;
  private final AnswerTimes times = new AnswerTimes();
  private final ErrorCount errors = ErrorCount.begin();
  private final long begun = System.nanoTime();
  private final Clock clock = Clock.systemUTC();
  private final Instant started = clock.instant();

  Tower(Configuration configuration, Messenger.Standing bot) {
    this.configuration = configuration;
    this.bot = bot;
    this.metrics = bot.metrics();
  }

  /// The server, each request to which is counted.
  Caller calls() {
    return new CountedCalls(bot.api(), metrics);
  }

  /// An archive ready to serve: what it answers is counted, what it does not is told.
  Served dressed(OpenArchive archive, Consumer<String> unanswered) {
    OpenArchive counted = archive.counted(metrics, configuration.log().questions());
    OpenArchive noted = counted.watched(new Noted(times, unanswered));
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
  Works.Standing standing(Current<Served> current, Builds builds) {
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
              index.problems(),
              Duration.ofNanos(System.nanoTime() - begun),
              bot.feed().sincePoll(),
              work,
              journal.inbox().aside(),
              signs(current, builds).health().complaints());
        });
  }

  /// Something to be closed at the end.
  interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  /// Tells how things are over HTTP, where it is configured.
  Closing open(Current<Served> current, Builds builds) {
    return configuration.http().port() == 0
        ? () -> {}
        : signs(current, builds).open(metrics)::close;
  }

  private Signs signs(Current<Served> current, Builds builds) {
    var backlog = new Backlog(bot.journal().inbox(), clock, started);
    return new Signs(configuration, bot.journal(), bot.feed(), current, builds, backlog);
  }

  /// Requests to the Bot API server that are counted.
  record CountedCalls(Caller caller, Metrics metrics) implements Caller {

    @Override
    public Outcome call(String method, JsonNode parameters, Duration timeout)
        throws InterruptedException {
      return counted(method, caller.call(method, parameters, timeout));
    }

    @Override
    public Outcome call(
        String method, JsonNode parameters, Duration timeout, BooleanSupplier leaves)
        throws InterruptedException {
      return counted(method, caller.call(method, parameters, timeout, leaves));
    }

    private Outcome counted(String method, Outcome outcome) {
      metrics.request(
          method,
          switch (outcome) {
            case Outcome.Done _ -> "done";
            case Outcome.Refused _ -> "refused";
            case Outcome.Flooded _ -> "flooded";
            case Outcome.Unreached _ -> "unreached";
            case Outcome.Unknown _ -> "unknown";
          });
      return outcome;
    }
  }
}
