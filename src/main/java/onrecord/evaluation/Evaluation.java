package onrecord.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onrecord.answer.Answer;

/// A question set put to the archive, and what came of it.
///
/// @param failures each question that was not answered as judged, with what was quoted instead
public record Evaluation(Scores scores, List<String> failures) {

  /// Asks every question, in order.
  ///
  /// @param answers the answer to a question's words
  /// @param texts the text of the statement of an id, read afresh, to hold the quotes against
  public static Evaluation of(
      List<JudgedQuestion> questions,
      Function<String, Answer> answers,
      Function<String, Optional<String>> texts) {
    return score(
        questions, question -> Optional.of(given(answers.apply(question.question()))), texts);
  }

  /// Scores answers that were written down: a file of lines as `ask --batch` prints them.
  ///
  /// @param texts the text of the statement of an id, to hold the quotes against
  /// @throws IOException when the file cannot be read, or with every line that is no answer
  public static Evaluation ofWritten(
      List<JudgedQuestion> questions, Path answers, Function<String, Optional<String>> texts)
      throws IOException {
    Map<String, List<GivenQuote>> given = AnswerFile.read(answers);
    return score(questions, question -> Optional.ofNullable(given.get(question.id())), texts);
  }

  /// Failures and figures, as lines to print.
  public List<String> lines() {
    List<String> lines = new ArrayList<>(failures);
    lines.addAll(scores.lines());
    return lines;
  }

  /// Scores quotes that are given for each question, or are missing.
  static Evaluation score(
      List<JudgedQuestion> questions,
      Function<JudgedQuestion, Optional<List<GivenQuote>>> answers,
      Function<String, Optional<String>> texts) {
    Map<String, Optional<String>> read = new HashMap<>();
    var tally = new ScoreCount(id -> read.computeIfAbsent(id, texts));
    List<String> failures = new ArrayList<>();
    for (JudgedQuestion question : questions) {
      Optional<List<GivenQuote>> given = answers.apply(question);
      boolean right =
          given
              .map(quotes -> tally.add(question, quotes))
              .orElseGet(() -> tally.addMissing(question));
      if (!right) {
        failures.add(failure(question, given.orElse(List.of())));
      }
    }
    return new Evaluation(tally.scores(), List.copyOf(failures));
  }

  private static List<GivenQuote> given(Answer answer) {
    return switch (answer) {
      case Answer.Quoted quoted -> quoted.quotes().stream().map(GivenQuote::of).toList();
      case Answer.Abstained abstained -> List.of();
    };
  }

  private static String failure(JudgedQuestion question, List<GivenQuote> given) {
    String got =
        given.isEmpty()
            ? "(abstained)"
            : given.getFirst().statement()
                + ": "
                + start(ScoredWords.fold(given.getFirst().text()), 150);
    return "%s [%s] %s\n    got: %s"
        .formatted(question.id(), question.type(), start(question.question(), 110), got);
  }

  private static String start(String text, int letters) {
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters));
  }
}
