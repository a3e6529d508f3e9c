package onrecord.answer;

import java.util.List;
import java.util.stream.Stream;
import onrecord.language.Words;
import onrecord.language.knowledge.Lexicon;

/// One of the words that carry a question's matter.
///
/// @param written as the question writes it
/// @param folded as it is searched
/// @param name whether it looks like a name: a capital where none is due, or part of a name
/// @param others words that mean the same: in other languages, or for a seat of government its
///   state
public record Term(String written, String folded, boolean name, List<String> others) {

  /// Words that begin alike do so for so many letters at least, and end in so many others.
  private static final int SHORTEST = 4;

  private static final int INFLECTED = 2;

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

  /// Whether a text holds it, or what it is called in another language, in whatever form: words
  /// that begin alike for most of the shorter one and are about as long.
  public boolean isIn(String text) {
    List<String> words = Words.in(text).stream().map(Words.Word::folded).toList();
    return Stream.concat(Stream.of(folded), others.stream())
        .flatMap(name -> Words.in(name).stream().map(Words.Word::folded))
        .anyMatch(name -> words.stream().anyMatch(word -> isAlike(name, word)));
  }

  private static boolean isAlike(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    int alike = Math.max(SHORTEST, shorter - INFLECTED);
    boolean near = longer - shorter <= Math.max(SHORTEST - 1, longer / 3);
    return one.equals(other) || (near && shorter >= alike && one.regionMatches(0, other, 0, alike));
  }
}
