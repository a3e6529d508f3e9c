@NullMarked
package onrecord.generation;

import org.jspecify.annotations.NullMarked;
