/// One generation of an archive, put together with what answers from it.
@NullMarked
package onrecord.program.engine;

import org.jspecify.annotations.NullMarked;
