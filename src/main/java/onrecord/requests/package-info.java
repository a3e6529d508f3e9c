/// Replies in the form that the Bot API takes.
@NullMarked
package onrecord.requests;

import org.jspecify.annotations.NullMarked;
