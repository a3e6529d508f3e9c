/// In what form is what an index holds written down?
@NullMarked
package onrecord.index.stored;

import org.jspecify.annotations.NullMarked;
