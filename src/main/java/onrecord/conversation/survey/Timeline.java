package onrecord.conversation.survey;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.exchange.Payload.Later;

/// Who spoke to a matter, earliest to latest: some of it.
///
/// @param quotes by date, the undated last
/// @param next where it goes on; empty at the end
/// @param first the earliest of all, where this is the beginning
/// @param latest the latest of all, where this is the beginning
/// @param silence why there is nothing
/// @param unknown names that the archive does not know
public record Timeline(
    Question question,
    List<Quote> quotes,
    Optional<Later> next,
    Optional<Quote> first,
    Optional<Quote> latest,
    Optional<Answer.Abstained> silence,
    List<String> unknown) {

  /// One in which nobody spoke.
  static Timeline of(Question question, Optional<Answer.Abstained> silence, List<String> unknown) {
    return new Timeline(
        question,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        silence,
        unknown);
  }
}
