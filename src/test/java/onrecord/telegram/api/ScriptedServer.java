package onrecord.telegram.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// A server that writes to the socket what a test tells it, byte for byte, and keeps what it was
/// asked.
final class ScriptedServer implements AutoCloseable {
  /// What one connection is answered; it is closed where this ends with false.
  interface Script {
    boolean answer(Socket socket, OutputStream out) throws IOException;
  }

  /// A request as it came.
  record Asked(String line, String head, String body) {}

  static final Script CUT = (socket, out) -> false;

  final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  final CountDownLatch left = new CountDownLatch(1);
  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Script script;

  ScriptedServer(Script script) throws IOException {
    this.script = script;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  static Script json(int status, String json) {
    return (socket, out) -> {
      write(out, status, "application/json", json);
      return true;
    };
  }

  static Script page(int status, String html) {
    return (socket, out) -> {
      write(out, status, "text/html", html);
      return true;
    };
  }

  /// Says nothing more, and waits until the other end goes.
  static Script hang(String first) {
    return (socket, out) -> {
      out.write(first.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return socket.getInputStream().read() >= 0;
    };
  }

  void then(Script next) {
    script = next;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  static void write(OutputStream out, int status, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 %d X\r\nContent-Type: %s\r\nRetry-After: 0\r\nLocation: /elsewhere\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, type, body.length);
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.write(body);
    out.flush();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      }
    } catch (IOException _) {
      // Closed: that is the end.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream());
      do {
        asked.add(read(in));
      } while (script.answer(socket, socket.getOutputStream()));
    } catch (IOException _) {
      // The client went, as some tests make it do.
    } finally {
      left.countDown();
    }
  }

  private static Asked read(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("gone");
      }
      head.append((char) next);
    }
    String text = head.toString();
    int length =
        text.lines()
            .map(line -> line.toLowerCase(Locale.ROOT))
            .filter(line -> line.startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Asked(text.substring(0, text.indexOf("\r\n")), text, body);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
