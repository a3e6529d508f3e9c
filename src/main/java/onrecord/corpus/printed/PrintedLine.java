package onrecord.corpus.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Words that stand side by side on a page.
///
/// @param last whether a paragraph seems to end with it
record PrintedLine(List<PrintedWord> words, boolean last) {

  PrintedLine {
    words = List.copyOf(words);
  }

  String text() {
    return words.stream().map(PrintedWord::text).collect(Collectors.joining(" "));
  }

  float left() {
    return words.getFirst().left();
  }

  float right() {
    return words.getLast().right();
  }

  /// How far below the top of the page it stands.
  float foot() {
    return words.getLast().foot();
  }

  /// The size of most of its letters.
  float size() {
    PrintedWord longest = words.getFirst();
    for (PrintedWord word : words) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest.size();
  }

  /// Some of its words, in a line of their own.
  PrintedLine part(int from, int to) {
    return new PrintedLine(words.subList(from, to), last);
  }

  /// The line with a word before it.
  PrintedLine behind(PrintedWord first) {
    List<PrintedWord> all = new ArrayList<>(List.of(first));
    all.addAll(words);
    return new PrintedLine(all, last);
  }

  /// Whether it goes on with a sentence: its first letter or digit is a small letter.
  boolean continues() {
    return Character.isLowerCase(
        text().codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' '));
  }

  /// Whether a sentence ends with it.
  boolean ends() {
    String text = text().stripTrailing();
    int end = text.length();
    while (end > 0 && "\"'\u201d\u2019\u00bb)]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?\u2026:".indexOf(text.charAt(end - 1)) >= 0;
  }
}
