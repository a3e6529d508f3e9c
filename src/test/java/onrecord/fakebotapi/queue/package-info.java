/// Which updates wait, and who fetches them?
@NullMarked
package onrecord.fakebotapi.queue;

import org.jspecify.annotations.NullMarked;
