/// Who is speaking, where does the reply go, and has it arrived?
///
/// Promises: what arrived is kept before it is confirmed, answered in its turn and sent once, or
/// once more with a line that says so, whatever crashes. No message ends more than itself. Never
/// asks the index, and never shows the token.
@NullMarked
package onrecord.telegram;

import org.jspecify.annotations.NullMarked;
