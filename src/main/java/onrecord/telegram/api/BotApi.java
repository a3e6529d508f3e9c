package onrecord.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// A Bot API server, and one bot's right to ask it.
public final class BotApi implements Caller, AutoCloseable {
  private static final long LONGEST_ANSWER = 20_000_000;
  private static final int AT_ONCE = 256;
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /// An idle connection that the server has closed looks alive until a request is lost on it.
  private static final Duration IDLE = Duration.ofSeconds(4);

  /// What the library's own timeout is late by at most; a look-up of a name knows no timeout.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Token token;
  private final ServerAddress address;
  private final ResponseReader answers;
  private final ServerRoutes routes = new ServerRoutes();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient http;
  private volatile Optional<Instant> serverTime = Optional.empty();
  private volatile boolean closed;

  /// The server at the address, which may have a path of its own.
  ///
  /// @throws IllegalArgumentException if that is no address
  public BotApi(Token token, URI address) {
    this.token = token;
    this.address = ServerAddress.of(address);
    this.answers = new ResponseReader(token);
    this.http = http(threads, routes);
  }

  private static OkHttpClient http(ExecutorService threads, ServerRoutes routes) {
    var dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .dns(routes)
        .connectionPool(new ConnectionPool(AT_ONCE, IDLE.toMillis(), TimeUnit.MILLISECONDS))
        // One request a connection: what breaks it breaks no other.
        .protocols(List.of(Protocol.HTTP_1_1))
        // Whatever sends a request a second time sends a message a second time.
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(CONNECTING)
        .build();
  }

  @Override
  public Outcome call(String method, JsonNode parameters, Duration timeout)
      throws InterruptedException {
    return call(method, parameters, timeout, () -> true);
  }

  @Override
  public Outcome call(String method, JsonNode parameters, Duration timeout, BooleanSupplier leaves)
      throws InterruptedException {
    while (true) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      var flight = new RequestInFlight(address, routes, LONGEST_ANSWER, leaves);
      Outcome outcome = fly(flight, new RawMethod(method, parameters), timeout);
      // Each such flight has closed one dead connection, so there is an end to them.
      if (!flight.wasStale() || closed) {
        return outcome;
      }
    }
  }

  private Outcome fly(RequestInFlight flight, RawMethod request, Duration timeout)
      throws InterruptedException {
    OkHttpClient over = flight.over(http, timeout);
    try {
      String answer = landed(flight, begun(request, over), timeout);
      serverTime = flight.dated();
      return answers.read(flight.status(), answer);
    } catch (ExecutionException | TimeoutException | TelegramApiException failure) {
      String why = answers.clean(closed ? "the connection was closed" : told(failure));
      return flight.hasLeft()
          ? new Outcome.Unknown(why, isTooLong(failure) ? token.mask(flight.beginning()) : "")
          : new Outcome.Unreached(why);
    }
  }

  /// The server's clock as its last answer told it, to a second; nothing where it did not.
  public Optional<Instant> serverTime() {
    return serverTime;
  }

  private CompletableFuture<String> begun(RawMethod request, OkHttpClient over)
      throws TelegramApiException {
    if (FileTransfer.isNeeded(request.parameters())) {
      var upload =
          FileTransfer.to(address.method(token, request.getMethod()), request.parameters())
              .begin(over);
      return upload.thenApply(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
    var client = new OkHttpTelegramClient(JSON, over, token.secret(), address.telegramUrl());
    return client.executeAsync(request);
  }

  /// Writes one of the server's files, of at most so many bytes, into a file as it comes; false
  /// where there is no such file, or it cannot be had whole.
  ///
  /// @throws IllegalArgumentException if the path leads out of the bot's own files
  public boolean file(String path, Path into, long limit, Duration timeout)
      throws InterruptedException {
    var flight = new RequestInFlight(address, routes, limit, () -> true);
    var download = new IncomingFile(address.file(token, path), into);
    try {
      landed(flight, download.begin(flight.over(http, timeout)), timeout);
      return true;
    } catch (ExecutionException | TimeoutException failure) {
      LOG.warn("a file of the Bot API server could not be read: {}", answers.clean(told(failure)));
      return false;
    }
  }

  private <T> T landed(RequestInFlight flight, CompletableFuture<T> answer, Duration timeout)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      if (closed) {
        flight.giveUp();
      }
      return answer.get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      if (answer.cancel(true)) {
        flight.giveUp();
      }
    }
  }

  private static boolean isTooLong(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof LimitedBody.TooLong || (cause != null && isTooLong(cause));
  }

  private static String told(Exception failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /// Cancels all that is under way; whatever is asked afterwards is not reached.
  @Override
  public void close() {
    closed = true;
    http.dispatcher().cancelAll();
    threads.shutdownNow();
    http.connectionPool().evictAll();
  }
}
