@NullMarked
package onrecord.telegram.admission;

import org.jspecify.annotations.NullMarked;
