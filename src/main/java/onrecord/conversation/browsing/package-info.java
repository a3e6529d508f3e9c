/// Reading what the archive holds, a page at a time; nothing is asked.
@NullMarked
package onrecord.conversation.browsing;

import org.jspecify.annotations.NullMarked;
