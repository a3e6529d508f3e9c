/// What does the server do with a request of right form?
@NullMarked
package onrecord.fakebotapi.method;

import org.jspecify.annotations.NullMarked;
