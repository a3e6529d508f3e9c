/// Who wants to be told of what is new, and has it been told?
///
/// Promises: what a generation of the archive brings is put once to everybody who subscribed, and
/// told once, whatever crashes; nothing is told twice for the same text, at night, or beyond what a
/// day takes.
@NullMarked
package onrecord.telegram.subscription;

import org.jspecify.annotations.NullMarked;
