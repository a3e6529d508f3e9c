/// The bot in Telegram put together, and which generation answers there.
@NullMarked
package onrecord.program.serving;

import org.jspecify.annotations.NullMarked;
