/// What is a word, a sentence, a span, in any language?
///
/// Promises: offsets are UTF-16 code units of the text that was given; the same text is always cut
/// the same way. Never knows a statement, an index or a question, and asks no network.
@NullMarked
package onrecord.language;

import org.jspecify.annotations.NullMarked;
