@NullMarked
package onrecord.question;

import org.jspecify.annotations.NullMarked;
