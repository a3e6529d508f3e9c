package onrecord.conversation;

import static onrecord.testing.Statements.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.conversation.Message.Preferences;
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
              assertThat(card.reply().buttons()).isEmpty();
              assertThat(card.reply().blocks()).hasSize(1);
            })
        .extracting(Conversation.Card::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void cards_ofADeclinedQuestion_areNone() {
    assertThat(new FakeArchive().conversation().cards("Anything else?", ENGLISH, 0))
        .isEqualTo(new Conversation.Cards(List.of(), Optional.empty(), false));
    assertThat(new FakeArchive().conversation().cards("", ENGLISH, 0).answered()).isFalse();
  }
}
