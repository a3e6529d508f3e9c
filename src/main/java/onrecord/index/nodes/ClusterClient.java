package onrecord.index.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import onrecord.index.IndexAway;

/// Asks the nodes of a cluster: each for a short time, then the next. Thread-safe.
///
/// Whatever is asked may be asked twice; what is written is written so that this does no harm.
public final class ClusterClient implements AutoCloseable {
  /// A node that is alive tells its name at once.
  private static final Duration PROBING = Duration.ofSeconds(1);

  /// An election among the nodes takes some seconds, a change of the cluster's state as many.
  private static final Duration INSISTING = Duration.ofSeconds(60);

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

  /// Reads and writes what is said.
  public static final ObjectMapper JSON = new ObjectMapper();

  private final ClusterSettings settings;
  private final NodeRequests requests;
  private final Object looking = new Object();
  private long looked = Long.MIN_VALUE;
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
    this.requests = new NodeRequests(settings);
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
    return ask(_ -> request);
  }

  /// The same, made anew for each node.
  ///
  /// @param request is told of the `preference` of a search: those nodes that are alive, where
  ///   another stands still; empty text where none does
  public JsonNode ask(Function<String, ClusterRequest> request) {
    List<String> troubles = new ArrayList<>();
    Set<NodeCircuit> left = new LinkedHashSet<>();
    int first = Math.floorMod(turn.getAndIncrement(), nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      NodeCircuit node = nodes.get((first + i) % nodes.size());
      boolean asked = node.isOpen() ? node.admits() && isAlive(node) : node.admits();
      Optional<JsonNode> answer = asked ? tried(node, request, troubles) : Optional.empty();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (!asked) {
        left.add(node);
      }
    }
    for (NodeCircuit node : last(left, troubles.isEmpty())) {
      Optional<JsonNode> answer = tried(node, request, troubles);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IndexAway("no node of the cluster answers: " + String.join("; ", troubles));
  }

  /// Of those that were left alone the ones that are asked where no other answers: those that are
  /// alive, or else, as a busy node is slow to tell, the one left alone for the longest.
  private List<NodeCircuit> last(Set<NodeCircuit> left, boolean looks) {
    if (looks) {
      look();
    }
    List<NodeCircuit> alive = left.stream().filter(node -> !node.isOpen()).toList();
    return alive.isEmpty()
        ? left.stream().min(Comparator.comparingLong(NodeCircuit::due)).stream().toList()
        : alive;
  }

  private Optional<JsonNode> tried(
      NodeCircuit node, Function<String, ClusterRequest> request, List<String> troubles) {
    try {
      JsonNode answer = requests.heard(node.address(), request.apply(preference()));
      node.answered();
      return Optional.of(answer);
    } catch (ClusterRefusal e) {
      node.answered();
      throw e;
    } catch (NodeRequests.NoAnswerInTime e) {
      look();
      troubles.add(node.address() + ": " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      node.failed();
      troubles.add(node.address() + ": " + (e.getMessage() == null ? e : e.getMessage()));
      return Optional.empty();
    }
  }

  private boolean isAlive(NodeCircuit node) {
    note(node, requests.named(node.address(), PROBING));
    return !node.isOpen();
  }

  private static void note(NodeCircuit node, Optional<String> name) {
    name.ifPresentOrElse(node::named, node::failed);
  }

  /// Looks which nodes are alive, each by itself: whoever gave no answer may have waited for
  /// another. Those who wait for the look need no other.
  private void look() {
    long asked = clock.millis();
    synchronized (looking) {
      if (asked < looked) {
        return;
      }
      Map<NodeCircuit, CompletableFuture<Optional<String>>> names = new LinkedHashMap<>();
      nodes.forEach(node -> names.put(node, requests.naming(node.address(), PROBING)));
      names.forEach((node, name) -> note(node, name.join()));
      looked = clock.millis();
    }
  }

  /// Where a copy of each part is to be looked for: not on a node that stands still.
  private String preference() {
    if (nodes.stream().noneMatch(NodeCircuit::isOpen)) {
      return "";
    }
    String alive =
        nodes.stream()
            .filter(node -> !node.isOpen())
            .map(NodeCircuit::name)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(","));
    return alive.isEmpty() ? "" : "_prefer_nodes:" + alive;
  }

  /// How many of its nodes failed when they were last asked.
  public int failing() {
    return (int) nodes.stream().filter(NodeCircuit::isOpen).count();
  }

  @Override
  public void close() {
    requests.close();
  }
}
