package onrecord.telegram.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onrecord.testing.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class WebhookTest {
  private static final String PROOF = "the-secret_1";

  private final List<JsonNode> kept = Collections.synchronizedList(new ArrayList<>());
  private final HttpClient client = HttpClient.newHttpClient();
  private final Said said = new Said(Webhook.class);
  private boolean full;
  private Webhook webhook;

  WebhookTest() throws IOException {
    webhook = webhook(Duration.ofSeconds(10));
  }

  private Webhook webhook(Duration reading) throws IOException {
    var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new Webhook(anywhere, "/updates", PROOF, this::keep, reading);
  }

  private void keep(List<JsonNode> updates) {
    if (full) {
      throw new IllegalStateException("the disk is full");
    }
    kept.addAll(updates);
  }

  @BeforeEach
  void begin() {
    full = false;
  }

  @AfterEach
  void close() {
    webhook.close();
    client.close();
    said.close();
  }

  private int post(String path, String proof, byte[] body)
      throws IOException, InterruptedException {
    return status(
        request(path)
            .header(Webhook.SECRET, proof)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + webhook.port() + path));
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private int post(String body) throws IOException, InterruptedException {
    return post("/updates", PROOF, body.getBytes(UTF_8));
  }

  @Test
  void update_withTheSecret_isKeptAndThenAnswered() throws Exception {
    assertThat(post("{\"update_id\":1,\"text\":\"پ𝄞\"}")).isEqualTo(200);
    assertThat(kept).containsExactly(FakeUpdates.json("{\"update_id\":1,\"text\":\"پ𝄞\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the-secret_", "the-secret_2", "the-secret_11", "THE-SECRET_1"})
  void update_withAnotherSecret_isRefusedUnread(String proof) throws Exception {
    assertThat(post("/updates", proof, "{}".getBytes(UTF_8))).isEqualTo(401);
    assertThat(kept).isEmpty();
  }

  @Test
  void request_withoutASecret_isRefused() throws Exception {
    assertThat(status(request("/updates").POST(HttpRequest.BodyPublishers.ofString("{}"))))
        .isEqualTo(401);
  }

  @Test
  void request_thatIsNoPost_isRefused() throws Exception {
    assertThat(status(request("/updates").GET())).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/updates/", "/updatesx", "/updates/more"})
  void request_elsewhere_findsNothing(String path) throws Exception {
    assertThat(post(path, PROOF, "{}".getBytes(UTF_8))).isEqualTo(404);
    assertThat(kept).isEmpty();
  }

  @Test
  void update_notKept_isAskedForAgainAndToldOnce() throws Exception {
    full = true;
    assertThat(post("{\"update_id\":1}")).isEqualTo(503);
    assertThat(post("{\"update_id\":1}")).isEqualTo(503);
    full = false;
    assertThat(post("{\"update_id\":1}")).isEqualTo(200);
    assertThat(said.lines())
        .containsExactly(
            "an update could not be kept; the server is asked to bring it again",
            "updates are kept again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "no json", "{\"update_id\":1} trailing", "{\"a\":01}"})
  void body_thatIsNoJson_isSetAsideAndNotAskedForAgain(String body) throws Exception {
    assertThat(post(body)).isEqualTo(200);
    assertThat(kept).containsExactly(TextNode.valueOf(body));
  }

  @Test
  void body_nestedWithoutEnd_isSetAside() throws Exception {
    assertThat(post("[".repeat(5000))).isEqualTo(200);
    assertThat(kept).hasSize(1);
  }

  @Test
  void body_longerThanAllowed_isRefused() throws Exception {
    assertThat(post("\"" + "x".repeat((1 << 20) - 2) + "\"")).isEqualTo(200);
    assertThat(kept).hasSize(1);
    assertThat(announced("content-length: 1048577\r\n\r\n")).startsWith("HTTP/1.1 413");
    String chunk = "transfer-encoding: chunked\r\n\r\n200000\r\n" + "x".repeat(0x200000) + "\r\n";
    assertThat(announced(chunk)).startsWith("HTTP/1.1 413");
    assertThat(kept).hasSize(1);
  }

  @Test
  void body_thatNeverEnds_isCutOff() throws Exception {
    webhook.close();
    webhook = webhook(Duration.ofMillis(200));
    assertThat(announced("content-length: 100\r\n\r\n{\"update_id\"")).isEmpty();
    assertThat(kept).isEmpty();
    assertThat(post("{\"update_id\":1}")).isEqualTo(200);
  }

  /// What comes back for a request whose head ends so, and whose body may be only begun.
  private String announced(String rest) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), webhook.port())) {
      String head = "POST /updates HTTP/1.1\r\nhost: here\r\n" + Webhook.SECRET + ": " + PROOF;
      socket.getOutputStream().write((head + "\r\n" + rest).getBytes(UTF_8));
      socket.getOutputStream().flush();
      byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      return new String(start, UTF_8);
    } catch (java.net.SocketException e) {
      return "";
    }
  }

  @Test
  void secret_theServerWouldNotTake_isRefusedUntold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Webhook.checked("sécret word"))
        .withMessageNotContaining("word");
  }
}
