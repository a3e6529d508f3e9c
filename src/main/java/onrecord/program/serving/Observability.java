package onrecord.program.serving;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.operation.Failure;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.logging.ErrorCount;
import onrecord.operation.monitoring.Metrics;
import onrecord.program.engine.AnswerStatistics;
import onrecord.program.engine.AnswerTimes;
import onrecord.program.engine.OpenArchive;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.TelegramConnection;
import onrecord.telegram.feedback.PutQuestion;

/// Where all that happens is seen: counted for Prometheus, told at `/healthz` and to admins.
final class Observability {
  private final Configuration configuration;
  private final TelegramConnection telegram;
  private final Metrics metrics;
  private final AnswerTimes times = new AnswerTimes();
  private final ErrorCount errors = ErrorCount.begin();
  private final long begun = System.nanoTime();

  Observability(Configuration configuration, TelegramConnection telegram, Metrics metrics) {
    this.configuration = configuration;
    this.telegram = telegram;
    this.metrics = metrics;
    metrics.count("log_errors", "Errors in the log since the start.", errors::count);
  }

  TelegramConnection telegram() {
    return telegram;
  }

  /// An archive ready to serve: what it answers is counted, what it does not is kept.
  LiveArchive observe(OpenArchive archive) {
    // Asked for now, it is at hand when an admin asks and what holds the index is away.
    archive.statements().list();
    OpenArchive counted = archive.counted(metrics, configuration.log().questions());
    OpenArchive noted = counted.observed(new AnswerStatistics(times, this::note));
    return new LiveArchive(counted, noted.conversation(), counted.conversation());
  }

  private void note(Question question, Answer answer) {
    telegram.note(
        switch (answer) {
          case Answer.Quoted _ ->
              new PutQuestion(question.text(), PutQuestion.ANSWERED, false, List.of());
          case Answer.Abstained abstained ->
              new PutQuestion(
                  question.text(),
                  abstained.reason().code(),
                  !abstained.reason().isHopeless(),
                  abstained.missing());
        });
  }

  /// How things are, for an admin.
  AdminOperations.BotStatus status(
      SwappableReference<LiveArchive> current, BackgroundBuilds builds) {
    var work =
        new AdminOperations.WorkFigures(
            telegram.inboxWaiting(),
            telegram.outboxWaiting(),
            times.count(),
            times.within(0.5),
            times.within(0.95),
            errors.count());
    return current.use(
        served -> {
          var index = served.archive().index();
          return new AdminOperations.BotStatus(
              index.number(),
              index.list().size(),
              index.passages(),
              served.archive().awaitsMeaning(),
              builds.archive().reranking(),
              index.problems(),
              new ClusterSight(builds.archive()).line(),
              Duration.ofNanos(System.nanoTime() - begun),
              telegram.sincePoll(),
              work,
              telegram.setAside(),
              complaints(current, builds));
        });
  }

  private List<String> complaints(
      SwappableReference<LiveArchive> current, BackgroundBuilds builds) {
    return Stream.concat(
            healthAndMetrics(current, builds).health().complaints().stream(),
            builds.failure().map(why -> "build: " + why).stream())
        .toList();
  }

  /// Something to be closed at the end.
  interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  /// Tells how things are over HTTP, where it is configured, and serves the web site where that is.
  Closing open(SwappableReference<LiveArchive> current, BackgroundBuilds builds) {
    Configuration.Http http = configuration.http();
    boolean shown = http.metricsPort() != 0 || (http.site().on() && http.site().metrics());
    HealthAndMetrics told = healthAndMetrics(current, builds);
    HealthAndMetrics watched = shown ? told.counted(metrics) : told;
    Closing lookout = http.metricsPort() == 0 ? () -> {} : watched.open(metrics)::close;
    try {
      var pages = new HealthRoute(watched.health(), watched.readiness(), metrics);
      Closing site =
          SiteService.open(
              configuration, current, http.site().metrics() ? List.of(pages) : List.of());
      return () -> {
        site.close();
        lookout.close();
      };
    } catch (Failure e) {
      lookout.close();
      throw e;
    }
  }

  private HealthAndMetrics healthAndMetrics(
      SwappableReference<LiveArchive> current, BackgroundBuilds builds) {
    return new HealthAndMetrics(configuration, telegram, current, builds);
  }
}
