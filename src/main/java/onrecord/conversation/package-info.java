/// What does this message ask of us, and how is it said back?
///
/// Promises: a message in, a reply out, the same for every surface; nothing is remembered in
/// between. The bot's own words are in `Wording`, in six languages, and say nothing about the
/// matter; words of a statement are spans, checked again when they are rendered.
@NullMarked
package onrecord.conversation;

import org.jspecify.annotations.NullMarked;
