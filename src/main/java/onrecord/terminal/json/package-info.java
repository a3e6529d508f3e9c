/// Answers as programs read them: DESIGN.md, section 6.
@NullMarked
package onrecord.terminal.json;

import org.jspecify.annotations.NullMarked;
