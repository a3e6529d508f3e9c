/// The bot in Telegram put together, and which generation answers there.
@NullMarked
package onrecord.serving;

import org.jspecify.annotations.NullMarked;
