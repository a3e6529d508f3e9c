package onrecord.telegram.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Questions without an answer, and questions whose answers were judged, as a table for a program
/// of tables: RFC 4180, in UTF-8 with its mark at the beginning, which such programs go by
/// (decision record 0096).
final class FeedbackTable {
  static final String NAME = "unanswered.csv";

  private static final char MARK = '\uFEFF';
  private static final String FORMULAS = "=+-@＝＋－＠\t\r";

  private final StringBuilder out = new StringBuilder().append(MARK);
  private final CSVPrinter printer;

  FeedbackTable() {
    try {
      printer = new CSVPrinter(out, CSVFormat.RFC4180);
      printer.printRecord(
          "what", "times", "question", "group", "reasons", "names", "first", "last");
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
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
    try {
      printer.printRecord(
          what,
          question.times(),
          cell(question.words()),
          cell(group),
          cell(String.join("; ", question.reasons())),
          cell(String.join("; ", question.missing())),
          question.first(),
          question.last());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
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
