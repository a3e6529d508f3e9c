/// What a printed page shows: its lines in the order of reading, without what belongs to the paper.
@NullMarked
package onrecord.corpus.printed;

import org.jspecify.annotations.NullMarked;
