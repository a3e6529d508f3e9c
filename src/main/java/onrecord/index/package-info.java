/// How are passages stored, found again and replaced?
///
/// Promises: a generation is there whole or not at all, whatever crashes; the one before serves
/// until the next is whole; the same archive gives the same generation. Never holds a word that is
/// not in a statement, and never decides what is quoted.
@NullMarked
package onrecord.index;

import org.jspecify.annotations.NullMarked;
