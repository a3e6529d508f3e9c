package onrecord.operation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onrecord.operation.monitoring.Exposition.Family;
import onrecord.operation.monitoring.Exposition.Sample;
import org.junit.jupiter.api.Test;

final class MetricsTest {
  private final Metrics metrics = new Metrics();

  private Exposition told() {
    return Exposition.parse(new String(metrics.text(), StandardCharsets.UTF_8));
  }

  private List<Family> ours() {
    return told().families().values().stream()
        .filter(family -> family.name().startsWith("onrecord_"))
        .toList();
  }

  private void work() {
    metrics.answered(Duration.ofMillis(30));
    metrics.answered(Duration.ofMillis(7));
    metrics.declined("never-mentioned", Duration.ofMillis(90));
    metrics.took("embedding", Duration.ofMillis(12));
    metrics.request("getUpdates", "done");
    metrics.request("sendMessage", "flooded");
    for (String event : List.of("sent", "edited", "flooded", "unknown", "repeated", "given_up")) {
      metrics.delivery(event, 0);
    }
    metrics.delivery("refused", 403);
    metrics.arrived(7);
    metrics.gauge("inbox_waiting", "Messages that wait \"so\" to be \\answered.\nAll.", () -> 3);
    metrics.gauge("last_poll_age_seconds", "How long ago.", () -> Double.NaN);
    metrics.count("polls", "Polls.", () -> 12);
  }

  @Test
  void exposition_ofAll_isOfItsForm_andSaysWhatEachFigureIs() {
    work();
    assertThat(told().families())
        .containsKeys("jvm_memory_used_bytes", "jvm_threads_current", "process_cpu_seconds_total");
    assertThat(ours())
        .hasSizeGreaterThan(12)
        .allSatisfy(family -> assertThat(family.help()).isNotEmpty());
  }

  @Test
  void names_followPrometheusConventions() {
    work();
    assertThat(ours())
        .allSatisfy(
            family -> {
              assertThat(family.name().endsWith("_total"))
                  .isEqualTo(family.type().equals("counter"));
              if (family.type().equals("histogram")) {
                assertThat(family.name()).endsWith("_seconds");
              }
            });
  }

  @Test
  void questions_areAnswersAndDeclinesByReason() {
    work();
    Exposition told = told();
    assertThat(told.value("onrecord_questions_total", Map.of())).isEqualTo(3);
    assertThat(told.value("onrecord_answers_total", Map.of())).isEqualTo(2);
    assertThat(told.value("onrecord_declines_total", Map.of("reason", "never-mentioned")))
        .isEqualTo(1);
    assertThat(told.value("onrecord_question_duration_seconds_count", Map.of())).isEqualTo(3);
  }

  @Test
  void stage_isAHistogram_whoseBucketsRiseToItsCount() {
    work();
    List<Sample> buckets =
        Objects.requireNonNull(told().families().get("onrecord_stage_duration_seconds"))
            .samples()
            .stream()
            .filter(sample -> sample.name().endsWith("_bucket"))
            .toList();
    assertThat(buckets).extracting(Sample::value).isSorted().last().isEqualTo(1.0);
    assertThat(buckets.getLast().labels()).containsEntry("le", "+Inf");
    assertThat(
            told()
                .value(
                    "onrecord_stage_duration_seconds_bucket",
                    Map.of("stage", "embedding", "le", "0.01")))
        .isZero();
    assertThat(told().value("onrecord_stage_duration_seconds_sum", Map.of("stage", "embedding")))
        .isEqualTo(0.012);
  }

  @Test
  void deliveries_tellSendsFromFloodsRetriesAndRefusals() {
    work();
    Exposition told = told();
    assertThat(told.value("onrecord_sends_total", Map.of("outcome", "sent"))).isEqualTo(1);
    assertThat(told.value("onrecord_sends_total", Map.of("outcome", "refused"))).isEqualTo(1);
    assertThat(told.value("onrecord_refusals_total", Map.of("code", "403"))).isEqualTo(1);
    assertThat(told.value("onrecord_floods_total", Map.of())).isEqualTo(1);
    assertThat(told.value("onrecord_retries_total", Map.of("reason", "repeated"))).isEqualTo(1);
    assertThat(
            told.value(
                "onrecord_requests_total", Map.of("method", "sendMessage", "outcome", "flooded")))
        .isEqualTo(1);
    assertThat(told.value("onrecord_updates_total", Map.of())).isEqualTo(7);
    assertThat(told.value("onrecord_polls_total", Map.of())).isEqualTo(12);
  }

  @Test
  void labels_ofStrangeOrigin_makeNoEndOfSeries() {
    for (int i = 0; i < 5_000; i++) {
      metrics.request("method" + i, "done");
      metrics.delivery("refused", i);
    }
    assertThat(ours())
        .allSatisfy(family -> assertThat(family.samples()).hasSizeLessThanOrEqualTo(110));
    assertThat(
            told().value("onrecord_requests_total", Map.of("method", "other", "outcome", "done")))
        .isEqualTo(4_940);
  }
}
