/// How does the whole bot behave, from a person's side and whatever becomes of its process?
@NullMarked
package onrecord.rehearsal;

import org.jspecify.annotations.NullMarked;
