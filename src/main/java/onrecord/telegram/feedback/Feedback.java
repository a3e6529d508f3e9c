package onrecord.telegram.feedback;

import java.time.Clock;
import onrecord.telegram.journal.Counters;

/// What is kept of questions and of opinions about their answers. Thread-safe.
public record Feedback(
    OutcomeCounts outcomes, UnansweredQuestions unanswered, JudgedAnswers judged) {

  /// In those counters.
  ///
  /// @param days for how many the words of questions are kept; not at all for 0
  public static Feedback in(Counters counts, Clock clock, int days) {
    var outcomes = new OutcomeCounts(counts, clock);
    return new Feedback(
        outcomes,
        new UnansweredQuestions(counts, clock, days),
        new JudgedAnswers(counts, clock, days));
  }

  /// Counts a question, and keeps its words where the archive lacks something.
  public void note(PutQuestion question) {
    outcomes.add(question.outcome());
    unanswered.add(question);
  }
}
