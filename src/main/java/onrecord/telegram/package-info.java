/// Telegram as a surface: what came in is kept, answered in its turn, and what goes out is put into
/// the Bot API's form.
@NullMarked
package onrecord.telegram;

import org.jspecify.annotations.NullMarked;
