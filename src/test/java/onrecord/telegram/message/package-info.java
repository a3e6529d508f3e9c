/// Tests of the room that tells what an update asks.
@NullMarked
package onrecord.telegram.message;

import org.jspecify.annotations.NullMarked;
