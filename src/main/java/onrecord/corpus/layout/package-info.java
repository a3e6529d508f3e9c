/// Which lines make one paragraph: from text as it was typed, wrapped or printed to the canonical
/// text that every offset counts.
@NullMarked
package onrecord.corpus.layout;

import org.jspecify.annotations.NullMarked;
