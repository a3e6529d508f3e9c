/// What must survive a crash: what has arrived, what is to go out, and what a later message needs.
@NullMarked
package onrecord.telegram.journal;

import org.jspecify.annotations.NullMarked;
