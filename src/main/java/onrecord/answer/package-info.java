@NullMarked
package onrecord.answer;

import org.jspecify.annotations.NullMarked;
