/// Which day does a keeper of an archive mean, whatever calendar and digits it is written in?
@NullMarked
package onrecord.corpus.calendar;

import org.jspecify.annotations.NullMarked;
