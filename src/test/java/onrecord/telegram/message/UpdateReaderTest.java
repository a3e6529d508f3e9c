package onrecord.telegram.message;

import static onrecord.telegram.message.Written.ANNA;
import static onrecord.telegram.message.Written.CHANNEL;
import static onrecord.telegram.message.Written.GROUP;
import static onrecord.telegram.message.Written.NOON;
import static onrecord.telegram.message.Written.PRIVATE;
import static onrecord.telegram.message.Written.US;
import static onrecord.telegram.message.Written.bare;
import static onrecord.telegram.message.Written.message;
import static onrecord.telegram.message.Written.post;
import static onrecord.telegram.message.Written.read;
import static onrecord.telegram.message.Written.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import onrecord.conversation.Message.MessagePlace;
import onrecord.telegram.message.Incoming.GroupMoved;
import onrecord.telegram.message.Incoming.Joined;
import onrecord.telegram.message.Incoming.Left;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Speechless;
import onrecord.telegram.message.Incoming.SpeechlessKind;
import onrecord.telegram.message.Incoming.Where;
import onrecord.testing.SmallStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UpdateReaderTest {
  @Test
  void privateMessage_isForUs_asItStands() throws Exception {
    assertThat(message(PRIVATE, "'text':' Who is to blame? '"))
        .contains(
            new Said(
                new Where(7, MessagePlace.PRIVATE, 0, Optional.of("de")),
                11,
                NOON,
                7,
                "Who is to blame?",
                0,
                false,
                false));
  }

  @Test
  void channel_isHeardOnAsk_withoutASpeaker() throws Exception {
    String update = "{'update_id':1,'channel_post':" + bare(CHANNEL, "'text':'/ask who?'") + "}";
    assertThat(read(update))
        .contains(
            new Said(
                new Where(-9, MessagePlace.CHANNEL, 0, Optional.empty()),
                11,
                NOON,
                0,
                "/ask who?",
                0,
                false,
                false));
    assertThat(read(update.replace("/ask who?", "Our news"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"edited_message", "edited_channel_post"})
  void edited_isSaidToBe(String field) throws Exception {
    String update = "{'update_id':1,'" + field + "':" + bare(GROUP, "'text':'/ask who?'") + "}";
    assertThat(((Said) read(update).orElseThrow()).edited()).isTrue();
  }

  @Test
  void anonymousAdmin_andChannelInAGroup_arePeople() throws Exception {
    for (long id : new long[] {1087968824L, 136817688L}) {
      String from = "{'id':%d,'is_bot':true,'first_name':'x'}".formatted(id);
      String said = "'text':'/ask who?','sender_chat':" + GROUP;
      assertThat(read("{'update_id':1,'message':" + post(11, GROUP, from, said) + "}")).isPresent();
    }
  }

  @Test
  void otherBots_forwardsByTheServer_andInlineMessages_areNotHeard() throws Exception {
    String bot = "{'id':9,'is_bot':true,'first_name':'x'}";
    assertThat(read("{'update_id':1,'message':" + post(11, GROUP, bot, "'text':'/ask who?'") + "}"))
        .isEmpty();
    assertThat(message(GROUP, "'text':'/ask who?','is_automatic_forward':true")).isEmpty();
    assertThat(message(PRIVATE, "'text':'a quote','via_bot':" + US)).isEmpty();
  }

  @Test
  void caption_isWords_andAPictureAloneIsNone() throws Exception {
    assertThat(text(message(PRIVATE, "'photo':[],'caption':'who?'"))).contains("who?");
    assertThat(message(PRIVATE, "'photo':[{'file_id':'x'}],'media_group_id':'a'"))
        .contains(
            new Speechless(
                new Where(7, MessagePlace.PRIVATE, 0, Optional.of("de")),
                11,
                SpeechlessKind.PICTURE,
                "a"));
    assertThat(message(GROUP, "'photo':[{'file_id':'x'}]")).isEmpty();
    assertThat(message(PRIVATE, "'pinned_message':{}")).isEmpty();
  }

  @Test
  void press_knowsItsMessage_andTheQuestionAboveIt() throws Exception {
    String question = post(3, GROUP, ANNA, "'text':'/ask@archive_bot who?'");
    String bearer =
        post(11, GROUP, US, "'text':'q','reply_markup':{},'reply_to_message':" + question);
    assertThat(read(press("'message':" + bearer + ",'data':'m_3'")))
        .get()
        .isInstanceOfSatisfying(
            Pressed.class,
            pressed -> {
              assertThat(pressed.where())
                  .isEqualTo(new Where(-5, MessagePlace.GROUP, 0, Optional.of("de")));
              assertThat(pressed.query()).isEqualTo("cb");
              assertThat(pressed.message()).isEqualTo(11);
              assertThat(pressed.repliedTo()).isEqualTo(3);
              assertThat(pressed.question()).contains("who?");
              assertThat(pressed.keyboard()).isPresent();
              assertThat(pressed.payload()).isEqualTo("m_3");
            });
  }

  @Test
  void press_onAnOldMessage_isHeardAllTheSame() throws Exception {
    String bearer = "{'chat':" + GROUP + ",'message_id':11,'date':0}";
    assertThat(read(press("'message':" + bearer + ",'data':'m_3'")))
        .get()
        .isInstanceOfSatisfying(
            Pressed.class,
            pressed -> {
              assertThat(pressed.question()).isEmpty();
              assertThat(pressed.repliedTo()).isZero();
            });
  }

  @Test
  void press_withoutMessageOrPayload_isNothing() throws Exception {
    assertThat(read(press("'inline_message_id':'x','data':'m_3'"))).isEmpty();
    assertThat(read(press("'message':" + bare(GROUP, "'text':'q'")))).isEmpty();
  }

  @Test
  void inlineQuery_isHeard() throws Exception {
    assertThat(
            read(
                "{'update_id':1,'inline_query':{'id':'i','query':'who?','offset':'3','from':%s}}"
                    .formatted(ANNA)))
        .contains(new Incoming.Inline("i", 7, "who?", "3", Optional.of("de")));
  }

  @ParameterizedTest
  @CsvSource({
    "left, member, true",
    "kicked, administrator, true",
    "member, kicked, false",
    "member, left, false",
    "restricted, member, true"
  })
  void membership_isComingAndGoing(String before, String after, boolean comes) throws Exception {
    var where = new Where(-5, MessagePlace.GROUP, 0, Optional.of("de"));
    assertThat(read(standing(before, after))).contains(comes ? new Joined(where) : new Left(-5));
  }

  @Test
  void membership_thatStays_isNothing() throws Exception {
    assertThat(read(standing("member", "administrator"))).isEmpty();
  }

  @Test
  void movedGroup_isFollowed() throws Exception {
    assertThat(message(GROUP, "'migrate_to_chat_id':-100777"))
        .contains(new GroupMoved(-5, -100777));
  }

  @Test
  void unknownFieldsAndKinds_breakNothing() throws Exception {
    String forwarded = "'text':'who?','forward_origin':{'type':'from_the_future'},'gift':7";
    assertThat(text(message(PRIVATE, forwarded))).contains("who?");
    assertThat(read("{'update_id':1,'from_the_future':{}}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'update_id':1,'message':{'message_id':11}}",
        "{'update_id':1,'message':'text'}",
        "{'update_id':1,'message':{'message_id':11,'chat':null,'text':'a'}}",
        "{'update_id':1,'message':{'message_id':'x','chat':{'id':7,'type':'private'}}}",
        "[1]",
        "7"
      })
  void undecodable_saysSo(String update) {
    assertThatThrownBy(() -> read(update)).isInstanceOf(JsonProcessingException.class);
  }

  private static String press(String fields) {
    return "{'update_id':1,'callback_query':{'id':'cb','from':%s,%s}}".formatted(ANNA, fields);
  }

  private static String standing(String before, String after) {
    return "{'update_id':1,'my_chat_member':{'chat':%s,'from':%s,'date':1,'old_chat_member':{'status':'%s'},'new_chat_member':{'status':'%s'}}}"
        .formatted(GROUP, ANNA, before, after);
  }

  @Test
  void nothingAmongTheEntities_isPassedOver() throws Exception {
    assertThat(text(message(PRIVATE, "'caption':'who?','caption_entities':[null],'photo':[]")))
        .contains("who?");
  }

  @Test
  void updateDeeperThanAny_isRefused_andNeedsNoStack() {
    String deep = "[".repeat(900) + "]".repeat(900);
    assertThat(
            SmallStack.run(
                () -> {
                  try {
                    message(PRIVATE, "'text':'who?','reply_markup':{'x':" + deep + "}");
                    return "read";
                  } catch (JsonProcessingException e) {
                    return e.getOriginalMessage();
                  }
                }))
        .isEqualTo("more than 100 levels, one inside the other");
  }
}
