/// Tests of the room that tells what an update asks.
@NullMarked
package onrecord.hearing;

import org.jspecify.annotations.NullMarked;
