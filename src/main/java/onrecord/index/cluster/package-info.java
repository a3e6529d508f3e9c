/// How do several machines hold an index, and several programs ask it?
///
/// Promises: a part of a result is never taken for the whole; whatever ends at any point, the
/// generation before goes on answering; no secret is in an address, an error or a log. It speaks
/// OpenSearch's HTTP with the JDK's client and knows no class of OpenSearch's.
@NullMarked
package onrecord.index.cluster;

import org.jspecify.annotations.NullMarked;
