@NullMarked
package onrecord.index;

import org.jspecify.annotations.NullMarked;
