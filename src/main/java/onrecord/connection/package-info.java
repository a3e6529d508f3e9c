/// What does the Bot API server say to a request?
@NullMarked
package onrecord.connection;

import org.jspecify.annotations.NullMarked;
