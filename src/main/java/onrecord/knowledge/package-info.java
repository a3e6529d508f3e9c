@NullMarked
package onrecord.knowledge;

import org.jspecify.annotations.NullMarked;
