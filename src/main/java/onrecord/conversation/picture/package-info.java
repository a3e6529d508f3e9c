/// What does a quotation, or who spoke when, look like as a picture?
///
/// Promises: words are drawn as they stand or not at all, and never without whose they are; the
/// letters are the program's own, so the same is drawn on every machine; nothing is drawn to a
/// screen.
@NullMarked
package onrecord.conversation.picture;

import org.jspecify.annotations.NullMarked;
