package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.testing.ChildProgram;
import onrecord.testing.HarbourArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The site as the program serves it, and readers who never come to an end with what they ask, or
/// never take the answer.
final class SlowReadersIT {
  private static final Duration QUICK = Duration.ofSeconds(8);
  private static final Duration CUT = Duration.ofSeconds(60);
  private static final String HALF = "GET / HTTP/1.1\r\nHost: zz\r\nX-Slow: ";
  private static final String WHOLE =
      "GET /s/dockers-2009-strike HTTP/1.1\r\nHost: zz\r\nConnection: keep-alive\r\n\r\n";

  /// More than may be open at once.
  private static final int MANY = 450;

  @TempDir Path folder;
  private final List<Socket> slow = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private Process program;

  private int port;

  @BeforeEach
  void serve() throws IOException {
    HarbourArchive harbour = HarbourArchive.in(folder);
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    program =
        ChildProgram.begin(
            Map.of(
                "ONRECORD_HTTP_PORT", String.valueOf(port),
                "ONRECORD_SEMANTIC", "off",
                // All of them have one address here: how often one may ask is another test's.
                "ONRECORD_HTTP_SITE_LIMIT", "0"),
            folder.resolve("log"),
            "site",
            "--corpus",
            harbour.corpus().toString(),
            "--data",
            harbour.data().toString());
    awaitPage();
  }

  private void awaitPage() {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .until(() -> status(QUICK) == 200);
  }

  @AfterEach
  void end() throws IOException {
    for (Socket socket : slow) {
      socket.close();
    }
    client.shutdownNow();
    program.destroyForcibly().onExit().join();
  }

  private int status(Duration patience) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/s/port-2010-tolls".formatted(port)))
            .timeout(patience)
            .build();
    try {
      return client.send(request, BodyHandlers.ofString()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void open(int count, String sent, int times) throws IOException {
    for (int i = 0; i < count; i++) {
      var socket = new Socket();
      socket.setReceiveBufferSize(1024);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
      slow.add(socket);
      try {
        socket.getOutputStream().write(sent.repeat(times).getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        assertThat(e).as("cut off at once, where too many are open").isNotNull();
      }
    }
  }

  @Test
  void readersWhoNeverEnd_holdNobodyUp_andAreCutOff() throws IOException {
    open(200, HALF, 1);
    open(100, WHOLE, 20);

    assertThat(status(QUICK)).isEqualTo(200);
    await()
        .atMost(CUT)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> slow.subList(0, 200).stream().allMatch(SlowReadersIT::isEnded));
    assertThat(status(QUICK)).isEqualTo(200);
  }

  @Test
  void readersInTooGreatNumber_holdTheSiteForSecondsAtMost() throws IOException {
    open(MANY, HALF, 1);

    awaitPage();
  }

  @Test
  void requestsThatAreTooGreat_areRefused_andTheNextIsAnswered() throws IOException {
    String host = " HTTP/1.1\r\nHost: zz\r\nConnection: close\r\n";
    assertThat(answer("GET /" + host + headers(90))).contains(" 200 ");
    assertThat(answer("GET /" + host + headers(120))).doesNotContain(" 200 ");
    assertThat(answer("GET /" + host + "X-Y: " + "z".repeat(70_000) + "\r\n\r\n"))
        .doesNotContain(" 200 ");
    assertThat(answer("GET /?x=" + "z".repeat(17_000) + host + "\r\n")).contains(" 414 ");
    assertThat(answer("GET /?x=" + "z".repeat(3_000_000) + host + "\r\n")).doesNotContain(" 200 ");
    assertThat(status(QUICK)).isEqualTo(200);
  }

  /// So many of different names, and the end of a head.
  private static String headers(int count) {
    return IntStream.range(0, count)
            .mapToObj("X-%d: z\r\n"::formatted)
            .collect(Collectors.joining())
        + "\r\n";
  }

  /// The first line of what comes back; empty where the server hangs up.
  private String answer(String sent) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) CUT.toMillis());
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().findFirst().orElse("");
    } catch (SocketException e) {
      return "";
    }
  }

  /// Whether the other side has closed a connection.
  private static boolean isEnded(Socket socket) {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
