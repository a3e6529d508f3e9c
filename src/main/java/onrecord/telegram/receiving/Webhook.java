package onrecord.telegram.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the updates that the server brings, and says so when they are kept, never before.
///
/// What cannot be kept is answered 503, and the server brings it again. What is no JSON is set
/// aside and answered 200, since the server would bring it again for ever.
final class Webhook implements AutoCloseable {
  /// The header in which the server proves who it is.
  static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  private static final Pattern SECRET_SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final int LONGEST_BODY = 1 << 20;
  private static final int AT_ONCE = 100;
  private static final Duration READING = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final HttpServer server;
  private final String path;
  private final byte[] secret;
  private final Arrivals arrivals;
  private final Duration reading;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final RepeatedTrouble trouble = new RepeatedTrouble(LOG);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  /// Listens there, from now on.
  ///
  /// @param path the path alone that the server posts to, beginning with a slash
  /// @param secret what the server was told to prove itself by
  /// @throws IOException where nobody may listen there
  public Webhook(InetSocketAddress address, String path, String secret, Arrivals arrivals)
      throws IOException {
    this(address, path, secret, arrivals, READING);
  }

  Webhook(
      InetSocketAddress address, String path, String secret, Arrivals arrivals, Duration reading)
      throws IOException {
    this.path = path;
    this.secret = checked(secret).getBytes(StandardCharsets.US_ASCII);
    this.arrivals = arrivals;
    this.reading = reading;
    this.server = HttpServer.create(address, 0);
    server.createContext(path, this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /// The secret itself, if the server would take it.
  ///
  /// @throws IllegalArgumentException without the secret in it
  static String checked(String secret) {
    if (!SECRET_SHAPE.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "the webhook's secret: 1 to 256 of the characters A-Z a-z 0-9 _ - are allowed");
    }
    return secret;
  }

  /// The port that it listens at.
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      int status = 503;
      if (free.tryAcquire()) {
        try {
          status = status(exchange);
        } finally {
          free.release();
        }
      }
      exchange.sendResponseHeaders(status, -1);
    } catch (IOException e) {
      // Whoever spoke has gone, or was too slow: what was not answered comes again.
      LOG.debug("a request to the webhook was cut off: {}", e.toString());
    }
  }

  private int status(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(path)) {
      return 404;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      return 405;
    }
    String proof = exchange.getRequestHeaders().getFirst(SECRET);
    if (proof == null || !MessageDigest.isEqual(secret, proof.getBytes(StandardCharsets.UTF_8))) {
      return 401;
    }
    byte[] body = body(exchange);
    return body.length > LONGEST_BODY ? 413 : keep(update(body));
  }

  // One byte more than is allowed at most; nothing of it where it is announced to be longer.
  private byte[] body(HttpExchange exchange) throws IOException {
    String announced = exchange.getRequestHeaders().getFirst("Content-Length");
    if (announced != null && Long.parseLong(announced) > LONGEST_BODY) {
      return new byte[LONGEST_BODY + 1];
    }
    ScheduledFuture<?> deadline =
        deadlines.schedule(exchange::close, reading.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    } finally {
      deadline.cancel(false);
    }
  }

  private static JsonNode update(byte[] body) throws IOException {
    try {
      JsonNode update = JSON.readTree(body);
      return update.isMissingNode() ? TextNode.valueOf("") : update;
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(new String(body, StandardCharsets.UTF_8));
    }
  }

  private int keep(JsonNode update) {
    try {
      arrivals.keep(List.of(update));
      trouble.over("updates are kept again");
      return 200;
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      trouble.say("an update could not be kept; the server is asked to bring it again", e);
      return 503;
    }
  }

  /// Listens no more; what is in hand is answered first, for at most a second.
  @Override
  public void close() {
    server.stop(1);
    deadlines.shutdownNow();
    threads.shutdown();
  }
}
