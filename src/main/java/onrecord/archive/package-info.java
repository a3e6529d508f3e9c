/// One generation of an archive, put together with what answers from it.
@NullMarked
package onrecord.archive;

import org.jspecify.annotations.NullMarked;
