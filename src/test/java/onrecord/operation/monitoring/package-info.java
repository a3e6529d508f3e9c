/// Tests of the room that tells whether all is well.
@NullMarked
package onrecord.operation.monitoring;

import org.jspecify.annotations.NullMarked;
