package onrecord.telegram.message;

import static onrecord.telegram.message.Written.ANNA;
import static onrecord.telegram.message.Written.GROUP;
import static onrecord.telegram.message.Written.NOON;
import static onrecord.telegram.message.Written.PRIVATE;
import static onrecord.telegram.message.Written.US;
import static onrecord.telegram.message.Written.message;
import static onrecord.telegram.message.Written.post;
import static onrecord.telegram.message.Written.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onrecord.conversation.Message.MessagePlace;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ask who?                | /ask who?",
        "/ask@archive_bot who?    | /ask who?",
        "/ASK@Archive_Bot who?    | /ASK who?",
        "/ask\\nwho?              | /ask\\nwho?",
        "/sources@archive_bot     | /sources",
        "/ask                     | /ask",
        "/sources                 |",
        "/asking who?             |",
        "/ask@other_bot who?      |",
        "who is to blame?         |",
        "say /ask who?            |",
        "/@archive_bot            |",
      })
  void group_hearsAskAndItsOwnCommands_only(String text, String heard) throws Exception {
    assertThat(text(message(GROUP, "'text':'" + text + "'")))
        .isEqualTo(Optional.ofNullable(heard).map(words -> words.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@archive_bot who?        | 0  | 12 | who?",
        "@archive_bot: who?       | 0  | 12 | who?",
        "who @Archive_Bot says?   | 4  | 12 | who says?",
        "who says? @archive_bot   | 10 | 12 | who says?",
        "@archive_bot             | 0  | 12 | /help",
        "@archive_bots who?       | 0  | 13 |",
        "@archive_bot who?        | 5  | 90 |",
        "@archive_bot who?        | -3 | 12 |",
        "𝒜 @archive_bot who?      | 3  | 12 | 𝒜 who?",
      })
  void group_hearsAMention_withoutTheName(String text, int offset, int length, String heard)
      throws Exception {
    String mention =
        "'text':'%s','entities':[{'type':'mention','offset':%d,'length':%d}]"
            .formatted(text, offset, length);
    assertThat(text(message(GROUP, mention))).isEqualTo(Optional.ofNullable(heard));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/whosaid@archive_bot         | /whosaid A text",
        "/WhoSaid@archive_bot a word  | /WhoSaid a word",
        "/whosaid                     |",
      })
  void whosaid_bare_meansTheMessageAbove(String text, String heard) throws Exception {
    String reply =
        "'text':'" + text + "','reply_to_message':" + post(3, GROUP, ANNA, "'text':'A text'");
    assertThat(text(message(GROUP, reply))).isEqualTo(Optional.ofNullable(heard));
  }

  @Test
  void group_hearsItsCommand_withoutTheNameFurtherOn() throws Exception {
    String named =
        "'text':'/ask@archive_bot who, @archive_bot, says?','entities':["
            + "{'type':'bot_command','offset':0,'length':16},"
            + "{'type':'mention','offset':22,'length':12}]";
    assertThat(text(message(GROUP, named))).contains("/ask who, , says?");
  }

  @Test
  void group_askBelowAQuestion_meansItWithoutCommandAndName() throws Exception {
    String above =
        "'text':'/ask who, @archive_bot?','entities':[{'type':'mention','offset':10,'length':12}]";
    String reply = "'text':'/ask','reply_to_message':" + post(3, GROUP, ANNA, above);
    assertThat(text(message(GROUP, reply))).contains("/ask who, ?");
  }

  @Test
  void group_hearsAMentionByNumber() throws Exception {
    String mention =
        "'text':'Archive, who?','entities':[{'type':'text_mention','offset':0,'length':7,'user':"
            + US
            + "}]";
    assertThat(text(message(GROUP, mention))).contains("who?");
  }

  @Test
  void group_hearsAReplyToUs() throws Exception {
    String reply = "'text':'and in 2020?','reply_to_message':" + post(3, GROUP, US, "'text':'q'");
    assertThat(message(GROUP, reply))
        .contains(
            new Said(
                new Where(-5, MessagePlace.GROUP, 0, Optional.of("de")),
                11,
                NOON,
                7,
                "and in 2020?",
                3,
                false,
                false));
  }

  @Test
  void group_repliesAmongPeople_areTheirOwn() throws Exception {
    String reply = "'text':'and you?','reply_to_message':" + post(3, GROUP, ANNA, "'text':'q'");
    assertThat(message(GROUP, reply)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ask", "/ask@archive_bot"})
  void askAlone_belowSomebodysQuestion_asksThat(String command) throws Exception {
    String reply =
        "'text':'%s','reply_to_message':%s"
            .formatted(command, post(3, GROUP, ANNA, "'text':'Who is to blame?'"));
    assertThat(text(message(GROUP, reply))).contains("/ask Who is to blame?");
  }

  @Test
  void topic_isKept_andItsFirstMessageIsNoReply() throws Exception {
    String topic =
        "'text':'/ask who?','message_thread_id':3,'is_topic_message':true,'reply_to_message':"
            + post(3, GROUP, US, "'forum_topic_created':{'name':'x'}");
    assertThat(message(GROUP, topic))
        .contains(
            new Said(
                new Where(-5, MessagePlace.GROUP, 3, Optional.of("de")),
                11,
                NOON,
                7,
                "/ask who?",
                0,
                false,
                false));
  }

  @Test
  void topic_isNotAddressedByHangingOnItsFirstMessage() throws Exception {
    String topic =
        "'text':'hello','message_thread_id':3,'is_topic_message':true,'reply_to_message':"
            + post(3, GROUP, US, "'forum_topic_created':{'name':'x'}");
    assertThat(message(GROUP, topic)).isEmpty();
  }

  @Test
  void thread_outsideAForum_isNone() throws Exception {
    Incoming incoming = message(GROUP, "'text':'/ask who?','message_thread_id':3").orElseThrow();
    assertThat(((Said) incoming).where().thread()).isZero();
  }

  @Test
  void replyToAMessageOfAnotherChat_isAboutTheWordsThatTheServerQuotes() throws Exception {
    String origin = "'external_reply':{'origin':{'type':'hidden_user','date':1}}";
    String quote = "'quote':{'text':'The tolls are fair.','position':0}";
    assertThat(above("'text':'is this true?'," + origin + "," + quote))
        .contains("The tolls are fair.");
    assertThat(above("'text':'is this true?'," + origin)).isEmpty();
    assertThat(above("'text':'is this true?'," + quote)).isEmpty();
    assertThat(text(message(PRIVATE, "'text':'/whosaid'," + origin + "," + quote)))
        .contains("/whosaid The tolls are fair.");
  }

  private static Optional<String> above(String fields) throws Exception {
    return message(PRIVATE, fields).flatMap(one -> ((Said) one).above());
  }
}
