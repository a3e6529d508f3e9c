package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent, the site goes on: no answer breaks off, and nothing that was sent comes back
/// as markup.
final class HostileRequestsTest {
  private static final int REQUESTS = 10_000;
  private static final long SEED = 4;
  private static final String MARKUP = "<zz onx='1'>\"'&<script>zz()</script>";
  private static final List<String> PLACES =
      List.of(
          "",
          "s",
          "s/fsp-2009-revolt",
          "who",
          "compare",
          "timeline",
          "people",
          "organizations",
          "api/ask",
          "api/search",
          "api/whosaid",
          "api/statements",
          "feed",
          "sitemap",
          "style.css");
  private static final List<String> FIELDS =
      List.of("q", "text", "of", "go", "lang", "page", "limit", "from", "zz");
  private static final List<String> PIECES =
      List.of(
          MARKUP,
          "../../etc/passwd",
          "%00",
          "\0",
          "0-9.00000000",
          "999999999-999999999.ffffffff",
          "-1",
          "m_zzzzzz",
          "p_0_",
          "javascript:zz()",
          "\u202E\u2066",
          "\uD83D\uDEA2",
          "بندر",
          "${7*7}",
          "{0}",
          "'; DROP TABLE",
          "FSP",
          ":",
          ",",
          "election",
          "\r\nX-Zz: 1",
          "%",
          "//");

  @TempDir static Path data;
  private static FirstArchiveSite site;

  @BeforeAll
  static void serve() throws Exception {
    site = FirstArchiveSite.over(FirstArchiveSite.FIRST, data);
  }

  @AfterAll
  static void end() {
    site.close();
  }

  /// What comes back to these bytes, on a connection of its own.
  private static String raw(String head) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      var all = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      in.transferTo(all);
      return all.toString(StandardCharsets.UTF_8);
    }
  }

  private static String get(String target) throws IOException {
    return raw("GET " + target + " HTTP/1.1\r\nHost: zz\r\nConnection: close\r\n\r\n");
  }

  private static String target(Random random) {
    var target = new StringBuilder("/" + PLACES.get(random.nextInt(PLACES.size())));
    for (int i = random.nextInt(3); i > 0; i--) {
      target.append('/').append(piece(random));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      target
          .append(target.indexOf("?") < 0 ? "?" : "&")
          .append(FIELDS.get(random.nextInt(FIELDS.size())))
          .append('=')
          .append(piece(random));
    }
    return target.toString();
  }

  /// Mostly as addresses hold it, sometimes as it is or broken.
  private static String piece(Random random) {
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    String encoded = URLEncoder.encode(piece, StandardCharsets.UTF_8);
    return switch (random.nextInt(8)) {
      case 0 -> piece.replaceAll("[\\r\\n ]", "");
      case 1 -> encoded.substring(0, encoded.length() - 1);
      case 2 -> encoded.repeat(random.nextInt(1, 40));
      default -> encoded;
    };
  }

  @Test
  void requests_ofAnyKind_breakNothing_andComeBackAsTextAlone() throws IOException {
    var random = new Random(SEED);
    for (int i = 0; i < REQUESTS; i++) {
      String target = target(random);
      String answer = get(target);
      assertThat(answer)
          .as("seed %d, number %d: %s", SEED, i, target)
          .matches("(?s)(HTTP/1\\.1 (200|304|308|400|404|410|414) .*)?")
          .doesNotContain("X-Zz: 1\r\n");
      if (!answer.contains("application/json")) {
        assertThat(answer)
            .as("seed %d, number %d: %s", SEED, i, target)
            .doesNotContain("<zz", "<script>zz", "href=\"javascript:");
      }
    }
  }

  @Test
  void request_thatIsTooLong_isRefused_andTheNextIsAnswered() throws IOException {
    assertThat(get("/?q=" + "a".repeat(20_000))).startsWith("HTTP/1.1 414 ");
    assertThat(get("/?q=" + "a".repeat(2_000))).startsWith("HTTP/1.1 414 ");
    assertThat(get("/?" + "a=b&".repeat(50))).startsWith("HTTP/1.1 400 ");
    assertThat(get("/" + "a/".repeat(50))).startsWith("HTTP/1.1 400 ");
    assertThat(get("/style.css")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void method_thatIsNone_isRefused() throws IOException {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "ZZ")) {
      assertThat(raw(method + " / HTTP/1.1\r\nHost: zz\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 405 ")
          .containsIgnoringCase("Allow: GET, HEAD");
    }
  }

  @Test
  void head_hasTheHeadersOfTheAnswer_andNoBody() throws IOException {
    String answer = raw("HEAD / HTTP/1.1\r\nHost: zz\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n").doesNotContain("<html");
    assertThat(answer).containsPattern("(?i)content-length: [1-9]");
  }

  /// What comes back to bytes behind which nothing follows; nothing where the server hangs up.
  private static String cutOff(String head) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException e) {
        return "";
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|Host: zz|Content-Length: 5|Transfer-Encoding: chunked||0||GET /who HTTP/1.1||",
        "GET / HTTP/1.1|Host: zz|Content-Length: 999999999999999999999||",
        "GET / HTTP/1.1|Host: zz|Content-Length: -1||",
        "POST /api/ask HTTP/1.1|Host: zz|Content-Length: 2000000000||{",
        "POST / HTTP/1.1|Host: zz|Transfer-Encoding: chunked||ffffffffffffffff|x",
        "GET / HTTP/1.1|Host: zz|no colon here||",
        "GET / HTTP/1.1|: nameless||",
        "GET / HTTP/1.1|Host : zz| folded: a||",
        "GET / HTTP/1.1|Host: a|Host: b|X: \u0000||",
        "GET http://else.where/ HTTP/1.1|Host: zz||",
        "GET * HTTP/1.1|Host: zz||",
        "GET /%ff%fe HTTP/1.1|Host: zz||",
        "GET /",
        "GET / HTTP/9.9||",
        "|||||",
        "\u0016\u0003\u0001\u0002\u0000"
      })
  void requestWithAnOddHead_isRefusedOrAnswered_andTheNextIsAnswered(String head)
      throws IOException {
    String answer = cutOff(head.replace("|", "\r\n"));
    assertThat(answer).doesNotContain("onrecord.", "\tat ");
    assertThat(get("/style.css")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void headWithoutEnd_isRefused_andTheNextIsAnswered() throws IOException {
    cutOff("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(50_000) + "\r\n");
    cutOff("GET / HTTP/1.1\r\nX: " + "y".repeat(2_000_000) + "\r\n\r\n");
    assertThat(get("/style.css")).startsWith("HTTP/1.1 200 ");
  }
}
