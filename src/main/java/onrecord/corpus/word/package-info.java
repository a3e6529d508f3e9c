/// What a Word file shows: its paragraphs, notes and boxes in the order of reading, without what is
/// hidden, deleted or a remark.
@NullMarked
package onrecord.corpus.word;

import org.jspecify.annotations.NullMarked;
