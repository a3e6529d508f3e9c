/// What people say that asks nothing of the archive, and what they would have the bot do: told by
/// phrases of tables, a language each.
@NullMarked
package onrecord.conversation.smalltalk;

import org.jspecify.annotations.NullMarked;
