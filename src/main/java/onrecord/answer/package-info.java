/// Which words do we quote, or do we abstain? Whose words are these?
///
/// Promises: a quote is a span of one statement in one voice; whoever abstains says why; the same
/// question to the same generation gets the same answer. Never writes a sentence of its own.
@NullMarked
package onrecord.answer;

import org.jspecify.annotations.NullMarked;
