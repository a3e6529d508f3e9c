@NullMarked
package onrecord.corpus;

import org.jspecify.annotations.NullMarked;
