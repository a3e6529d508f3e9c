@NullMarked
package onrecord;

import org.jspecify.annotations.NullMarked;
