package org.opensearch.protobufs;

/// Stands in for a type that the k-NN plugin reflects on and no artifact holds.
public final class QueryContainer {
  /// Empty as well.
  public enum QueryContainerCase {}
}
