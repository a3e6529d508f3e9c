/// What did the archive not answer, and what did people think of what it did?
///
/// Promises: nobody's name is kept with a question; what is counted for a day goes when its time is
/// over; a week's bulletin is told once, however often the process ends.
@NullMarked
package onrecord.telegram.feedback;

import org.jspecify.annotations.NullMarked;
