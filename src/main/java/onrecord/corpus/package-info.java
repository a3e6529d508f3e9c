/// What did each organization say, in whose voice, and where is it written?
///
/// Promises: `Statement.text()` is the one true text, and a passage is a span of it in one voice.
/// What cannot be read is a problem in the report and stops nothing else. Never changes a file, and
/// never mends a word of a source.
@NullMarked
package onrecord.corpus;

import org.jspecify.annotations.NullMarked;
