package onrecord.language;

import java.util.regex.Pattern;
import onrecord.language.knowledge.PhrasePattern;

/// Sentences that speak of the text itself: that it is a transcript or a translation, where it
/// appeared first, where the rest of it stands.
public final class TextNotes {
  private static final Pattern ABOUT = PhrasePattern.of("notes.about");
  private static final Pattern POINTER = PhrasePattern.of("notes.pointer");

  /// Longer sentences say something too.
  private static final int LONGEST = 30;

  private static final int POINTING = 18;

  private TextNotes() {}

  /// Whether a sentence is one.
  public static boolean isNote(String sentence) {
    int words = Words.count(sentence);
    return (words <= LONGEST && ABOUT.matcher(sentence).lookingAt())
        || (words <= POINTING && POINTER.matcher(sentence).find());
  }
}
