@NullMarked
package onrecord.conversation;

import org.jspecify.annotations.NullMarked;
