@NullMarked
package onrecord.index.vectors;

import org.jspecify.annotations.NullMarked;
