package onrecord.index.nodes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import onrecord.index.IndexAway;
import onrecord.index.nodes.ClusterClient.ClusterRequest;
import org.jspecify.annotations.Nullable;

/// Requests to one node or another, each for its time. Thread-safe.
final class NodeRequests implements AutoCloseable {
  /// What tells of the node and not of the request.
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  private static final int LONGEST_REASON = 300;

  private final ClusterSettings settings;
  private final HttpClient http;

  NodeRequests(ClusterSettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.patience().dividedBy(2));
    settings.authority().map(TrustedAuthority::context).ifPresent(builder::sslContext);
    this.http = builder.build();
  }

  /// A node let the time pass: it, or another for which it waited, stands still.
  static final class NoAnswerInTime extends IOException {
    private static final long serialVersionUID = 1;

    private NoAnswerInTime(Duration patience, Throwable cause) {
      super("no answer within " + patience.toMillis() + " ms", cause);
    }
  }

  /// What a node says.
  ///
  /// @throws IOException where it says nothing, or is busy
  /// @throws ClusterRefusal where it says that it will not
  JsonNode heard(URI node, ClusterRequest request) throws IOException {
    HttpResponse<byte[]> response = sent(node, request);
    int status = response.statusCode();
    if (BUSY.contains(status)) {
      throw new IOException("status " + status + " " + reason(response.body()));
    }
    if (status >= 400) {
      throw new ClusterRefusal(status, reason(response.body()));
    }
    try {
      return response.body().length == 0
          ? ClusterClient.JSON.missingNode()
          : ClusterClient.JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new IOException("what it says is no JSON", e);
    }
  }

  private HttpResponse<byte[]> sent(URI node, ClusterRequest request) throws IOException {
    var sent = new CompletableFuture<HttpResponse<byte[]>>();
    // Not sendAsync, whose answers wait for the pool that everybody may block.
    Thread sender =
        Thread.ofVirtual().name("node-request").start(() -> send(http(node, request), sent));
    try {
      // The client's own time limit ends with the head of the answer.
      return sent.get(request.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      sender.interrupt();
      throw new NoAnswerInTime(request.patience(), e);
    } catch (ExecutionException e) {
      throw new IOException(words(e.getCause()), e);
    } catch (InterruptedException e) {
      sender.interrupt();
      Thread.currentThread().interrupt();
      throw new IndexAway("told to end while the cluster was asked", e);
    }
  }

  private void send(HttpRequest request, CompletableFuture<HttpResponse<byte[]>> sent) {
    try {
      sent.complete(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      sent.completeExceptionally(e);
    } catch (IOException | RuntimeException e) {
      sent.completeExceptionally(e);
    }
  }

  private static String words(@Nullable Throwable e) {
    return switch (e) {
      case SSLHandshakeException tls -> untrusted(tls);
      case IOException other when other.getMessage() != null -> other.getMessage();
      case IOException other -> other.getClass().getSimpleName();
      case null, default -> String.valueOf(e);
    };
  }

  private static String untrusted(SSLHandshakeException e) {
    return "it cannot prove who it is ("
        + e.getMessage()
        + "); index.opensearch.ca must hold the certificate that signed its own, which must name the"
        + " host of its address";
  }

  private HttpRequest http(URI node, ClusterRequest request) {
    String base = node.toString().replaceFirst("/$", "");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + "/" + request.path()))
            .header("Content-Type", "application/json")
            .method(
                request.method(),
                request.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    settings.authorization().ifPresent(secret -> builder.header("Authorization", secret));
    return builder.build();
  }

  private static String reason(byte[] body) {
    try {
      JsonNode error = ClusterClient.JSON.readTree(body).path("error");
      String why = error.path("type").asText() + " " + error.path("reason").asText(error.asText());
      return why.substring(0, Math.min(LONGEST_REASON, why.length()));
    } catch (IOException e) {
      return "";
    }
  }

  /// Asks a node for its name among the others, which it knows by itself: what else it does depends
  /// on them too.
  ///
  /// @return empty text where it is alive and does not tell; nothing where it is not
  Optional<String> named(URI node, Duration patience) {
    var request = new ClusterRequest("GET", "_nodes/_local?filter_path=nodes.*.name", "", patience);
    try {
      JsonNode nodes = heard(node, request).path("nodes");
      return Optional.of(nodes.isEmpty() ? "" : nodes.fieldNames().next());
    } catch (ClusterRefusal e) {
      return Optional.of("");
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The same of several at once.
  CompletableFuture<Optional<String>> naming(URI node, Duration patience) {
    var named = new CompletableFuture<Optional<String>>();
    Thread.ofVirtual().name("probe").start(() -> named.complete(named(node, patience)));
    return named;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
