package onrecord.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import onrecord.telegram.Scene.Asked;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BotTest {
  private static final String WHO = "Who walked out?";
  private static final String WALKED_OUT = "Some 645 dockers walked out on Monday.";

  @TempDir Path folder;
  private Scene scene;

  @BeforeEach
  void begin() throws IOException {
    var archive = new FakeArchive().answering(WHO, Statements.quote(Statements.STRIKE, WALKED_OUT));
    scene = new Scene(folder, archive);
  }

  @AfterEach
  void end() throws IOException {
    scene.close();
  }

  private static String said(int message, String text) {
    return said("message", message, text, Scene.NOON.getEpochSecond());
  }

  private static String said(String field, int message, String text, long at) {
    return "'%s':{'message_id':%d,'date':%d,'chat':{'id':7,'type':'private'},'from':{'id':7,'is_bot':false,'language_code':'en'},'text':'%s'}"
        .formatted(field, message, at, text);
  }

  private static String pressed(int message, String payload, String keyboard) {
    return "'callback_query':{'id':'cb','from':{'id':7,'is_bot':false},'data':'%s','message':{'message_id':%d,'date':1,'chat':{'id':7,'type':'private'},'reply_markup':%s}}"
        .formatted(payload, message, keyboard);
  }

  private List<Asked> sent(int least) {
    return scene.asked(least, "sendMessage", "editMessageText", "deleteMessage");
  }

  @Test
  void question_isAnswered_belowIt() {
    scene.arrives(said(1, WHO));
    Asked answer = sent(1).getFirst();
    assertThat(answer.method()).isEqualTo("sendMessage");
    assertThat(answer.text()).contains(WALKED_OUT);
    assertThat(answer.parameters().at("/reply_parameters/message_id").asInt()).isEqualTo(1);
    assertThat(answer.parameters().at("/entities/1/type").asText()).isEqualTo("blockquote");
    assertThat(answer.parameters().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void sameMessageUnderAnotherUpdate_isAnsweredOnce() {
    scene.arrives(said(1, WHO), said(1, WHO));
    scene.arrives(said(2, "/help"));
    assertThat(sent(2)).hasSize(2);
  }

  @Test
  void editedQuestion_editsItsAnswer_alsoIntoADenial() {
    scene.arrives(said(1, WHO));
    scene.arrives(said("edited_message", 1, "Why?", Scene.NOON.getEpochSecond()));
    List<Asked> all = sent(2);
    assertThat(all).hasSize(2);
    assertThat(all.getLast().method()).isEqualTo("editMessageText");
    assertThat(all.getLast().parameters().path("message_id").asInt()).isGreaterThan(1000);
    assertThat(all.getLast().text()).doesNotContain("645");
    assertThat(all.getLast().parameters().has("reply_markup")).isFalse();
  }

  @Test
  void editThatChangesNoWord_changesNothing() {
    scene.arrives(said(1, WHO));
    scene.arrives(said("edited_message", 1, WHO, Scene.NOON.getEpochSecond()));
    scene.arrives(said(2, "/help"));
    assertThat(sent(2)).extracting(Asked::method).containsExactly("sendMessage", "sendMessage");
  }

  @Test
  void editOfAMessageLongForgotten_postsNothing() {
    long before = Scene.NOON.minus(Duration.ofHours(49)).getEpochSecond();
    scene.arrives(said("edited_message", 1, WHO, before));
    scene.arrives(said(2, "/help"));
    assertThat(sent(1)).hasSize(1);
  }

  @Test
  void questionsFromLongAgo_getOneApology() {
    long before = Scene.NOON.minus(Duration.ofHours(13)).getEpochSecond();
    scene.arrives(said("message", 1, WHO, before), said("message", 2, WHO, before), said(3, WHO));
    List<Asked> all = sent(2);
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().text()).contains("away");
    assertThat(all.getLast().text()).contains(WALKED_OUT);
  }

  @Test
  void undecodableUpdate_isSetAside_andHoldsUpNoOther() {
    scene.arrives(said(1, WHO), "'message':{'chat':7}", said(2, WHO));
    assertThat(sent(2)).hasSize(2);
  }

  @Test
  void press_isToldToBeDealtWith_andUnknownOnesPassWithANotice() {
    scene.arrives(pressed(5, "hostile", "{}"));
    List<Asked> notices = scene.asked(1, "answerCallbackQuery");
    assertThat(notices.getFirst().parameters().path("callback_query_id").asText()).isEqualTo("cb");
    assertThat(notices.getFirst().parameters().path("text").asText()).isNotEmpty();
    assertThat(sent(0)).isEmpty();
  }

  @Test
  void vote_isCounted_andItsButtonsGo() {
    scene.arrives(said(1, WHO));
    Asked answer = sent(1).getFirst();
    String keyboard = answer.parameters().path("reply_markup").toString();
    String vote = "";
    for (var row : answer.parameters().at("/reply_markup/inline_keyboard")) {
      for (var button : row) {
        String payload = button.path("callback_data").asText();
        vote = payload.startsWith("v_") ? payload : vote;
      }
    }
    scene.arrives(pressed(1001, vote, keyboard));
    assertThat(scene.journal.counts().all("right").values()).containsExactly(1L);
    Asked edit = scene.asked(1, "editMessageReplyMarkup").getFirst();
    assertThat(edit.parameters().toString()).doesNotContain(vote).contains("Cite");
  }

  @Test
  void settings_changeInPlace_andStay() {
    scene.arrives(pressed(5, "l_fa", "{}"));
    Asked edit = sent(1).getFirst();
    assertThat(edit.method()).isEqualTo("editMessageText");
    scene.arrives(said(2, "/help"));
    assertThat(sent(2).getLast().text()).contains("پرسش");
  }

  @Test
  void forget_erasesSettings_andIsConfirmed() {
    scene.arrives(pressed(5, "l_fa", "{}"));
    scene.arrives(said(2, "/forget"));
    assertThat(sent(2)).hasSize(2);
    assertThat(scene.journal.chats().preferences(7)).isEmpty();
  }

  @Test
  void group_isGreetedOnce() {
    scene.arrives(
        "'my_chat_member':{'chat':{'id':-5,'type':'group'},'from':{'id':7,'is_bot':false},'old_chat_member':{'status':'left'},'new_chat_member':{'status':'member'}}");
    assertThat(sent(1).getFirst().text()).contains("/ask");
  }

  @Test
  void floodOfOneChat_isTakenInUpToALimit_andSaysSoOnce() {
    String[] flood = new String[UpdateIntake.MOST_WAITING + 50];
    for (int i = 0; i < flood.length; i++) {
      flood[i] = said(i + 1, "/help");
    }
    scene.arrives(flood);
    assertThat(sent(UpdateIntake.MOST_WAITING + 1)).hasSize(UpdateIntake.MOST_WAITING + 1);
  }

  @Test
  void menus_areToldOnce() throws IOException {
    int told = scene.asked(24, "setMyCommands", "setMyDescription", "setMyShortDescription").size();
    scene.close();
    begin();
    scene.arrives(said(1, WHO));
    assertThat(sent(1)).isNotEmpty();
    assertThat(scene.asked(0, "setMyCommands", "setMyDescription", "setMyShortDescription"))
        .hasSizeLessThan(told);
  }
}
