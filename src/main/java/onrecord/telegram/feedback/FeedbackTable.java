package onrecord.telegram.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Questions without an answer, and questions whose answers were judged, as a table for a program
/// of tables: RFC 4180, in UTF-8 with its mark at the beginning, which such programs go by
/// (decision record 0096).
final class FeedbackTable {
  static final String NAME = "unanswered.csv";

  private static final char MARK = '\uFEFF';
  private static final String FORMULAS = "=+-@＝＋－＠\t\r";

  private static final Pattern QUOTED = Pattern.compile("[,\"\\r\\n]");

  private final StringBuilder out = new StringBuilder().append(MARK);

  FeedbackTable() {
    row("what", "times", "question", "group", "reasons", "names", "first", "last");
  }

  /// Adds questions; those that ask the same bear the words of the first of them as their group.
  ///
  /// @param what unanswered, wrong or right
  FeedbackTable with(String what, List<KeptQuestion> questions) {
    for (LikeQuestions.Group group : LikeQuestions.of(questions)) {
      for (KeptQuestion each : group.all()) {
        row(what, each, group.first().words());
      }
    }
    return this;
  }

  private void row(String what, KeptQuestion question, String group) {
    row(
        what,
        String.valueOf(question.times()),
        cell(question.words()),
        cell(group),
        cell(String.join("; ", question.reasons())),
        cell(String.join("; ", question.missing())),
        question.first().toString(),
        question.last().toString());
  }

  private void row(String... cells) {
    out.append(Arrays.stream(cells).map(FeedbackTable::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String quoted(String cell) {
    return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /// What a program of tables would reckon out stands behind an apostrophe, which makes it words.
  static String cell(String words) {
    String bare = words.strip();
    boolean formula = !bare.isEmpty() && FORMULAS.indexOf(bare.charAt(0)) >= 0;
    boolean raw = !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0;
    return formula || raw ? "'" + words : words;
  }

  String text() {
    return out.toString();
  }
}
