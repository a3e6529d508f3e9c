/// What is new that somebody wants to be told of?
///
/// Promises: a matter is put to the new statements as any question is, declining included; a notice
/// holds verbatim words of the statement with their citation, and nothing about the matter.
@NullMarked
package onrecord.conversation.subscribing;

import org.jspecify.annotations.NullMarked;
