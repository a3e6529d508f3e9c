package onrecord.telegram.delivery;

import static onrecord.telegram.delivery.ScriptedCalls.refused;
import static onrecord.telegram.delivery.ScriptedCalls.unknown;
import static onrecord.telegram.delivery.Stage.AGAIN;
import static onrecord.telegram.delivery.Stage.CHAT;
import static onrecord.telegram.delivery.Stage.QUESTION;
import static onrecord.telegram.delivery.Stage.body;
import static onrecord.telegram.delivery.Stage.delete;
import static onrecord.telegram.delivery.Stage.edit;
import static onrecord.telegram.delivery.Stage.send;
import static onrecord.telegram.delivery.Stage.sending;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.DeliveryCounter.Event;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of sendings that the server understands and will not have.
final class DeliveryRefusalTest {
  private static final long SUPERGROUP = -1_001_234_567_890L;

  @TempDir private Path folder;
  private Stage stage;

  @BeforeEach
  void open() throws IOException {
    stage = new Stage(folder);
  }

  @AfterEach
  void close() throws IOException {
    stage.close();
  }

  @Test
  void edit_thatChangesNothing_isDone() throws Exception {
    stage.queue(edit("one", 50));
    stage.calls.then(refused(400, "Bad Request: message is not modified: specified new message"));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.asked).hasSize(1);
    assertThat(stage.events).containsExactly(Event.EDITED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: message to be replied not found",
        "Bad Request: replied message not found",
        "Bad Request: message to reply not found",
        "Bad Request: reply message not found"
      })
  void question_gone_isAnsweredWithoutReply(String description) throws Exception {
    stage.queue(inTopic("one"));
    stage.calls.then(refused(400, description));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.asked).hasSize(2);
    assertThat(last().has("reply_parameters")).isFalse();
    assertThat(last().path("message_thread_id").asInt()).isEqualTo(3);
    assertThat(stage.messages()).containsExactly(101);
  }

  @Test
  void topic_gone_isAnsweredOutsideIt_thenWithoutReply() throws Exception {
    stage.queue(inTopic("one"));
    stage.calls.then(
        refused(400, "Bad Request: message thread not found"),
        refused(400, "Bad Request: message to be replied not found"));
    assertThat(stage.deliver()).isTrue();
    assertThat(last().has("message_thread_id")).isFalse();
    assertThat(last().has("reply_parameters")).isFalse();
    assertThat(stage.messages()).containsExactly(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: TOPIC_CLOSED",
        "Bad Request: message text is empty",
        "Bad Request: chat not found",
        "Bad Request: not enough rights to send text messages to the chat",
        "Bad Request: message to be replied not found",
        "Bad Request: something nobody has heard of"
      })
  void sending_refusedForGood_isTriedOnce_andTheNextGoes(String description) throws Exception {
    stage.queue(send("one"), send("two"));
    stage.calls.then(refused(400, description));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "two");
    assertThat(stage.events).containsExactly(Event.REFUSED, Event.SENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: BUTTON_DATA_INVALID",
        "Bad Request: can't parse entities: unsupported start tag",
        "Bad Request: ENTITY_BOUNDS_INVALID",
        "Bad Request: can't parse inline keyboard button: text buttons are unallowed",
        "Bad Request: MESSAGE_TOO_LONG",
        "Bad Request: message is too long"
      })
  void sending_badlyMade_goesOutPlainOnce(String description) throws Exception {
    ObjectNode body = body(CHAT).put("text", "one");
    body.putArray("entities").addObject().put("type", "bold").put("offset", 0).put("length", 99);
    body.putObject("reply_markup");
    stage.queue(sending(SendingKind.SEND, "sendMessage", body), send("two"));
    stage.calls.then(refused(400, description), refused(400, description));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "one", "two");
    assertThat(stage.calls.asked.get(1).parameters())
        .hasToString(body(CHAT).put("text", "one").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
        "Bad Request: MESSAGE_ID_INVALID"
      })
  void edit_whoseMessageHasGone_goesOutAsMessage_andTakesItsPlace(String description)
      throws Exception {
    stage.queue(send("old")).deliver();
    assertThat(stage.messages()).containsExactly(101);
    stage.queue(edit("new", 101));
    stage.calls.then(refused(400, description));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.methods())
        .containsExactly("sendMessage", "editMessageText", "sendMessage");
    assertThat(last().path("text").asText()).isEqualTo("new");
    assertThat(last().has("message_id")).isFalse();
    assertThat(last().path("reply_parameters").path("message_id").asInt()).isEqualTo(QUESTION);
    assertThat(stage.messages()).containsExactly(102);
  }

  @Test
  void edit_thatBecameAMessage_isUnmarkedAtFirst_andMarkedWhenRepeated() throws Exception {
    stage.queue(edit("new", 50));
    stage.calls.then(unknown(), refused(400, "Bad Request: message to edit not found"), unknown());
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("new", "new", "new", "new\n\n" + AGAIN);
  }

  @Test
  void edit_ofNoAnswer_whoseMessageHasGone_isRefused() throws Exception {
    ObjectNode body = body(CHAT).put("text", "page 2").put("message_id", 9);
    stage.queue(new Sending(SendingKind.EDIT, "editMessageText", body.toString(), 0, 9, AGAIN));
    stage.calls.then(refused(400, "Bad Request: message to edit not found"));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: message to delete not found",
        "Bad Request: message can't be deleted for everyone"
      })
  void deletion_ofWhatHasGone_isDone(String description) throws Exception {
    stage.queue(send("old")).deliver();
    stage.queue(delete(101));
    stage.calls.then(refused(400, description));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.messages()).isEmpty();
    assertThat(stage.events).containsExactly(Event.SENT, Event.DELETED);
  }

  @Test
  void chat_thatBecameAnother_isFollowed_withAllThatWaits() throws Exception {
    stage.queue(send("one"), edit("two", 50), send("three"));
    stage.calls.then(migrated());
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "one", "two", "three");
    assertThat(stage.calls.methods()).containsOnly("sendMessage");
    assertThat(stage.calls.asked.stream().skip(1))
        .allMatch(asked -> asked.parameters().path("chat_id").asLong() == SUPERGROUP);
    assertThat(stage.journal.outbox().chats()).isEmpty();
  }

  @Test
  void edit_inAChatThatBecameAnother_goesOutAsMessage() throws Exception {
    stage.queue(edit("one", 50));
    stage.calls.then(migrated());
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.methods()).containsExactly("editMessageText", "sendMessage");
    assertThat(last()).hasToString(body(SUPERGROUP).put("text", "one").toString());
  }

  @Test
  void chat_movedWhileCrashed_isStillFollowed() throws Exception {
    stage.queue(send("one"));
    stage.journal.migrate(CHAT, SUPERGROUP);
    stage.crash();
    stage.calls.then(migrated());
    assertThat(stage.delivery.deliver(SUPERGROUP)).isTrue();
    assertThat(last().path("chat_id").asLong()).isEqualTo(SUPERGROUP);
  }

  @Test
  void parameters_thatAreNone_areDropped() throws Exception {
    stage.queue(new Sending(SendingKind.SEND, "sendMessage", "[]", 0, 0, AGAIN), send("two"));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("two");
  }

  private static Outcome migrated() {
    return new Outcome.Refused(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        OptionalLong.of(SUPERGROUP));
  }

  private static Sending inTopic(String text) {
    ObjectNode body = body(CHAT).put("text", text).put("message_thread_id", 3);
    body.putObject("reply_parameters").put("message_id", QUESTION);
    return sending(SendingKind.SEND, "sendMessage", body);
  }

  private JsonNode last() {
    return stage.calls.asked.getLast().parameters();
  }
}
