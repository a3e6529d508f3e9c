package onrecord.program.doctor;

import java.util.List;
import onrecord.index.ClusterState;
import onrecord.index.IndexAway;
import onrecord.index.cluster.ClusterGenerations;
import onrecord.index.nodes.ClusterRefusal;
import onrecord.operation.Failure;
import onrecord.program.engine.ClusterConnection;
import onrecord.terminal.Finding;

/// The cluster that holds the index, where one does.
final class ClusterPoint {
  private static final String POINT = "cluster";

  private ClusterPoint() {}

  static List<Finding> look(Surroundings here) {
    if (!here.settings().index().engine().isCluster()) {
      return List.of();
    }
    var settings = ClusterConnection.settings(here.settings().index().engine().cluster());
    try (var generations = new ClusterGenerations(settings)) {
      return List.of(found(generations.state()));
    } catch (IndexAway e) {
      return List.of(
          Finding.wrong(
              POINT,
              String.valueOf(e.getMessage()),
              "Start it, or set index.opensearch.urls to its nodes; questions wait until it is"
                  + " back."));
    } catch (ClusterRefusal e) {
      return List.of(
          Finding.wrong(
              POINT,
              String.valueOf(e.getMessage()),
              "Give the user the rights of src/docs/cluster.md, and look at its password."));
    } catch (Failure e) {
      return List.of(Finding.wrong(POINT, String.valueOf(e.getMessage()), e.advice()));
    }
  }

  private static Finding found(ClusterState state) {
    String found = state.line();
    if (!state.vectors()) {
      return Finding.wrong(
          POINT, found + "; the k-NN plugin is missing", "Install opensearch-knn on every node.");
    }
    if (state.colour().equals("red")) {
      return Finding.wrong(
          POINT, found + "; parts are missing", "Bring the nodes back that hold them.");
    }
    if (state.failing() > 0) {
      return Finding.remark(
          POINT,
          found + "; of the addresses %d do not answer".formatted(state.failing()),
          "Start those nodes, or take them out of index.opensearch.urls.");
    }
    return state.colour().equals("green")
        ? Finding.well(POINT, found)
        : Finding.remark(POINT, found + "; copies are missing", "Bring a node back, or wait.");
  }
}
