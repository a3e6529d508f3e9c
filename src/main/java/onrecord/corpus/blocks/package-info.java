/// What the layout of a text shows as somebody else's words: lines marked as quoted, paragraphs set
/// in.
@NullMarked
package onrecord.corpus.blocks;

import org.jspecify.annotations.NullMarked;
