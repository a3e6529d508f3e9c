package onrecord.answer;

import java.util.List;

/// Answers questions from one generation of the index; the same question gets the same answer.
/// Thread-safe.
public interface Answerer {

  /// The answer.
  Answer answer(Question question);

  /// The answer to a question that nobody asks anew: for more of it, or for what others say.
  default Answer again(Question question) {
    return answer(question);
  }

  /// The answer and how it came about.
  Explanation explain(Question question);

  /// What truly bears on a question, of those and from the time that it asks: the best words of
  /// each statement, the best first.
  ///
  /// @param least how well they fit at least, 0 to 1
  List<Quote> bearing(Question question, double least);

  /// Those of the statements that a question is limited to which answer it, each looked at by
  /// itself: the best words of each, the best first.
  List<Quote> answeredBy(Question question);

  /// How well the passage fits that fits best, 0 to 1, whether it is an answer or not, without what
  /// speaks for it because somebody or some time is asked for.
  double fit(Question question);

  /// The passages that fit best, the best first, without abstention or choice by organization.
  List<Quote> search(String query, int limit);
}
