package onrecord.language;

import java.util.regex.Pattern;
import onrecord.language.knowledge.PhrasePattern;

/// Sentences that speak of the text itself: that it is a transcript or a translation, where it
/// appeared first, who approved it, where the rest of it stands.
public final class TextNotes {
  private static final Pattern ABOUT = PhrasePattern.of("notes.about");
  private static final Pattern POINTER = PhrasePattern.of("notes.pointer");

  /// Longer sentences say something too.
  private static final int LONGEST = 45;

  private static final int POINTING = 18;

  private static final Pattern STATUS = PhrasePattern.of("notes.status");

  /// More words, or a comma, and what follows says something of its own.
  private static final int STANDING = 14;

  private static final Pattern BEGINNING = Pattern.compile("[\\s–—*•(\\[-]{0,8}+");

  private TextNotes() {}

  /// Whether a sentence is one.
  public static boolean isNote(String sentence) {
    int words = Words.count(sentence);
    return (words <= LONGEST && ABOUT.matcher(sentence).lookingAt())
        || (words <= STANDING && isStatus(sentence))
        || (words <= POINTING && POINTER.matcher(sentence).find());
  }

  /// Whether it says that the text is a draft, or who approved it.
  private static boolean isStatus(String sentence) {
    return sentence.indexOf(',') < 0
        && STATUS.matcher(BEGINNING.matcher(sentence).replaceFirst("")).lookingAt();
  }
}
