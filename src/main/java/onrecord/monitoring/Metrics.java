package onrecord.monitoring;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/// What is counted, for Prometheus. No name of a person or a chat, and no word of a question, is in
/// it. Thread-safe.
public final class Metrics {
  /// What its format calls itself.
  static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
  private static final double NANOS = 1e9;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Counter questions =
      Counter.builder()
          .name("onrecord_questions_total")
          .help("Questions answered or declined, by what came of them.")
          .labelNames("outcome")
          .register(registry);
  private final Histogram stages =
      Histogram.builder()
          .name("onrecord_stage_seconds")
          .help("How long each stage of a reply took.")
          .labelNames("stage")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);
  private final Counter requests =
      Counter.builder()
          .name("onrecord_deliveries_total")
          .help("What became of requests to the Bot API server that a chat sees.")
          .labelNames("event", "code")
          .register(registry);
  private final Counter updates =
      Counter.builder()
          .name("onrecord_updates_total")
          .help("Updates that arrived.")
          .register(registry);
  private final Counter batches =
      Counter.builder()
          .name("onrecord_batches_total")
          .help("Batches of updates, empty ones not among them, that were kept.")
          .register(registry);

  /// With the figures of the process itself.
  public Metrics() {
    JvmMetrics.builder().register(registry);
  }

  /// A question was answered, or declined for that reason.
  public void question(String outcome) {
    questions.labelValues(outcome).inc();
  }

  /// A stage of a reply took that long.
  public void took(String stage, Duration time) {
    stages.labelValues(stage).observe(time.toNanos() / NANOS);
  }

  /// Something became of a request.
  ///
  /// @param code the server's, where it refused; 0 elsewhere
  public void delivery(String event, int code) {
    requests.labelValues(event, code == 0 ? "" : String.valueOf(code)).inc();
  }

  /// So many updates arrived together.
  public void arrived(int count) {
    batches.inc();
    updates.inc(count);
  }

  /// A figure that is looked up whenever somebody asks.
  public void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name("onrecord_" + name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
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
