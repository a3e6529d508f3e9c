/// Who spoke to a matter: side by side, and through time.
@NullMarked
package onrecord.conversation.survey;

import org.jspecify.annotations.NullMarked;
