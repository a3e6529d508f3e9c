package onrecord.question;

import java.util.List;
import java.util.Optional;

/// Understands questions about one archive.
public final class QuestionReader {

  /// What the words ask.
  public Question read(String text) {
    return new Question(text.strip(), "en", List.of(), Optional.empty(), false, false);
  }
}
