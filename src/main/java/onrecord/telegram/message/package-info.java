/// What an update asks of the bot, if anything: whose words are meant for it, and where they were
/// said.
@NullMarked
package onrecord.telegram.message;

import org.jspecify.annotations.NullMarked;
