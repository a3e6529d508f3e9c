package onrecord.site.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import onrecord.index.IndexAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens, and answers GET and HEAD; each request in a virtual thread of its own.
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);
  private static final int LONGEST_TARGET = 16_384;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LONG = 414;
  private static final int BROKEN = 500;
  private static final int BUSY = 503;
  private static final int AWAY = 502;

  private final OutgoingBytes outgoing = OutgoingBytes.ofThisMemory();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WebHandler handler;
  private final Predicate<InetAddress> proxies;
  private final Map<String, String> everywhere;

  /// Answers one well-written request.
  public interface WebHandler {

    /// What goes back.
    ///
    /// @param reader the address it comes from
    /// @param known the mark of what the reader has already, as `If-None-Match` gives it; empty for
    ///   nothing
    WebResponse answer(WebRequest request, String reader, String known);

    /// What is said of another method than GET and HEAD.
    WebResponse otherwise(String method, WebRequest request);

    /// What goes back where the request cannot be understood or its answer broke off.
    WebResponse refuse(int status, WebRequest request);
  }

  /// Listens there from now on.
  ///
  /// @param proxies whether an address is that of a proxy that is believed
  /// @param everywhere headers of every answer
  /// @throws IOException where it cannot listen there
  public WebServer(
      InetSocketAddress address,
      WebHandler handler,
      Predicate<InetAddress> proxies,
      Map<String, String> everywhere)
      throws IOException {
    this.handler = handler;
    this.proxies = proxies;
    this.everywhere = everywhere;
    server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// The port at which it listens.
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      sendInTurn(exchange, answered(exchange));
    } catch (IOException e) {
      LOG.trace("a reader went away", e);
    }
  }

  /// What waits for slow readers must not fill the memory: who comes too much goes without.
  private void sendInTurn(HttpExchange exchange, WebResponse response) throws IOException {
    String reader =
        ReaderAddress.of(exchange.getRemoteAddress(), exchange.getRequestHeaders(), proxies);
    int length = response.body().length;
    if (!outgoing.take(reader, length)) {
      String languages = first(exchange.getRequestHeaders(), "Accept-Language");
      boolean program = exchange.getRequestURI().getRawPath().startsWith("/api/");
      List<String> path = program ? List.of("api") : List.of();
      var refused = new WebRequest(path, Map.of(), RequestReader.accepted(languages));
      send(exchange, handler.refuse(BUSY, refused).with("Retry-After", "10"));
      return;
    }
    try {
      send(exchange, response);
    } finally {
      outgoing.gone(reader, length);
    }
  }

  /// The boundary around a request: whatever breaks off, the next one is answered.
  private WebResponse answered(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String languages = first(headers, "Accept-Language");
    var nothing = new WebRequest(List.of(), Map.of(), RequestReader.accepted(languages));
    try {
      String path = Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("");
      String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
      if (path.length() + query.length() > LONGEST_TARGET) {
        return handler.refuse(TOO_LONG, nothing);
      }
      String reader = ReaderAddress.of(exchange.getRemoteAddress(), headers, proxies);
      return RequestReader.read(path, query, languages)
          .map(
              request ->
                  READING.contains(exchange.getRequestMethod())
                      ? handler.answer(request, reader, first(headers, "If-None-Match"))
                      : handler.otherwise(exchange.getRequestMethod(), request))
          .orElseGet(() -> handler.refuse(BAD_REQUEST, nothing));
    } catch (IndexAway e) {
      LOG.warn("a page cannot be made: {}", e.getMessage());
      return handler.refuse(AWAY, nothing).with("Retry-After", "10");
    } catch (Throwable e) {
      LOG.error("a page cannot be made; the next request is answered", e);
      return handler.refuse(BROKEN, nothing);
    }
  }

  private static String first(Headers headers, String name) {
    return Optional.ofNullable(headers.getFirst(name)).orElse("");
  }

  private void send(HttpExchange exchange, WebResponse response) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    everywhere.forEach(headers::set);
    headers.set("Cache-Control", response.cached());
    response.headers().forEach(headers::set);
    boolean empty = WITHOUT_BODY.contains(response.status());
    if (!empty) {
      headers.set("Content-Type", response.type());
    }
    if (empty || exchange.getRequestMethod().equals("HEAD")) {
      if (!empty) {
        headers.set("Content-Length", String.valueOf(response.body().length));
      }
      exchange.sendResponseHeaders(response.status(), -1);
      return;
    }
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /// Stops listening at once.
  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
