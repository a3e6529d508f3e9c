/// What goes out when, and has it arrived?
@NullMarked
package onrecord.telegram.delivery;

import org.jspecify.annotations.NullMarked;
