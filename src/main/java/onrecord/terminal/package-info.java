@NullMarked
package onrecord.terminal;

import org.jspecify.annotations.NullMarked;
