package onrecord.corpus;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// A paragraph and its words.
record FurnitureLine(String text, List<Word> words) {
  /// A line of more words is no heading.
  static final int LONGEST = 15;

  private static final String ENDS = ".!?…。؟۔！？।;；";
  private static final String CALLS = "!！";
  private static final String QUESTIONS = "?؟？";

  static FurnitureLine of(String text) {
    return new FurnitureLine(text, Words.in(text));
  }

  long letters() {
    return words.stream().filter(FurnitureLine::lettered).count();
  }

  static boolean lettered(Word word) {
    return word.written().codePoints().anyMatch(Character::isLetter);
  }

  long numbers() {
    return words.stream().filter(Word::numeric).count();
  }

  boolean ended() {
    return ENDS.indexOf(last(text)) >= 0;
  }

  boolean calls() {
    return CALLS.indexOf(last(text)) >= 0;
  }

  boolean asks() {
    return isQuestion(text);
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  /// Every word is written as names are, small links between them apart.
  boolean allNames() {
    boolean cased =
        words.stream().anyMatch(word -> Character.isUpperCase(word.written().codePointAt(0)));
    return cased
        && words.stream()
            .allMatch(
                word ->
                    !lettered(word)
                        || !Character.isLowerCase(word.written().codePointAt(0))
                        || word.written().length() <= 3);
  }

  /// Every word begins with a capital: names that stood below each other in lines.
  boolean allCapitalized() {
    return words.stream()
        .filter(FurnitureLine::lettered)
        .allMatch(word -> Character.isUpperCase(word.written().codePointAt(0)));
  }

  boolean shouts() {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /// A short line that no mark ends.
  boolean open() {
    return !ended() && letters() <= LONGEST;
  }

  /// Whether words end as a question does.
  static boolean isQuestion(String words) {
    return QUESTIONS.indexOf(last(words)) >= 0;
  }

  /// The last letter or mark before what closes it; a blank where there is none.
  private static int last(String text) {
    int end = text.length();
    while (end > 0 && isClosing(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return end == 0 ? ' ' : text.codePointBefore(end);
  }

  private static boolean isClosing(int mark) {
    return switch (Character.getType(mark)) {
      case Character.FINAL_QUOTE_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.END_PUNCTUATION ->
          true;
      default -> mark == '"' || mark == '\'' || mark == '*' || Character.isWhitespace(mark);
    };
  }
}
