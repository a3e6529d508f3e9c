/// What a file of some format holds: its characters, its text without page furniture, and what it
/// tells about itself.
@NullMarked
package onrecord.corpus.extraction;

import org.jspecify.annotations.NullMarked;
