/// What is written in a document of a word processor?
///
/// Promises: nothing in it is run, fetched or unfolded beyond a limit.
@NullMarked
package onrecord.corpus.office;

import org.jspecify.annotations.NullMarked;
