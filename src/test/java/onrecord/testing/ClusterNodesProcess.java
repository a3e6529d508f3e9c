package onrecord.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A real cluster of three nodes in a process of its own, of the jars that `src/test/cluster/fetch`
/// puts into `target/opensearch`.
public final class ClusterNodesProcess implements AutoCloseable {
  private static final Path HOME = Path.of("target/opensearch");
  private static final int NODES = 3;
  private static final int PORT = 19_300;
  private static final int LONGEST_SECONDS = 180;

  private final Process process;

  private ClusterNodesProcess(Process process) {
    this.process = process;
  }

  /// Starts them, and waits until all three have found each other.
  public static ClusterNodesProcess start(Path folder) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx768m",
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            HOME.resolve("classes") + ":" + HOME.resolve("lib") + "/*",
            "ClusterNodes",
            folder.toString(),
            String.valueOf(NODES),
            String.valueOf(PORT));
    Files.createDirectories(folder);
    var nodes =
        new ClusterNodesProcess(
            new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start());
    nodes.await();
    return nodes;
  }

  private void await() throws IOException, InterruptedException {
    String path = "/_cluster/health?wait_for_nodes=3&timeout=5s";
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int second = 0; second < LONGEST_SECONDS; second++) {
        if (isWhole(http, path)) {
          return;
        }
        if (process.waitFor(1, TimeUnit.SECONDS)) {
          throw new IOException("the nodes have ended");
        }
      }
    }
    close();
    throw new IOException("the nodes do not find each other");
  }

  private static boolean isWhole(HttpClient http, String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(addresses().getFirst().resolve(path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString())
          .body()
          .contains("\"timed_out\":false");
    } catch (IOException e) {
      return false;
    }
  }

  /// Where they are.
  public static List<URI> addresses() {
    List<URI> addresses = new ArrayList<>();
    IntStream.rangeClosed(1, NODES)
        .forEach(node -> addresses.add(URI.create("http://127.0.0.1:" + (PORT + node))));
    return addresses;
  }

  /// The same as a setting.
  public static String urls() {
    return addresses().stream().map(URI::toString).collect(Collectors.joining(","));
  }

  /// Takes a node away without a word to whoever asks it.
  ///
  /// @param node from 1
  public void closeNode(int node) throws IOException {
    process
        .getOutputStream()
        .write(String.valueOf(node).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    process.getOutputStream().flush();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
