@NullMarked
package onrecord.evaluation;

import org.jspecify.annotations.NullMarked;
