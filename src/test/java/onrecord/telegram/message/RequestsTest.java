package onrecord.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Paragraph;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Run;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests.Below;
import onrecord.telegram.message.Requests.Replaced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests drawn a line each: the method, which message it changes or goes below, its buttons.
final class RequestsTest {
  private static final Requests REQUESTS = new Requests("harbour_bot");
  private static final Preferences ENGLISH = Preferences.of("en");
  private static final Where ALONE = new Where(5, MessagePlace.PRIVATE, 0, Optional.of("en"));
  private static final Where TOPIC = new Where(-100, MessagePlace.GROUP, 7, Optional.of("en"));

  private static final Reply SHORT = Reply.of(Block.said("The strike is on."));

  /// More than one message takes.
  private static final Reply LONG = Reply.of(paragraphs(8));

  @Test
  void shortReply_isOneMessageBelowTheQuestion() {
    assertThat(drawn(REQUESTS.messages(SHORT, ENGLISH, ALONE, new Below(41, 40))))
        .containsExactly("sendMessage below 41, answers 40");
  }

  @Test
  void longReply_repliesOnceAndHasItsButtonsAtTheEnd() {
    assertThat(drawn(REQUESTS.messages(pressable(LONG), ENGLISH, ALONE, new Below(41, 40))))
        .containsExactly(
            "sendMessage below 41, answers 40", "sendMessage below 0, answers 40, buttons");
  }

  @Test
  void replyInATopic_staysInIt() {
    assertThat(REQUESTS.messages(file(LONG), ENGLISH, TOPIC, new Below(41, 40)))
        .hasSize(3)
        .allSatisfy(
            sending -> assertThat(body(sending).path("message_thread_id").asInt()).isEqualTo(7))
        .allSatisfy(sending -> assertThat(body(sending).path("chat_id").asLong()).isEqualTo(-100));
  }

  @Test
  void replyToAQuestionThatIsGone_isSentAllTheSame() {
    JsonNode body = body(REQUESTS.messages(SHORT, ENGLISH, ALONE, new Below(41, 40)).getFirst());
    assertThat(body.path("reply_parameters").path("allow_sending_without_reply").asBoolean())
        .isTrue();
  }

  @Test
  void linkPreviews_areOff() {
    for (Sending sending : REQUESTS.messages(LONG, ENGLISH, ALONE, new Below(0, 0))) {
      assertThat(body(sending).path("link_preview_options").path("is_disabled").asBoolean())
          .isTrue();
      assertThat(body(sending).has("reply_parameters")).isFalse();
    }
  }

  @Test
  void attachment_followsTheWords() {
    List<Sending> sendings = REQUESTS.messages(file(SHORT), ENGLISH, ALONE, new Below(41, 40));

    assertThat(drawn(sendings))
        .containsExactly("sendMessage below 41, answers 40", "sendDocument below 0, answers 40");
    assertThat(body(sendings.getLast()).path("document"))
        .hasToString("{\"file_name\":\"strike.txt\",\"content\":\"Some 645 dockers\"}");
  }

  @ParameterizedTest
  @CsvSource({"en, This message is sent again", "de, Diese Nachricht", "fa, این پیام"})
  void repeat_isAnnouncedInTheReadersLanguage(String language, String words) {
    Sending sending =
        REQUESTS.messages(SHORT, Preferences.of(language), ALONE, new Below(0, 0)).getFirst();
    assertThat(sending.again()).startsWith(words);
  }

  @Test
  void replacement_ofOneByOne_editsIt() {
    assertThat(drawn(REQUESTS.instead(pressable(SHORT), ENGLISH, ALONE, replaced(51))))
        .containsExactly("editMessageText 51, answers 40, buttons");
  }

  @Test
  void replacement_byFewer_deletesTheSurplus() {
    assertThat(drawn(REQUESTS.instead(pressable(SHORT), ENGLISH, ALONE, replaced(51, 52, 53))))
        .containsExactly(
            "editMessageText 51, answers 40, buttons",
            "deleteMessage 52, answers 40",
            "deleteMessage 53, answers 40");
  }

  @Test
  void replacement_byMore_continuesBelowTheLastOne() {
    assertThat(drawn(REQUESTS.instead(pressable(LONG), ENGLISH, ALONE, replaced(51))))
        .containsExactly(
            "editMessageText 51, answers 40", "sendMessage below 51, answers 40, buttons");
  }

  @Test
  void replacement_ofNothing_goesBelowTheQuestion() {
    assertThat(drawn(REQUESTS.instead(LONG, ENGLISH, ALONE, replaced())))
        .containsExactly("sendMessage below 40, answers 40", "sendMessage below 0, answers 40");
  }

  @ParameterizedTest
  @CsvSource({
    "PRIVATE, See /sources.",
    "GROUP, See /sources@harbour_bot.",
    "CHANNEL, See /sources@harbour_bot.",
    "TERMINAL, See /sources."
  })
  void command_whereOthersListen_bearsTheBotsName(MessagePlace place, String words) {
    var where = new Where(5, place, 0, Optional.empty());
    Reply reply = Reply.of(Block.said("See /sources."));
    assertThat(REQUESTS.message(reply, ENGLISH, where, new Below(0, 0)).path("text").asText())
        .isEqualTo(words);
  }

  @Test
  void place_becomesALinkToTheBot() {
    Run title =
        Run.plain("All Out on Monday").opening(new Opening("dockers-2009-strike", 0, "r_9"));
    JsonNode entity =
        REQUESTS
            .message(Reply.of(new Paragraph(List.of(title))), ENGLISH, ALONE, new Below(0, 0))
            .path("entities")
            .path(0);
    assertThat(entity)
        .hasToString(
            "{\"type\":\"text_link\",\"offset\":0,\"length\":17,"
                + "\"url\":\"https://t.me/harbour_bot?start=r_9\"}");
  }

  @Test
  void notice_isCutWhereTelegramWouldRefuseIt_betweenLetters() {
    assertThat(Requests.noticed("q", Optional.of("Thank you.")).path("text").asText())
        .isEqualTo("Thank you.");
    String ships = Requests.noticed("q", Optional.of("🚢".repeat(150))).path("text").asText();
    assertThat(ships).hasSizeLessThanOrEqualTo(201).endsWith("🚢…");
    assertThat(Requests.noticed("q", Optional.empty()))
        .hasToString("{\"callback_query_id\":\"q\"}");
  }

  @Test
  void typing_isSaidInTheTopic() {
    assertThat(Requests.typing(TOPIC))
        .hasToString("{\"chat_id\":-100,\"action\":\"typing\",\"message_thread_id\":7}");
    assertThat(Requests.typing(ALONE)).hasToString("{\"chat_id\":5,\"action\":\"typing\"}");
  }

  @Test
  void card_holdsTheWordsWithoutAChat() {
    JsonNode content = REQUESTS.content(SHORT, ENGLISH);
    assertThat(content.path("message_text").asText()).isEqualTo("The strike is on.");
    assertThat(content.has("chat_id")).isFalse();
  }

  private static Block[] paragraphs(int count) {
    var paragraphs = new Block[count];
    for (int i = 0; i < count; i++) {
      paragraphs[i] = Block.said("The harbour stands still. ".repeat(30).strip());
    }
    return paragraphs;
  }

  private static Reply pressable(Reply reply) {
    return reply.with(List.of(List.of(new Button.Press("More", "m_1", ""))));
  }

  private static Reply file(Reply reply) {
    return reply.attaching(new Attachment.TextFile("strike.txt", "Some 645 dockers"));
  }

  private static Replaced replaced(Integer... messages) {
    return new Replaced(40, List.of(messages));
  }

  private static List<String> drawn(List<Sending> sendings) {
    List<String> lines = new ArrayList<>();
    for (Sending sending : sendings) {
      JsonNode body = body(sending);
      String place =
          switch (sending.kind()) {
            case SEND -> "below " + body.path("reply_parameters").path("message_id").asInt();
            case EDIT, DELETE -> String.valueOf(body.path("message_id").asInt());
          };
      lines.add(
          sending.method()
              + " "
              + place
              + ", answers "
              + sending.question()
              + (body.has("reply_markup") ? ", buttons" : ""));
    }
    return lines;
  }

  private static JsonNode body(Sending sending) {
    try {
      return new ObjectMapper().readTree(sending.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(sending.body(), e);
    }
  }
}
