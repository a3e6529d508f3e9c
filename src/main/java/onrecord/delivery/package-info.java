/// What goes out when, and has it arrived?
@NullMarked
package onrecord.delivery;

import org.jspecify.annotations.NullMarked;
