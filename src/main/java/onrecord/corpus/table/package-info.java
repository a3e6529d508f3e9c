/// What stands in the rows of a table?
///
/// Promises: a row comes under the names of its columns, as written; a date cell as a date.
@NullMarked
package onrecord.corpus.table;

import org.jspecify.annotations.NullMarked;
