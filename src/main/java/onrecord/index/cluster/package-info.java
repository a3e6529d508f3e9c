/// How do several machines hold an index, and several programs ask it?
///
/// Promises: a part of a result is never taken for the whole; whatever ends at any point, the
/// generation before goes on answering. It knows no class of OpenSearch's.
@NullMarked
package onrecord.index.cluster;

import org.jspecify.annotations.NullMarked;
