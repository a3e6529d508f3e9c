/// Whom the words beside a quotation give it to: cues, subjects and noun phrases of one sentence.
@NullMarked
package onrecord.corpus.attribution;

import org.jspecify.annotations.NullMarked;
