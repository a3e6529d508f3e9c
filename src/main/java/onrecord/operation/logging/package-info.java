/// What is written down of what happens, and what never is.
@NullMarked
package onrecord.operation.logging;

import org.jspecify.annotations.NullMarked;
