/// The bot's own words, in six languages, and never one about the matter.
@NullMarked
package onrecord.conversation.wording;

import org.jspecify.annotations.NullMarked;
