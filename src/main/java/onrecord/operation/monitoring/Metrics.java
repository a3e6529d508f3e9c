package onrecord.operation.monitoring;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/// What is counted, for Prometheus. No name of a person or a chat, and no word of a question, is in
/// it. Thread-safe.
public final class Metrics {
  /// What its format calls itself.
  public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
  private static final double NANOS = 1e9;

  private static final int METHODS = 60;
  private static final String OTHER = "other";

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Counter questions = counter("questions", "Questions that were put.");
  private final Counter answers = counter("answers", "Questions that were answered.");
  private final Counter declines =
      counter("declines", "Questions that were declined, by reason.", "reason");
  private final Histogram durations =
      histogram("question_duration_seconds", "How long a question took, from its words to quotes.");
  private final Histogram stages =
      histogram("stage_duration_seconds", "How long each stage of a question took.", "stage");
  private final Counter requests =
      counter(
          "requests", "Requests to the Bot API server, by what came of them.", "method", "outcome");
  private final Counter sends =
      counter("sends", "What became of what a chat was to see.", "outcome");
  private final Counter refusals =
      counter("refusals", "Sendings that the server refused, by its code.", "code");
  private final Counter floods =
      counter("floods", "Answers \"too many requests\" (429) to what a chat was to see.");
  private final Counter retries =
      counter("retries", "Sendings that were tried or written again, by why.", "reason");
  private final Counter matches =
      counter("matches", "New statements that fit what a chat subscribed to.");
  private final Counter notices =
      counter("notices", "Messages about new statements that were to go out, by kind.", "kind");
  private final Counter updates = counter("updates", "Updates that arrived.");
  private final Set<String> methods = ConcurrentHashMap.newKeySet();

  /// With the figures of the process itself.
  public Metrics() {
    JvmMetrics.builder().register(registry);
  }

  private Counter counter(String name, String help, String... labels) {
    return Counter.builder()
        .name("onrecord_" + name + "_total")
        .help(help)
        .labelNames(labels)
        .register(registry);
  }

  private Histogram histogram(String name, String help, String... labels) {
    return Histogram.builder()
        .name("onrecord_" + name)
        .help(help)
        .labelNames(labels)
        .classicOnly()
        .classicUpperBounds(SECONDS)
        .register(registry);
  }

  /// A question was answered in that time.
  public void answered(Duration time) {
    questions.inc();
    answers.inc();
    durations.observe(seconds(time));
  }

  /// A question was declined in that time.
  public void declined(String reason, Duration time) {
    questions.inc();
    declines.labelValues(reason).inc();
    durations.observe(seconds(time));
  }

  /// A stage of a question took that long.
  public void took(String stage, Duration time) {
    stages.labelValues(stage).observe(seconds(time));
  }

  private static double seconds(Duration time) {
    return time.toNanos() / NANOS;
  }

  /// That came of a request to the Bot API server.
  public void request(String method, String outcome) {
    // Methods come from our own code; should ever one come from elsewhere, it names no series.
    boolean known = methods.contains(method) || (methods.size() < METHODS && methods.add(method));
    requests.labelValues(known ? method : OTHER, outcome).inc();
  }

  /// Something became of what a chat was to see.
  ///
  /// @param code the server's, where it refused; 0 elsewhere
  public void delivery(String event, int code) {
    switch (event) {
      case "flooded" -> floods.inc();
      case "unreached", "unknown", "repeated", "changed" -> retries.labelValues(event).inc();
      default -> sends.labelValues(event).inc();
    }
    if (event.equals("refused")) {
      refusals.labelValues(code >= 400 && code < 500 ? String.valueOf(code) : OTHER).inc();
    }
  }

  /// So many updates arrived together.
  public void arrived(int count) {
    updates.inc(count);
  }

  /// So many new statements fit what a chat subscribed to.
  public void matched(int count) {
    matches.inc(count);
  }

  /// A message about new statements is to go out.
  public void noticed(String kind) {
    notices.labelValues(kind).inc();
  }

  /// A count that is looked up whenever somebody asks.
  public void count(String name, String help, LongSupplier value) {
    CounterWithCallback.builder()
        .name("onrecord_" + name + "_total")
        .help(help)
        .callback(callback -> callback.call((double) value.getAsLong()))
        .register(registry);
  }

  /// Counts that are looked up whenever somebody asks, one for each value of a label.
  public void counts(String name, String help, String label, Map<String, LongSupplier> values) {
    CounterWithCallback.builder()
        .name("onrecord_" + name + "_total")
        .help(help)
        .labelNames(label)
        .callback(
            callback ->
                values.forEach(
                    (each, value) -> callback.call(figure(() -> value.getAsLong()), each)))
        .register(registry);
  }

  /// Figures that are looked up whenever somebody asks, one for each value of a label.
  public void gauges(String name, String help, String label, Map<String, DoubleSupplier> values) {
    GaugeWithCallback.builder()
        .name("onrecord_" + name)
        .help(help)
        .labelNames(label)
        .callback(callback -> values.forEach((each, value) -> callback.call(figure(value), each)))
        .register(registry);
  }

  /// A figure that is looked up whenever somebody asks.
  public void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name("onrecord_" + name)
        .help(help)
        .callback(callback -> callback.call(figure(value)))
        .register(registry);
  }

  /// One figure that cannot be had leaves the others.
  private static double figure(DoubleSupplier value) {
    try {
      return value.getAsDouble();
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }

  /// All of it, in Prometheus' text format.
  public byte[] text() {
    var out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return out.toByteArray();
  }
}
