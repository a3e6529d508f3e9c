/// What admins do from a chat: who they are, what they may have done, what they are told.
@NullMarked
package onrecord.telegram.administration;

import org.jspecify.annotations.NullMarked;
