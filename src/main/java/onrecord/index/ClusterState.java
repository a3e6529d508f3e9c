package onrecord.index;

import java.util.Locale;
import java.util.Optional;

/// How the cluster that holds an index is.
///
/// @param version of its software
/// @param colour green: every copy is there; yellow: every part is; red: parts are missing
/// @param nodes how many it has
/// @param failing how many of the addresses given did not answer when they were last asked
/// @param vectors whether it can measure nearness in meaning
/// @param generation which serves; 0 for none
/// @param bytes of all generations with their copies
/// @param away why it cannot be reached; empty text where it can, and then all else means something
public record ClusterState(
    String version,
    String colour,
    int nodes,
    int failing,
    boolean vectors,
    int generation,
    long bytes,
    String away) {
  private static final double MEGABYTE = 1e6;

  /// One that cannot be reached.
  public static ClusterState away(String why) {
    return new ClusterState("", "", 0, 0, false, 0, 0, why);
  }

  /// Whether it can be reached.
  public boolean reachable() {
    return away.isEmpty();
  }

  /// All of it, in a line.
  public String line() {
    if (!reachable()) {
      return away;
    }
    return String.format(
        Locale.ROOT,
        "OpenSearch %s, %s, %s, %s, %.1f MB",
        version,
        colour,
        nodes == 1 ? "1 node" : nodes + " nodes",
        generation == 0 ? "no generation" : "generation " + generation,
        bytes / MEGABYTE);
  }

  /// What is so wrong that questions cannot be answered wholly; nothing where nothing is.
  public Optional<String> complaint() {
    if (!reachable()) {
      return Optional.of(away);
    } else if (!vectors) {
      return Optional.of(line() + "; the k-NN plugin is missing");
    }
    return Optional.of(line() + "; parts are missing").filter(_ -> colour.equals("red"));
  }
}
