package onrecord.fakebotapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.InlineAsk;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Person;
import onrecord.fakebotapi.world.Press;
import onrecord.fakebotapi.world.Writing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ChatsTest {
  private final FakeBotApi api = new FakeBotApi(FakeBotApi.Setting.QUICK);
  private final Caller bot = new Caller(api);
  private final Person anna = api.person("Anna", "fa");

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void message_inPrivate_saysWhoAndInWhichLanguage() throws IOException, InterruptedException {
    api.privateChat(anna).writes("/ask Who struck?");
    JsonNode message = bot.only("message");
    assertThat(message.path("from").path("language_code").asText()).isEqualTo("fa");
    assertThat(message.path("chat").path("type").asText()).isEqualTo("private");
    assertThat(message.path("entities").path(0).path("type").asText()).isEqualTo("bot_command");
    assertThat(message.path("entities").path(0).path("length").asInt()).isEqualTo(4);
  }

  @Test
  void reply_toTheBot_isHeard_withWhatItRepliesTo_oneLevelDeep()
      throws IOException, InterruptedException {
    Chat group = api.world().supergroup("Port", anna);
    Message question = group.writes(Writing.of("Who struck?").by(anna));
    Message answer =
        bot.sent(
            group,
            Caller.BUTTON + ",'reply_parameters':{'message_id':%d}".formatted(question.id()));
    assertThat(answer.replyTo()).contains(question);
    group.writes(Writing.of("and when?").by(anna).replyingTo(answer));
    JsonNode replied = bot.only("message").path("reply_to_message");
    assertThat(replied.path("text").asText()).isEqualTo("Yes.");
    assertThat(replied.path("reply_markup").has("inline_keyboard")).isTrue();
    assertThat(replied.has("reply_to_message")).isFalse();
  }

  @Test
  void edit_byThePerson_comesAsEdited() throws IOException, InterruptedException {
    Message question = api.privateChat(anna).writes("Who struck?");
    question.edits("Who struck in 2012?");
    JsonNode edited = bot.updates().get(1).path("edited_message");
    assertThat(edited.path("message_id").asInt()).isEqualTo(question.id());
    assertThat(edited.path("text").asText()).isEqualTo("Who struck in 2012?");
    assertThat(edited.has("edit_date")).isTrue();
  }

  @Test
  void edit_byTheBot_toTheSame_isNotModified() throws IOException, InterruptedException {
    Chat chat = api.privateChat(anna);
    Message answer = bot.sent(chat, "");
    String edit = "{'chat_id':%d,'message_id':%d,'text':'%s'}";
    assertThat(bot.refusal("editMessageText", edit.formatted(chat.id(), answer.id(), "Yes. ")))
        .startsWith("Bad Request: message is not modified: specified new message content");
    assertThat(bot.refusal("editMessageText", edit.formatted(chat.id(), answer.id(), "No.")))
        .isEmpty();
    assertThat(answer.text()).isEqualTo("No.");
    assertThat(answer.edits()).isEqualTo(1);
  }

  @Test
  void edit_withoutButtons_takesThemAway() throws IOException, InterruptedException {
    Chat chat = api.privateChat(anna);
    Message answer = bot.sent(chat, Caller.BUTTON);
    assertThat(answer.buttons()).hasSize(1);
    bot.post(
        "editMessageReplyMarkup",
        "{'chat_id':%d,'message_id':%d}".formatted(chat.id(), answer.id()));
    assertThat(answer.buttons()).isEmpty();
  }

  @Test
  void message_gone_cannotBeRepliedTo_editedOrDeleted() throws IOException, InterruptedException {
    Chat chat = api.privateChat(anna);
    String where = "{'chat_id':" + chat.id() + ",'message_id':9";
    assertThat(
            bot.refusal(
                "sendMessage",
                "{'chat_id':%d,'text':'x','reply_parameters':{'message_id':9}}"
                    .formatted(chat.id())))
        .isEqualTo("Bad Request: message to be replied not found");
    assertThat(bot.refusal("editMessageText", where + ",'text':'x'}"))
        .isEqualTo("Bad Request: message to edit not found");
    assertThat(bot.refusal("deleteMessage", where + "}"))
        .isEqualTo("Bad Request: message to delete not found");
  }

  @Test
  void press_isAQuery_withTheMessage_andItsNoticeIsShown()
      throws IOException, InterruptedException {
    Chat chat = api.privateChat(anna);
    Message answer = bot.sent(chat, Caller.BUTTON);
    Press press = chat.press(answer, "More");
    JsonNode query = bot.only("callback_query");
    assertThat(query.path("data").asText()).isEqualTo("m");
    assertThat(query.path("message").path("text").asText()).isEqualTo("Yes.");
    bot.post("answerCallbackQuery", "{'callback_query_id':'" + press.id() + "','text':'Noted'}");
    assertThat(press.notice()).isEqualTo("Noted");
  }

  @Test
  void press_onAnOldMessage_showsNoMoreThanItsNumber() throws IOException, InterruptedException {
    Chat chat = api.privateChat(anna);
    Message answer = bot.sent(chat, Caller.BUTTON);
    chat.forgetsOldMessages();
    chat.press(answer, "More");
    JsonNode message = bot.only("callback_query").path("message");
    assertThat(message.path("date").asInt(-1)).isZero();
    assertThat(message.has("text")).isFalse();
  }

  @Test
  void query_thatIsNone_cannotBeAnswered() throws IOException, InterruptedException {
    assertThat(bot.refusal("answerCallbackQuery", "{'callback_query_id':'9'}"))
        .isEqualTo(
            "Bad Request: query is too old and response timeout expired or query ID is invalid");
  }

  @Test
  void card_chosen_isWrittenViaTheBot() throws IOException, InterruptedException {
    InlineAsk ask = anna.inline("strike", "");
    bot.post(
        "answerInlineQuery",
        "{'inline_query_id':'%s','results':[{'type':'article','id':'a','title':'t',"
                .formatted(ask.id())
            + "'input_message_content':{'message_text':'Quoted.'}}],'next_offset':'1'}");
    assertThat(ask.answer().orElseThrow().path("next_offset").asText()).isEqualTo("1");
    Message message = ask.choose(0, api.world().supergroup("Port", anna));
    assertThat(message.json().path("via_bot").path("id").asLong())
        .isEqualTo(api.world().bot().id());
  }

  @Test
  void person_whoBlocks_isForbidden_andTheBotIsTold() throws IOException, InterruptedException {
    Chat chat = api.privateChat(anna);
    anna.blocks();
    assertThat(bot.only("my_chat_member").path("new_chat_member").path("status").asText())
        .isEqualTo("kicked");
    assertThat(bot.refusal("sendMessage", "{'chat_id':" + chat.id() + ",'text':'x'}"))
        .isEqualTo("Forbidden: bot was blocked by the user");
  }

  @Test
  void picture_withWords_hasThemAsCaption() throws IOException, InterruptedException {
    api.privateChat(anna).writes(Writing.photo("/ask Who?")).edits("/ask Who struck?");
    assertThat(bot.updates().get(0).path("message").path("caption_entities")).hasSize(1);
    assertThat(bot.updates().get(1).path("edited_message").path("caption").asText())
        .isEqualTo("/ask Who struck?");
  }
}
