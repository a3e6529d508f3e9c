/// Whether all is well, and what has been done: told over HTTP to whoever watches.
@NullMarked
package onrecord.operation.monitoring;

import org.jspecify.annotations.NullMarked;
