package org.opensearch.transport.grpc.spi;

/// Stands in for a type that the k-NN plugin reflects on and no artifact holds.
public interface QueryBuilderProtoConverter {}
