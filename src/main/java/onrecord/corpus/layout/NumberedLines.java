package onrecord.corpus.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers before the lines of a transcript, set in columns: no words of it.
final class NumberedLines {
  private static final Pattern NUMBERED =
      Pattern.compile("[ \\t]{0,12}(\\d{1,4})(?:[ ]{2,12}|\\t[ \\t]{0,8})(\\S.*)");
  private static final int FEWEST = 4;

  private final String[] lines;

  private NumberedLines(String raw) {
    this.lines = raw.split("\n", -1);
  }

  /// The text without them.
  static String without(String raw) {
    NumberedLines numbered = new NumberedLines(raw);
    numbered.strip();
    return String.join("\n", numbered.lines);
  }

  private void strip() {
    List<Integer> run = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < lines.length; i++) {
      int number = number(i);
      if (lines[i].isBlank()) {
        continue;
      }
      if (number < 0 || (!run.isEmpty() && number != last + 1)) {
        strip(run);
        run.clear();
      }
      if (number >= 0) {
        run.add(i);
        last = number;
      }
    }
    strip(run);
  }

  /// The number before a line; -1 where there is none.
  private int number(int line) {
    Matcher numbered = NUMBERED.matcher(lines[line]);
    return numbered.lookingAt() ? Integer.parseInt(numbered.group(1)) : -1;
  }

  /// Takes the numbers off where sentences go on from line to line, which items of a list do not.
  private void strip(List<Integer> run) {
    List<String> words = new ArrayList<>();
    for (int line : run) {
      Matcher numbered = NUMBERED.matcher(lines[line]);
      words.add(numbered.lookingAt() ? numbered.group(2) : lines[line]);
    }
    long goingOn = words.stream().skip(1).filter(NumberedLines::continues).count();
    if (run.size() >= FEWEST && goingOn * 3 >= run.size() - 1) {
      for (int i = 0; i < run.size(); i++) {
        lines[run.get(i)] = words.get(i);
      }
    }
  }

  private static boolean continues(String words) {
    int first = words.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
    return Character.isLowerCase(first) || Character.getType(first) == Character.OTHER_LETTER;
  }
}
