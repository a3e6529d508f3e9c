@NullMarked
package onrecord.passage;

import org.jspecify.annotations.NullMarked;
