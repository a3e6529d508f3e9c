import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// A real node of a cluster on this machine, for tests, in a process of its own so that it can be
/// killed: `ClusterNode FOLDER NUMBER NODES FIRST_PORT`. It ends when its standard input does.
final class ClusterNode {
  private ClusterNode() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int number = Integer.parseInt(arguments[1]);
    int nodes = Integer.parseInt(arguments[2]);
    int port = Integer.parseInt(arguments[3]);
    List<String> seeds =
        IntStream.rangeClosed(1, nodes).mapToObj(n -> "127.0.0.1:" + (port + 100 + n)).toList();
    List<String> names = IntStream.rangeClosed(1, nodes).mapToObj(n -> "n" + n).toList();
    var runner = new OpenSearchRunner();
    runner.setMaxHttpPort(65_000);
    runner.onBuild(
        (ignored, settings) -> {
          settings.put("node.name", "n" + number);
          settings.put("http.port", port + number);
          settings.put("transport.port", port + 100 + number);
          settings.put("network.host", "127.0.0.1");
          settings.put("http.host", "127.0.0.1");
          settings.put("transport.host", "127.0.0.1");
          settings.put("node.processors", 1);
          settings.put("discovery.type", "zen");
          settings.putList("discovery.seed_hosts", seeds);
          settings.putList("cluster.initial_cluster_manager_nodes", names);
          settings.put("discovery.initial_state_timeout", "0s");
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(Files.createDirectories(folder).toString())
            .clusterName("onrecord")
            .numOfNode(1)
            .pluginTypes("org.opensearch.knn.plugin.KNNPlugin")
            .disableESLogger());
    System.err.println("started");
    while (System.in.read() >= 0) {
      // Nothing is asked of it here.
    }
    runner.close();
    System.exit(0);
  }
}
