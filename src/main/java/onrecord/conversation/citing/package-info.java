/// How a quote is cited, in a line and in the forms that reference managers read, and what proves
/// it.
@NullMarked
package onrecord.conversation.citing;

import org.jspecify.annotations.NullMarked;
