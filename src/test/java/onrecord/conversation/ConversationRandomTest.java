package onrecord.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Copy;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.render.EntitiesRenderer;
import onrecord.conversation.render.Posting;
import onrecord.testing.FakeArchive;
import onrecord.testing.RandomText;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// Any message, anywhere, in any thread.
final class ConversationRandomTest {
  private static final List<String> COMMANDS =
      List.of(
          "",
          "/ask ",
          "/ask@onrecord_bot ",
          "/start ",
          "/help ",
          "/settings ",
          "/sources ",
          "/organizations ",
          "/people ",
          "/read ",
          "/read dockers-2009-strike ",
          "/privacy ",
          "/forget ",
          "/more ",
          "/explain ",
          "/");

  private static final List<MessagePlace> PLACES = List.of(MessagePlace.values());

  private static final EntitiesRenderer RENDERER =
      new EntitiesRenderer(place -> Optional.of("https://t.me/x?start=" + place.payload()));

  private static FakeArchive archive(RandomText random, String question) {
    var statements = new ArrayList<>(Statements.ALL);
    String text = "w" + random.paragraph(300) + "\nx" + random.paragraph(60) + "y";
    statements.add(
        Statements.of(
            "id-" + random.paragraph(3),
            Statements.masthead(
                "t" + random.paragraph(40), "2009", Optional.of(Statements.SAILORS)),
            text));
    var archive = new FakeArchive(statements);
    var quotes =
        statements.stream()
            .map(each -> Statements.quote(each, each.text().substring(0, 1)))
            .toList();
    return archive.answering(
        new Answer.Quoted(
            FakeArchive.question(question), quotes.subList(0, 3), List.of(), quotes.subList(3, 6)));
  }

  @Test
  void anyMessage_isAnswered_withinLimits_andItsButtonsAreOurs() {
    for (long seed = 0; seed < 400; seed++) {
      var random = new RandomText(seed);
      String question = random.paragraph(5).strip();
      Conversation conversation = archive(random, question).conversation();
      var preferences =
          new Preferences(
              Wording.LANGUAGES.get(random.below(6)),
              random.below(5),
              random.below(2) == 0,
              random.below(9) == 0);
      String text = COMMANDS.get(random.below(COMMANDS.size()));
      text += random.below(2) == 0 ? question : random.paragraph(8);
      List<String> thread =
          random.below(2) == 0 ? List.of() : List.of(question, random.paragraph(4));
      var message =
          Message.written(text, PLACES.get(random.below(4)), preferences).goingOnFrom(thread);
      check(conversation, message, conversation.reply(message), "seed " + seed);
    }
  }

  private static void check(Conversation conversation, Message message, Reply reply, String seed) {
    checkShown(reply, seed);
    for (List<Button> row : reply.buttons()) {
      assertThat(row).as(seed).hasSizeBetween(1, 8);
      for (Button button : row) {
        assertThat(button.label()).as(seed).isNotBlank().hasSizeLessThanOrEqualTo(40);
        switch (button) {
          case Copy(_, String text, _) ->
              assertThat(text).as(seed).isNotBlank().hasSizeLessThanOrEqualTo(136);
          case Button.Share(_, String query) ->
              assertThat(query).as(seed).isNotBlank().hasSizeLessThanOrEqualTo(64);
          case Button.Visit _, Button.Link _, Button.OpenSite _ -> {}
          case Button.Draw(_, String payload, _) ->
              assertThat(Payload.read(payload)).as(seed).isPresent();
          case Press(_, String payload, _) -> {
            assertThat(payload).as(seed).matches("[A-Za-z0-9_-]{1,64}");
            assertThat(Payload.read(payload)).as(seed).isPresent();
            checkShown(
                conversation.reply(message.goingOnFrom(reply.thread()).pressing(payload)), seed);
          }
        }
      }
    }
  }

  private static void checkShown(Reply reply, String seed) {
    List<Posting> postings = RENDERER.render(reply, true);
    assertThat(postings).as(seed).isNotEmpty();
    for (Posting posting : postings) {
      assertThat(posting.text().length()).as(seed).isBetween(1, 3896);
    }
    if (reply.manner() == Reply.Manner.NOTICE) {
      assertThat(postings).as(seed).hasSize(1);
      assertThat(postings.getFirst().text().length()).as(seed).isLessThanOrEqualTo(200);
    }
  }

  @Test
  void anyQuery_hasCardsWithinLimits() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new RandomText(seed);
      String question = random.paragraph(5).strip();
      var preferences = Preferences.of(Wording.LANGUAGES.get(random.below(6)));
      var cards =
          archive(random, question).conversation().cards(question, preferences, random.below(9));
      for (Conversation.Card card : cards.cards()) {
        assertThat(card.id()).as("seed " + seed).matches("[A-Za-z0-9_-]{1,64}");
        assertThat(card.title()).as("seed " + seed).isNotBlank();
        assertThat(card.description().length()).as("seed " + seed).isLessThanOrEqualTo(160);
        checkShown(card.reply(), "seed " + seed);
      }
    }
  }

  @Test
  void preferences_kept_comeBack_andAnyTextIsTaken() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new RandomText(seed);
      var preferences =
          new Preferences(
              Wording.LANGUAGES.get(random.below(6)),
              random.below(5),
              random.below(2) == 0,
              random.below(2) == 0);
      assertThat(Preferences.decode(preferences.encoded())).isEqualTo(preferences);
      assertThat(Preferences.decode(random.paragraph(3)).quotes())
          .as("seed " + seed)
          .isBetween(1, 3);
    }
    assertThat(Preferences.decode("")).isEqualTo(Preferences.of("en"));
    assertThat(Preferences.decode("fa")).isEqualTo(Preferences.of("fa"));
  }
}
