import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.node.Node;

/// Real nodes of a cluster on this machine, for tests: `ClusterNodes FOLDER NODES FIRST_PORT
/// [INDEX]`. Without an index all nodes run in this process; with one, that node alone, so that it
/// can be killed. It ends when its standard input does. `close N` on it closes node N.
final class ClusterNodes {
  private ClusterNodes() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int nodes = Integer.parseInt(arguments[1]);
    int port = Integer.parseInt(arguments[2]);
    int alone = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
    var runner = new OpenSearchRunner();
    String seeds =
        String.join(
            ",",
            IntStream.rangeClosed(1, nodes)
                .mapToObj(n -> "127.0.0.1:" + (port + 100 + n))
                .toList());
    runner.setMaxHttpPort(65_000);
    runner.onBuild(
        (ignored, settings) -> {
          int number = alone > 0 ? alone : ignored;
          settings.put("node.name", "n" + number);
          settings.put("http.port", port + number);
          settings.put("transport.port", port + 100 + number);
          settings.put("network.host", "127.0.0.1");
          settings.put("http.host", "127.0.0.1");
          settings.put("transport.host", "127.0.0.1");
          settings.put("node.processors", 1);
          settings.put("discovery.type", "zen");
          settings.putList("discovery.seed_hosts", seeds.split(","));
          settings.putList(
              "cluster.initial_cluster_manager_nodes",
              IntStream.rangeClosed(1, nodes).mapToObj(n -> "n" + n).toList());
          settings.put("discovery.initial_state_timeout", "0s");
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(Files.createDirectories(folder).toString())
            .clusterName("onrecord")
            .numOfNode(alone > 0 ? 2 : nodes)
            .pluginTypes("org.opensearch.knn.plugin.KNNPlugin")
            .disableESLogger());
    System.err.println("started");
    for (int c = System.in.read(), command = 0; c >= 0; c = System.in.read()) {
      if (Character.isDigit(c)) {
        Node node = runner.getNode(c - '1');
        node.close();
        System.err.println("closed " + (char) c);
      }
    }
    runner.close();
    System.exit(0);
  }
}
