package onrecord.program.serving;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import onrecord.index.ClusterState;
import onrecord.operation.monitoring.Metrics;
import onrecord.program.engine.ConfiguredArchive;

/// What is seen of the cluster that holds the index, where one does.
record ClusterSight(ConfiguredArchive archive) {
  private static final List<String> COLOURS = List.of("green", "yellow", "red");

  /// What is wrong with it; nothing where nothing is, or there is none.
  Optional<String> complaint() {
    return archive.cluster().flatMap(ClusterState::complaint);
  }

  /// How it is, in a line; empty where there is none.
  Optional<String> line() {
    return archive.cluster().filter(ClusterState::reachable).map(ClusterState::line);
  }

  /// Its figures among the others, where there is one.
  void count(Metrics metrics) {
    if (!archive.isDistributed()) {
      return;
    }
    metrics.gauge(
        "cluster_reachable",
        "1 where the cluster that holds the index answers, else 0.",
        () -> archive.cluster().filter(ClusterState::reachable).isPresent() ? 1 : 0);
    gauge(
        metrics,
        "cluster_colour",
        "0 green: every copy is there; 1 yellow: every part is; 2 red: parts are missing.",
        state -> COLOURS.indexOf(state.colour()));
    gauge(metrics, "cluster_nodes", "Nodes of the cluster.", ClusterState::nodes);
    gauge(
        metrics,
        "cluster_addresses_failing",
        "Addresses of nodes that did not answer when they were last asked.",
        ClusterState::failing);
    gauge(
        metrics,
        "cluster_bytes",
        "Bytes of all generations in the cluster with their copies.",
        ClusterState::bytes);
    gauge(
        metrics,
        "cluster_generation",
        "The number of the generation that the cluster's alias names.",
        ClusterState::generation);
  }

  private void gauge(
      Metrics metrics, String name, String help, ToDoubleFunction<ClusterState> figure) {
    metrics.gauge(
        name,
        help,
        () ->
            archive
                .cluster()
                .filter(ClusterState::reachable)
                .map(state -> figure.applyAsDouble(state))
                .orElse(Double.NaN));
  }
}
