/// How is a cluster asked, whichever of its nodes are away?
///
/// Promises: no request waits longer than its time at one node; a node that failed is left alone
/// for a while; no secret is in an address, an error or a log.
@NullMarked
package onrecord.index.nodes;

import org.jspecify.annotations.NullMarked;
