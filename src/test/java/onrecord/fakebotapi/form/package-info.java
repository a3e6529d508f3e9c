/// Which requests does Bot API 10.2 refuse for their form?
@NullMarked
package onrecord.fakebotapi.form;

import org.jspecify.annotations.NullMarked;
