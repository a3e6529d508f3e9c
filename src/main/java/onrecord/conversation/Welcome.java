package onrecord.conversation;

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
}
