/// What a person sends and what the bot says back, the same for every surface.
@NullMarked
package onrecord.conversation.exchange;

import org.jspecify.annotations.NullMarked;
