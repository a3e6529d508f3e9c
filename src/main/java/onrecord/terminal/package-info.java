/// Who is speaking, and where does the reply go, in a shell? The commands and the chat.
///
/// Promises: exit codes 0, 1 and 2, JSON as the contract says, nothing that a text could do to the
/// terminal. The only wing that prints.
@NullMarked
package onrecord.terminal;

import org.jspecify.annotations.NullMarked;
