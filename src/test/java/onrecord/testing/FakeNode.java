package onrecord.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/// A node of a cluster that says what it is told to.
public final class FakeNode implements AutoCloseable {
  private final HttpServer server;
  private final boolean secure;
  private final List<HeardRequest> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile Function<HeardRequest, NodeAnswer> answers;

  /// A request as it came in.
  ///
  /// @param target path and query
  /// @param authorization empty text for none
  public record HeardRequest(String method, String target, String body, String authorization) {}

  /// What is said to one.
  ///
  /// @param status 0 for never saying a word
  /// @param whole whether all of the body comes; else its last byte never does
  public record NodeAnswer(int status, String body, boolean whole) {
    /// All is well.
    public static NodeAnswer of(String body) {
      return new NodeAnswer(200, body, true);
    }

    /// Something is not.
    public static NodeAnswer refusal(int status, String type) {
      return new NodeAnswer(
          status,
          "{\"error\":{\"type\":\"%s\",\"reason\":\"for a test\"},\"status\":%d}"
              .formatted(type, status),
          true);
    }

    /// Nothing is ever said.
    public static NodeAnswer silence() {
      return new NodeAnswer(0, "", false);
    }
  }

  private FakeNode(HttpServer server, Function<HeardRequest, NodeAnswer> answers) {
    this.server = server;
    this.secure = server instanceof HttpsServer;
    this.answers = answers;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private static InetSocketAddress anywhere() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /// A node that answers so.
  public static FakeNode answering(Function<HeardRequest, NodeAnswer> answers) throws IOException {
    return new FakeNode(HttpServer.create(anywhere(), 0), answers);
  }

  /// A node that says the same to everything.
  public static FakeNode saying(String body) throws IOException {
    return answering(_ -> NodeAnswer.of(body));
  }

  /// A node that proves who it is.
  public static FakeNode secure(SSLContext context, String body) throws IOException {
    HttpsServer server = HttpsServer.create(anywhere(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new FakeNode(server, _ -> NodeAnswer.of(body));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var request =
        new HeardRequest(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            body,
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""));
    heard.add(request);
    NodeAnswer answer = answers.apply(request);
    try (exchange) {
      if (answer.status() == 0) {
        end.await();
        return;
      }
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length - (answer.whole() ? 0 : 1));
      exchange.getResponseBody().flush();
      if (!answer.whole()) {
        end.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// From now on it answers otherwise.
  public void answer(Function<HeardRequest, NodeAnswer> otherwise) {
    answers = otherwise;
  }

  /// All that came in.
  public List<HeardRequest> heard() {
    return heard;
  }

  /// Where it is.
  public URI address() {
    return URI.create(
        "%s://127.0.0.1:%d".formatted(secure ? "https" : "http", server.getAddress().getPort()));
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
