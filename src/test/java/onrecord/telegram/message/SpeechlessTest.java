package onrecord.telegram.message;

import static onrecord.telegram.message.Written.ANNA;
import static onrecord.telegram.message.Written.GROUP;
import static onrecord.telegram.message.Written.PRIVATE;
import static onrecord.telegram.message.Written.message;
import static onrecord.telegram.message.Written.post;
import static onrecord.telegram.message.Written.read;
import static org.assertj.core.api.Assertions.assertThat;

import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Inline;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Speechless;
import onrecord.telegram.message.Incoming.SpeechlessKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said without words, beside words, or where the bot is not.
final class SpeechlessTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "'voice':{},SOUND",
        "'video_note':{},SOUND",
        "'audio':{},SOUND",
        "'animation':{},PICTURE",
        "'photo':[],PICTURE",
        "'live_photo':{},PICTURE",
        "'video':{},PICTURE",
        "'paid_media':{},PICTURE",
        "'venue':{},PLACE",
        "'game':{},PLAY",
        "'invoice':{},OTHER",
        "'giveaway':{},OTHER",
        "'giveaway_winners':{},OTHER",
        "'rich_message':{'blocks':[{'type':'divider'}]},OTHER",
        "'location':{},PLACE",
        "'contact':{},CONTACT",
        "'poll':{},POLL",
        "'story':{},STORY",
        "'dice':{},PLAY",
        "'sticker':{},OTHER",
        "'checklist':{},OTHER"
      })
  void whatIsNoText_isToldApart(String field, SpeechlessKind kind) throws Exception {
    assertThat(message(PRIVATE, field))
        .get()
        .extracting(one -> ((Speechless) one).kind())
        .isEqualTo(kind);
    assertThat(message(GROUP, field)).isEmpty();
  }

  @Test
  void wordsOfARichMessage_areItsWords() throws Exception {
    String link =
        "{'type':'url','url':'https://example.org','text':['who ',{'type':'bold','text':'said'}]}";
    String list =
        "{'type':'list','items':[{'label':'1.','blocks':[{'type':'paragraph','text':'this'}]}]}";
    String table = "{'type':'table','cells':[[{'text':'in'},{'text':'June'}]],'caption':'?'}";
    String blocks = "[{'type':'paragraph','text':" + link + "}," + list + "," + table + "]";
    var said = (Said) message(PRIVATE, "'rich_message':{'blocks':" + blocks + "}").orElseThrow();
    assertThat(said.text()).isEqualTo("who said\nthis\nin\nJune\n?");
  }

  @Test
  void wordsUnderAFile_areKeptWithIt() throws Exception {
    var handed =
        (Handed) message(PRIVATE, "'document':{'file_id':'f'},'caption':'who?'").orElseThrow();
    assertThat(handed.words().orElseThrow().text()).isEqualTo("who?");
    var bare = (Handed) message(PRIVATE, "'document':{'file_id':'f'}").orElseThrow();
    assertThat(bare.words()).isEmpty();
  }

  @Test
  void guestMessage_asksWhoseWordsStandAboveIt() throws Exception {
    String mention = "'entities':[{'type':'mention','offset':0,'length':12}]";
    String above =
        "'reply_to_message':{'message_id':3,'date':1,'chat':" + GROUP + ",'text':'Some'}";
    String asked = "'text':'@archive_bot who?','guest_query_id':'g'," + mention;
    var called = (Inline) guest(asked + "," + above);
    assertThat(called.isCalled()).isTrue();
    assertThat(called.query()).isEqualTo("g");
    assertThat(called.text()).isEqualTo("Some");
    assertThat(((Inline) guest(asked)).text()).isEqualTo("who?");
    assertThat(read(update("'text':'@archive_bot who?'," + mention))).isEmpty();
  }

  private static Incoming guest(String fields) throws Exception {
    return read(update(fields)).orElseThrow();
  }

  private static String update(String fields) {
    return "{'update_id':1,'guest_message':" + post(11, GROUP, ANNA, fields) + "}";
  }
}
