@NullMarked
package onrecord.embedding;

import org.jspecify.annotations.NullMarked;
