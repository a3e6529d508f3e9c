/// Whether a set-up is fit to run, point by point, and what is to be done.
@NullMarked
package onrecord.program.doctor;

import org.jspecify.annotations.NullMarked;
