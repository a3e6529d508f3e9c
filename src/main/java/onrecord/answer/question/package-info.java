/// What is being asked, about whom and when: words, names, days and stretches of days.
@NullMarked
package onrecord.answer.question;

import org.jspecify.annotations.NullMarked;
