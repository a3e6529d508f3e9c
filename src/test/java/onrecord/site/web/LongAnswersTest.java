package onrecord.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Readers who ask for long pages and do not take them.
final class LongAnswersTest {
  private static final int CONNECTIONS = 200;
  private static final int STATUS_LINE = 12;

  /// Longer than what the sockets of this machine hold, and shorter than a reader's half.
  private static final byte[] LONG =
      new byte[(int) Math.min(60_000_000, Runtime.getRuntime().maxMemory() / 20)];

  private static final class Pages implements WebServer.WebHandler {
    @Override
    public WebResponse answer(WebRequest request, String reader, String known) {
      return request.path().isEmpty()
          ? WebResponse.html("short")
          : WebResponse.of("text/plain", LONG);
    }

    @Override
    public WebResponse otherwise(String method, WebRequest request) {
      return refuse(405, request);
    }

    @Override
    public WebResponse refuse(int status, WebRequest request) {
      return WebResponse.html("refused").status(status);
    }
  }

  private static Socket asking(int port, String path) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String head = "GET " + path + " HTTP/1.1\r\nHost: zz\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String status(Socket socket) throws IOException {
    byte[] line = socket.getInputStream().readNBytes(STATUS_LINE);
    return new String(line, StandardCharsets.US_ASCII).replace("HTTP/1.1 ", "");
  }

  @Test
  void connectionsThatTakeNothing_holdHalfOfWhatMayWait_andOthersAreAnswered() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    List<Socket> sockets = new ArrayList<>();
    try (var server = new WebServer(address, new Pages(), _ -> false, Map.of())) {
      List<String> statuses = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        sockets.add(asking(server.port(), "/long"));
        statuses.add(status(sockets.getLast()));
      }
      long most = Runtime.getRuntime().maxMemory() / 8 / 2 / LONG.length;
      assertThat(statuses).contains("200", "503");
      assertThat(statuses.stream().filter("200"::equals)).hasSizeBetween(1, (int) most);
      try (Socket next = asking(server.port(), "/")) {
        assertThat(status(next)).isEqualTo("200");
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
