package onrecord.answer.question;

import java.util.List;
import java.util.Optional;
import onrecord.answer.time.Periods;
import onrecord.answer.time.When;
import onrecord.language.Words.Word;

/// A text taken apart.
///
/// @param mentions wherever it names somebody
/// @param asked those of them whose words it asks for
/// @param unknown one whose words it asks for and whom the archive does not know
/// @param unwanted what it leaves out, and what is not understood
record Parts(
    String text,
    String language,
    List<Word> words,
    List<Mentions.Mention> mentions,
    List<Mentions.Mention> asked,
    Optional<String> unknown,
    Optional<When> when,
    Unwanted unwanted) {

  /// As much of the text as is looked at.
  String part() {
    return text.substring(0, Math.min(text.length(), Course.LONGEST));
  }

  boolean comparison() {
    return QuestionCues.comparison(part());
  }

  boolean saying() {
    return words.stream().map(Word::folded).anyMatch(Roles::isSaying);
  }

  /// What a text does not want, or cannot be understood to want.
  ///
  /// @param without those whose words are not wanted
  /// @param untold where it names a time of which no day can be told
  record Unwanted(List<Mentions.Mention> without, Optional<Periods.Place> untold) {}
}
