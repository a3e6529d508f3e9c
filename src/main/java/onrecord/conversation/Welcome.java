package onrecord.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the archive's keeper would have said to whoever comes for the first time.
///
/// @param words what the archive is, instead of what is read from it
/// @param examples questions to begin with, instead of those that are chosen from it
public record Welcome(Optional<String> words, List<String> examples) {
  /// Nothing of one's own.
  public static final Welcome NONE = new Welcome(Optional.empty(), List.of());

  public Welcome {
    examples = List.copyOf(examples);
  }

  /// What is kept of a conversation, and how long.
  ///
  /// @param texts how long a question's words are kept after its answer
  /// @param questionsLogged whether the log holds questions, without who asked
  /// @param unanswered how many days questions without an answer are kept, without who asked; 0:
  ///   not at all
  public record Retention(Duration texts, boolean questionsLogged, int unanswered) {}
}
