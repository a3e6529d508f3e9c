/// Which passages bear on the question, in what order, and what speaks for each?
@NullMarked
package onrecord.answer.retrieval;

import org.jspecify.annotations.NullMarked;
