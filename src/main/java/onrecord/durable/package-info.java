@NullMarked
package onrecord.durable;

import org.jspecify.annotations.NullMarked;
