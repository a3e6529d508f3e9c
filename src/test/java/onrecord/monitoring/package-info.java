/// Tests of the room that tells whether all is well.
@NullMarked
package onrecord.monitoring;

import org.jspecify.annotations.NullMarked;
