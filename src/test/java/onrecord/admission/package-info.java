@NullMarked
package onrecord.admission;

import org.jspecify.annotations.NullMarked;
