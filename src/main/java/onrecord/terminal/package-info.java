/// The command line and the chat in a terminal; the only room that prints.
@NullMarked
package onrecord.terminal;

import org.jspecify.annotations.NullMarked;
