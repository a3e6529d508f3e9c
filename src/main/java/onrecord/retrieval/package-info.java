@NullMarked
package onrecord.retrieval;

import org.jspecify.annotations.NullMarked;
