package onrecord.answer;

import java.util.List;
import onrecord.language.knowledge.Lexicon;

/// One of the words that carry a question's matter.
///
/// @param written as the question writes it
/// @param folded as it is searched
/// @param name whether it looks like a name: a capital where none is due, or part of a name
/// @param others words that mean the same: in other languages, or for a seat of government its
///   state
public record Term(String written, String folded, boolean name, List<String> others) {

  /// Whether it is a number in digits.
  public boolean numeric() {
    return Character.isDigit(folded.codePointAt(0));
  }

  /// Whether it is a word of English, and no name.
  public boolean everyday() {
    return Lexicon.knows(folded) && !Lexicon.isName(folded);
  }

  /// Whether it is most likely a word of English with a letter wrong.
  public boolean nearlyEveryday() {
    return !Lexicon.knows(folded) && Lexicon.nearlyKnows(folded);
  }
}
