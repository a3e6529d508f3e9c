/// Days, months, years and stretches of them, as people write them.
@NullMarked
package onrecord.calendar;

import org.jspecify.annotations.NullMarked;
