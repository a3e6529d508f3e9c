@NullMarked
package onrecord.conversation.smalltalk;

import org.jspecify.annotations.NullMarked;
