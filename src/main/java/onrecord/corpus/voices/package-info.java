/// Whose words stand inside a statement, as its own text tells: quotations and speakers' labels.
@NullMarked
package onrecord.corpus.voices;

import org.jspecify.annotations.NullMarked;
