/// Inputs that nobody would write and a stranger may send, made from a seed.
@NullMarked
package onrecord.fuzz;

import org.jspecify.annotations.NullMarked;
