/// A strict stand-in for the Bot API server: what the real one would refuse, it refuses and notes.
@NullMarked
package onrecord.fakebotapi;

import org.jspecify.annotations.NullMarked;
