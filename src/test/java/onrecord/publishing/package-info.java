@NullMarked
package onrecord.publishing;

import org.jspecify.annotations.NullMarked;
