/// When is meant: days, months, years and stretches of them, as people write them.
@NullMarked
package onrecord.answer.time;

import org.jspecify.annotations.NullMarked;
