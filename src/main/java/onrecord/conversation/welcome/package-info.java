/// What is said to whoever comes for the first time: what the archive holds, read from it, and
/// questions that it answers.
@NullMarked
package onrecord.conversation.welcome;

import org.jspecify.annotations.NullMarked;
