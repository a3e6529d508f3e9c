package onrecord.operation.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

/// Tells over HTTP how things are: `/healthz`, `/readyz`, `/metrics`. Answers GET and HEAD, and
/// takes no body.
public final class Lookout implements AutoCloseable {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int UNWELL = 503;
  private static final String TEXT = "text/plain; charset=utf-8";

  private final HttpServer server;

  /// Listens there.
  ///
  /// @param health whether it works
  /// @param readiness whether it can answer questions now
  /// @throws IOException where it cannot listen there
  public Lookout(InetSocketAddress address, Health health, Health readiness, Metrics metrics)
      throws IOException {
    server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/", exchange -> answer(exchange, NOT_FOUND, TEXT, lines(List.of("no such page"))));
    server.createContext("/healthz", exchange -> told(exchange, "/healthz", health));
    server.createContext("/readyz", exchange -> told(exchange, "/readyz", readiness));
    server.createContext(
        "/metrics",
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/metrics")) {
            answer(exchange, OK, Metrics.CONTENT_TYPE, metrics.text());
          } else {
            answer(exchange, NOT_FOUND, TEXT, lines(List.of("no such page")));
          }
        });
    server.start();
  }

  /// The port at which it listens.
  public int port() {
    return server.getAddress().getPort();
  }

  private static void told(HttpExchange exchange, String path, Health health) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(path)) {
      answer(exchange, NOT_FOUND, TEXT, lines(List.of("no such page")));
      return;
    }
    List<String> complaints = health.complaints();
    boolean well = complaints.isEmpty();
    answer(exchange, well ? OK : UNWELL, TEXT, lines(well ? List.of("ok") : complaints));
  }

  private static byte[] lines(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      boolean allowed = head || exchange.getRequestMethod().equals("GET");
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(
          allowed ? status : NOT_ALLOWED, head || !allowed ? -1 : body.length);
      if (allowed && !head) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    }
  }

  /// Stops listening at once.
  @Override
  public void close() {
    server.stop(0);
  }
}
