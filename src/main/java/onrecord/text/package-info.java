@NullMarked
package onrecord.text;

import org.jspecify.annotations.NullMarked;
