/// What can be set, what is written down, is it well?
///
/// Promises: a wrong setting stops the start with what is allowed; no secret reaches a log, a
/// figure or an error. Knows no other wing.
@NullMarked
package onrecord.operation;

import org.jspecify.annotations.NullMarked;
