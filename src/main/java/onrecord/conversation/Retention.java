package onrecord.conversation;

import java.time.Duration;

/// What is kept of a conversation, and how long.
///
/// @param texts how long a question's words are kept after its answer
/// @param questionsLogged whether the log holds questions, without who asked
/// @param unanswered how many days questions without an answer are kept, without who asked; 0: not
///   at all
public record Retention(Duration texts, boolean questionsLogged, int unanswered) {}
