/// What does the Bot API server say to a request?
@NullMarked
package onrecord.telegram.api;

import org.jspecify.annotations.NullMarked;
