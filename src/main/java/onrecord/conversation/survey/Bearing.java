package onrecord.conversation.survey;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.Asked;
import onrecord.answer.Question;
import onrecord.answer.Quote;

/// What in an archive bears on one matter.
///
/// @param least how well words fit at least
record Bearing(Answerer answerer, double least) {
  /// What fits less than this share as well as the best words of the archive shares a word with the
  /// matter, or lies near it, and does not bear on it.
  private static final double SHARE = 0.1;

  static Bearing on(Question question, Answerer answerer) {
    double best =
        answerer.bearing(question.ofAnyone().whenever(), 0).stream()
            .mapToDouble(Quote::score)
            .max()
            .orElse(0);
    return new Bearing(answerer, best * SHARE);
  }

  /// The best words of each statement.
  List<Quote> quotes(Question question) {
    return answerer.bearing(question, least);
  }

  /// The best words of one.
  Optional<Quote> of(Question question, Asked one) {
    return quotes(question.asking(List.of(one))).stream().findFirst();
  }

  /// Why nothing does.
  Answer.Abstained silence(Question question) {
    return answerer.answer(question) instanceof Answer.Abstained abstained
        ? abstained
        : new Answer.Abstained(question, Answer.Reason.NOTHING_RELEVANT, List.of(), List.of());
  }
}
