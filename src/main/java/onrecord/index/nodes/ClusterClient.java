package onrecord.index.nodes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.index.IndexAway;

/// Asks the nodes of a cluster: each for a short time, then the next. Thread-safe.
///
/// Whatever is asked may be asked twice; what is written is written so that this does no harm.
public final class ClusterClient implements AutoCloseable {
  /// What tells of the node and not of the request.
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  private static final Duration CONNECTING = Duration.ofSeconds(1);

  /// An election among the nodes takes some seconds, a change of the cluster's state as many.
  private static final Duration INSISTING = Duration.ofSeconds(60);

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
  private static final int LONGEST_REASON = 300;

  /// Reads and writes what is said.
  public static final ObjectMapper JSON = new ObjectMapper();

  private final ClusterSettings settings;
  private final HttpClient http;
  private final List<NodeCircuit> nodes = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final InstantSource clock;

  /// Of a cluster.
  public ClusterClient(ClusterSettings settings) {
    this(settings, InstantSource.system());
  }

  /// Of a cluster.
  ///
  /// @param clock tells how long a node that failed has been left alone
  public ClusterClient(ClusterSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING);
    settings.authority().map(TrustedAuthority::context).ifPresent(builder::sslContext);
    this.http = builder.build();
    settings.addresses().forEach(address -> nodes.add(new NodeCircuit(address, clock)));
  }

  /// Where it is and how the archive lies in it.
  public ClusterSettings settings() {
    return settings;
  }

  /// A request.
  ///
  /// @param method of HTTP
  /// @param path with its query, below a node's address
  /// @param body JSON, or lines of it; empty for none
  /// @param patience how long one node may take
  public record ClusterRequest(String method, String path, String body, Duration patience) {}

  /// What is there.
  public JsonNode get(String path) {
    return ask("GET", path, "");
  }

  /// What it says to a request within the usual time.
  public JsonNode ask(String method, String path, String body) {
    return ask(new ClusterRequest(method, path, body, settings.patience()));
  }

  /// What it says to a request for which a minute may be waited, whatever befalls its nodes: a
  /// builder's.
  public JsonNode insist(String method, String path, String body) {
    long end = clock.millis() + INSISTING.toMillis();
    while (true) {
      try {
        return ask(new ClusterRequest(method, path, body, INSISTING));
      } catch (IndexAway e) {
        if (clock.millis() >= end || !paused()) {
          throw e;
        }
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(BETWEEN_ATTEMPTS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// What the first node says that can.
  ///
  /// @throws IndexAway where none can
  /// @throws ClusterRefusal where one says that it will not
  public JsonNode ask(ClusterRequest request) {
    List<String> troubles = new ArrayList<>();
    int first = Math.floorMod(turn.getAndIncrement(), nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      NodeCircuit node = nodes.get((first + i) % nodes.size());
      if (node.admits()) {
        Optional<JsonNode> answer = tried(node, request, troubles);
        if (answer.isPresent()) {
          return answer.get();
        }
      }
    }
    // All failed just now, and perhaps for another's sake for which they waited.
    return Optional.of(Collections.min(nodes, Comparator.comparingLong(NodeCircuit::due)))
        .filter(_ -> troubles.isEmpty())
        .flatMap(node -> tried(node, request, troubles))
        .orElseThrow(
            () -> new IndexAway("no node of the cluster answers: " + String.join("; ", troubles)));
  }

  private Optional<JsonNode> tried(
      NodeCircuit node, ClusterRequest request, List<String> troubles) {
    try {
      return Optional.of(heard(node, request));
    } catch (IOException e) {
      node.failed();
      troubles.add(node.address() + ": " + (e.getMessage() == null ? e : e.getMessage()));
      return Optional.empty();
    }
  }

  private JsonNode heard(NodeCircuit node, ClusterRequest request) throws IOException {
    HttpResponse<byte[]> response = send(node, request);
    int status = response.statusCode();
    if (BUSY.contains(status)) {
      throw new IOException("status " + status + " " + reason(response.body()));
    }
    node.answered();
    if (status >= 400) {
      throw new ClusterRefusal(status, reason(response.body()));
    }
    return response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body());
  }

  private HttpResponse<byte[]> send(NodeCircuit node, ClusterRequest request) throws IOException {
    var sent = http.sendAsync(http(node, request), HttpResponse.BodyHandlers.ofByteArray());
    try {
      // The client's own time limit ends with the head of the answer.
      return sent.get(request.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new IOException("no answer within " + request.patience().toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new IOException(
          e.getCause() instanceof IOException cause ? words(cause) : String.valueOf(e.getCause()),
          e);
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new IndexAway("told to end while the cluster was asked", e);
    }
  }

  private static String words(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private HttpRequest http(NodeCircuit node, ClusterRequest request) {
    String base = node.address().toString().replaceFirst("/$", "");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(java.net.URI.create(base + "/" + request.path()))
            .header("Content-Type", "application/json")
            .method(
                request.method(),
                request.body().isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(request.body()));
    settings.authorization().ifPresent(secret -> builder.header("Authorization", secret));
    return builder.build();
  }

  private static String reason(byte[] body) {
    try {
      JsonNode error = JSON.readTree(body).path("error");
      String why = error.path("type").asText() + " " + error.path("reason").asText(error.asText());
      return why.substring(0, Math.min(LONGEST_REASON, why.length()));
    } catch (JsonProcessingException e) {
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  /// How many of its nodes failed when they were last asked.
  public int failing() {
    return (int) nodes.stream().filter(NodeCircuit::isOpen).count();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
