/// How is it put together? One run of the program, from its arguments to its end.
///
/// Promises: the composition is read here and nowhere else. Never decides anything that another
/// wing could.
@NullMarked
package onrecord.program;

import org.jspecify.annotations.NullMarked;
