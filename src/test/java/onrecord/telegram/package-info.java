/// Tests of the room that is Telegram's surface.
@NullMarked
package onrecord.telegram;

import org.jspecify.annotations.NullMarked;
