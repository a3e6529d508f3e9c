@NullMarked
package onrecord.reading;

import org.jspecify.annotations.NullMarked;
