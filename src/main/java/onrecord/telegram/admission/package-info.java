/// Who may ask the bot, and how much in a minute.
@NullMarked
package onrecord.telegram.admission;

import org.jspecify.annotations.NullMarked;
