package onrecord.operation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LookoutTest {
  private final AtomicReference<Optional<String>> journal = new AtomicReference<>(Optional.empty());
  private final Metrics metrics = new Metrics();
  private Lookout lookout;

  @BeforeEach
  void listen() throws IOException {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var health =
        new Health(
            Map.of("journal", journal::get, "index", () -> journal.get().map(_ -> "not readable")));
    var readiness =
        new Health(
            Map.of(
                "index",
                () -> {
                  throw new IllegalStateException("secret");
                }));
    lookout = new Lookout(here, health, readiness, metrics);
  }

  @AfterEach
  void end() {
    lookout.close();
  }

  private HttpResponse<String> ask(String method, String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + lookout.port() + path);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()).build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void health_ofOneThatIsWell_isOk() throws Exception {
    HttpResponse<String> response = ask("GET", "/healthz");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("ok\n");
  }

  @Test
  void health_ofOneThatIsNot_saysAllThatIsWrong() throws Exception {
    journal.set(Optional.of("the disk is full"));
    HttpResponse<String> response = ask("GET", "/healthz");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).isEqualTo("index: not readable\njournal: the disk is full\n");
  }

  @Test
  void check_thatBreaks_isAComplaint_withoutItsMessage() throws Exception {
    HttpResponse<String> response = ask("GET", "/readyz");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).isEqualTo("index: cannot be looked at: IllegalStateException\n");
  }

  @Test
  void metrics_areToldInPrometheusForm() throws Exception {
    metrics.answered(Duration.ofMillis(30));
    metrics.gauge("waiting", "What waits.", () -> 3);
    HttpResponse<String> response = ask("GET", "/metrics");
    assertThat(response.headers().firstValue("Content-Type")).get().asString().contains("0.0.4");
    assertThat(Exposition.parse(response.body()).value("onrecord_waiting", Map.of())).isEqualTo(3);
    assertThat(response.body()).contains("onrecord_answers_total 1.0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/healthz/", "/healthzz", "/metrics/x", "/..%2fetc"})
  void otherPaths_areNotThere(String path) throws Exception {
    assertThat(ask("GET", path).statusCode()).isEqualTo(404);
  }

  @Test
  void otherMethods_areNotAllowed_andHeadHasNoBody() throws Exception {
    assertThat(ask("POST", "/healthz").statusCode()).isEqualTo(405);
    assertThat(ask("HEAD", "/healthz").statusCode()).isEqualTo(200);
  }
}
