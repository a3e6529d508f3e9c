package onrecord.index.cluster;

/// How a cluster is.
///
/// @param version of its software
/// @param colour green: every copy is there; yellow: every part is; red: parts are missing
/// @param nodes how many it has
/// @param away how many of the addresses given do not answer
/// @param vectors whether it can measure nearness in meaning
/// @param generation which serves; 0 for none
/// @param bytes of all generations with their copies
public record ClusterState(
    String version,
    String colour,
    int nodes,
    int away,
    boolean vectors,
    int generation,
    long bytes) {}
