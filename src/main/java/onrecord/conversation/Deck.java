package onrecord.conversation;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Answer.Quoted;
import onrecord.answer.Quote;
import onrecord.conversation.Conversation.Card;
import onrecord.conversation.Conversation.Cards;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.exchange.Citations;

/// Deals the quotes of an answer as cards, a page at a time.
final class Deck {
  private static final int PAGE = 10;

  private final Citations citations;

  Deck(Preferences preferences) {
    citations = new Citations(Wording.in(preferences.language()));
  }

  Cards cards(Answer answer, int from) {
    return switch (answer) {
      case Abstained _ -> new Cards(List.of(), Optional.empty(), false);
      case Quoted quoted -> {
        List<Quote> all = AnswerReplies.all(quoted);
        int begin = Math.clamp(from, 0, all.size());
        int end = Math.min(all.size(), begin + PAGE);
        yield new Cards(
            all.subList(begin, end).stream().map(this::card).toList(),
            end < all.size() ? Optional.of(end) : Optional.empty(),
            true);
      }
    };
  }

  private Card card(Quote quote) {
    return new Card(
        Citations.opening(quote).payload(),
        citations.brief(quote),
        Citations.shortened(quote.text()),
        Reply.of(citations.quotation(quote, 0)));
  }
}
