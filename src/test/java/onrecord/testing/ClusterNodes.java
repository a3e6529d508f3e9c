package onrecord.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.testing.FakeNode.HeardRequest;
import onrecord.testing.FakeNode.NodeAnswer;

/// A real cluster of three nodes, each in a process of its own, of the jars that
/// `src/test/cluster/fetch` puts into `target/opensearch`. Nodes are numbered from 1.
public final class ClusterNodes implements AutoCloseable {
  /// How many there are.
  public static final int NODES = 3;

  private static final Path HOME = Path.of("target/opensearch");
  private static final int PORT = Integer.getInteger("onrecord.cluster.port", 19_300);
  private static final int LONGEST_SECONDS = 180;
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Path folder;
  private final Map<Integer, Process> processes = new TreeMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private ClusterNodes(Path folder) {
    this.folder = folder;
  }

  /// Starts them; they have not found each other yet.
  public static ClusterNodes begin(Path folder) throws IOException {
    Files.createDirectories(folder);
    var nodes = new ClusterNodes(folder);
    boolean begun = false;
    try {
      for (int node = 1; node <= NODES; node++) {
        nodes.start(node);
      }
      begun = true;
    } finally {
      if (!begun) {
        nodes.close();
      }
    }
    return nodes;
  }

  /// Starts one that was killed.
  public void start(int node) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            HOME.resolve("classes") + ":" + HOME.resolve("lib") + "/*",
            "ClusterNode",
            folder.resolve("n" + node).toString(),
            String.valueOf(node),
            String.valueOf(NODES),
            String.valueOf(PORT));
    processes.put(
        node,
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out" + node).toFile())
            .redirectError(folder.resolve("err" + node).toFile())
            .start());
  }

  /// Waits until all three are there and hold all copies.
  public void await() throws IOException, InterruptedException {
    for (int second = 0; second < LONGEST_SECONDS; second++) {
      if (isWhole()) {
        return;
      }
      retry();
      for (Process process : processes.values()) {
        if (!process.isAlive()) {
          throw new IOException("a node has ended: " + folder);
        }
      }
      process(1).waitFor(500, TimeUnit.MILLISECONDS);
    }
    throw new IOException("the nodes do not find each other: " + folder);
  }

  private boolean isWhole() throws InterruptedException {
    for (int node = 1; node <= NODES; node++) {
      String health =
          said(node, "/_cluster/health?wait_for_nodes=3&wait_for_status=green&timeout=5s");
      if (!health.contains("\"timed_out\":false")) {
        return false;
      }
    }
    return true;
  }

  /// A copy that could not be made five times in a row is not tried again unless it is told to.
  private void retry() throws InterruptedException {
    try {
      http.send(
          HttpRequest.newBuilder(addresses().getFirst().resolve("/_cluster/reroute?retry_failed"))
              .POST(HttpRequest.BodyPublishers.noBody())
              .timeout(Duration.ofSeconds(10))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      // The next look tells.
    }
  }

  /// What the first node answers to a request as a program makes it, whatever it is.
  public NodeAnswer ask(String method, String target, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(addresses().getFirst().resolve(target))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .timeout(LONG)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new NodeAnswer(answer.statusCode(), answer.body(), true);
    } catch (IOException e) {
      return NodeAnswer.refusal(503, "relayed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NodeAnswer.refusal(503, "relayed");
    }
  }

  /// What the first node answers to a request that came in elsewhere.
  public NodeAnswer relayed(HeardRequest request) {
    return ask(request.method(), request.target(), request.body());
  }

  /// What a node answers; empty text where it does not.
  private String said(int node, String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(addresses().get(node - 1).resolve(path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    }
  }

  /// The node that manages the others.
  public int manager() throws InterruptedException {
    for (int node = 1; node <= NODES; node++) {
      String manager = said(node, "/_cat/cluster_manager?h=node").strip();
      if (manager.startsWith("n")) {
        return Integer.parseInt(manager.substring(1));
      }
    }
    throw new IllegalStateException("no node knows the manager");
  }

  /// Where they are.
  public static List<URI> addresses() {
    return IntStream.rangeClosed(1, NODES)
        .mapToObj(node -> URI.create("http://127.0.0.1:" + (PORT + node)))
        .toList();
  }

  /// The same as a setting.
  public static String urls() {
    return addresses().stream().map(URI::toString).collect(Collectors.joining(","));
  }

  /// Ends a node as a power cut would.
  public void kill(int node) throws InterruptedException {
    Process process = process(node);
    process.destroyForcibly();
    process.waitFor();
  }

  /// Lets a node stand still: it holds its connections and says nothing.
  public void freeze(int node) throws IOException, InterruptedException {
    signal("STOP", node);
  }

  /// Lets it go on.
  public void thaw(int node) throws IOException, InterruptedException {
    signal("CONT", node);
  }

  /// Lets all stand still.
  public void freezeAll() throws IOException, InterruptedException {
    for (int node = 1; node <= NODES; node++) {
      freeze(node);
    }
  }

  /// Lets all go on.
  public void thawAll() throws IOException, InterruptedException {
    for (int node = 1; node <= NODES; node++) {
      thaw(node);
    }
  }

  private void signal(String signal, int node) throws IOException, InterruptedException {
    String number = String.valueOf(process(node).pid());
    if (new ProcessBuilder("kill", "-" + signal, number).start().waitFor() != 0) {
      throw new IOException("no signal " + signal + " to " + number);
    }
  }

  private Process process(int node) {
    return Objects.requireNonNull(processes.get(node));
  }

  @Override
  public void close() {
    processes.values().forEach(Process::destroyForcibly);
    http.shutdownNow();
  }
}
