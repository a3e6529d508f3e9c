package onrecord.conversation;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Quote;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.exchange.Citations;
import onrecord.language.Span;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class DeckTest {
  private static final Preferences ENGLISH = Preferences.of("en");

  @Test
  void cards_areQuotes_aPageAtATime() {
    var quotes =
        Stream.of("S", "o", "m", "e", "6", "4", "5", "d", "k", "w", "l", "u")
            .map(letter -> quote(Statements.STRIKE, letter))
            .toList();
    var conversation =
        new FakeArchive()
            .answering(
                new Answer.Quoted(
                    FakeArchive.question("S?"),
                    quotes.subList(0, 3),
                    List.of(),
                    quotes.subList(3, 12)))
            .conversation();
    var first = conversation.cards("S?", ENGLISH, 0);
    assertThat(first.cards()).hasSize(10);
    assertThat(first.next()).contains(10);
    var second = conversation.cards("S?", ENGLISH, 10);
    assertThat(second.cards()).hasSize(2);
    assertThat(second.next()).isEmpty();
    assertThat(conversation.cards("S?", ENGLISH, 99).cards()).isEmpty();
    assertThat(Stream.concat(first.cards().stream(), second.cards().stream()))
        .allSatisfy(
            card -> {
              assertThat(card.id()).matches("[A-Za-z0-9_-]{1,64}");
              assertThat(card.title()).isEqualTo("Dock Workers’ Union, 26 June 2009");
              assertThat(card.reply().buttons())
                  .isEqualTo(
                      List.of(
                          List.of(new Reply.Button.Visit("Read in context", place(card.reply())))));
              assertThat(card.reply().blocks()).hasSize(1);
            })
        .extracting(Conversation.Card::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void cards_ofADeclinedQuestion_areNone() {
    assertThat(new FakeArchive().conversation().cards("Anything else?", ENGLISH, 0))
        .isEqualTo(new Conversation.Cards(List.of(), Optional.empty(), false));
  }

  @Test
  void cards_beforeAnythingIsTyped_areTheNewestStatements() {
    var cards = new FakeArchive().conversation().cards(" ", ENGLISH, 0).cards();
    assertThat(cards).hasSizeBetween(1, 5);
    assertThat(cards).allSatisfy(card -> assertThat(card.title()).startsWith("Newest: "));
    assertThat(cards.getFirst().title()).contains("فراخوان");
    assertThat(new FakeArchive().conversation().cards("", ENGLISH, 5).cards()).isEmpty();
  }

  @Test
  void card_thatIsPassedOn_isThatVeryQuote() {
    var quote = Statements.quote(Statements.STRIKE, "Some 645 dockers walked out on Monday.");
    var opening = Citations.opening(quote);
    var cards = new FakeArchive().conversation().cards(opening.payload(), ENGLISH, 0).cards();
    assertThat(cards).hasSize(1);
    assertThat(cards.getFirst().id()).isEqualTo(opening.payload());
    assertThat(cards.getFirst().description()).isEqualTo(quote.text());
  }

  @Test
  void cards_thatHardlyFit_areNotDealt() {
    var best = quote(Statements.STRIKE, "Some");
    var worse =
        new Quote(best.statement(), new Span(5, 8), Optional.empty(), best.paragraph(), 0.001);
    var conversation =
        new FakeArchive()
            .answering(
                new Answer.Quoted(
                    FakeArchive.question("S?"), List.of(best), List.of(), List.of(worse)))
            .conversation();
    assertThat(conversation.cards("S?", ENGLISH, 0).cards()).hasSize(1);
  }

  private static Opening place(Reply reply) {
    return ((Reply.Block.Quotation) reply.blocks().getFirst())
        .citation().stream().flatMap(run -> run.opens().stream()).findFirst().orElseThrow();
  }
}
