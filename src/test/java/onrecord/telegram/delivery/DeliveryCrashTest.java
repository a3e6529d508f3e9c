package onrecord.telegram.delivery;

import static onrecord.telegram.delivery.ScriptedCalls.flooded;
import static onrecord.telegram.delivery.ScriptedCalls.refused;
import static onrecord.telegram.delivery.ScriptedCalls.unknown;
import static onrecord.telegram.delivery.Stage.AGAIN;
import static onrecord.telegram.delivery.Stage.CHAT;
import static onrecord.telegram.delivery.Stage.QUESTION;
import static onrecord.telegram.delivery.Stage.body;
import static onrecord.telegram.delivery.Stage.edit;
import static onrecord.telegram.delivery.Stage.send;
import static onrecord.telegram.delivery.Stage.sending;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import onrecord.telegram.journal.Outbox.SendingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kill in each state that a sending can be in.
final class DeliveryCrashTest {
  @TempDir private Path folder;
  private Stage stage;
  private long number = -1;

  @BeforeEach
  void open() throws IOException {
    stage = new Stage(folder);
  }

  @AfterEach
  void close() throws IOException {
    stage.close();
  }

  @Test
  void queued_goesOutOnce() throws Exception {
    stage.queue(send("one")).crash();
    stage.deliver();
    assertThat(stage.calls.texts()).containsExactly("one");
  }

  @Test
  void sending_goesOutMarked_thenTheNext() throws Exception {
    stage.queue(send("one"), send("two"));
    leave();
    stage.crash();
    stage.deliver();
    assertThat(stage.calls.texts()).containsExactly("one\n\n" + AGAIN, "two");
    assertThat(stage.messages()).containsExactly(101, 102);
  }

  @Test
  void sendingTheRepeat_isGivenUp() throws Exception {
    stage.queue(send("one"), send("two"));
    leave();
    stage.crash();
    leave();
    stage.crash();
    stage.deliver();
    assertThat(stage.calls.texts()).containsExactly("two");
  }

  @Test
  void unknown_goesOutMarked() throws Exception {
    stage.queue(send("one"));
    leave();
    stage.journal.outbox().unknown(number());
    stage.crash();
    stage.deliver();
    assertThat(stage.calls.texts()).containsExactly("one\n\n" + AGAIN);
  }

  @Test
  void unsent_goesOutUnmarked() throws Exception {
    stage.queue(send("one"));
    leave();
    stage.journal.outbox().unsent(number());
    stage.crash();
    stage.deliver();
    assertThat(stage.calls.texts()).containsExactly("one");
  }

  @Test
  void edit_isMadeAgain_unmarked() throws Exception {
    stage.queue(edit("one", 50));
    leave();
    stage.crash();
    stage.deliver();
    assertThat(stage.calls.texts()).containsExactly("one");
  }

  @Test
  void sent_staysSent() throws Exception {
    stage.queue(send("one"));
    stage.deliver();
    stage.crash();
    stage.deliver();
    assertThat(stage.calls.texts()).containsExactly("one");
  }

  @Test
  void whatWasChanged_staysChanged() throws Exception {
    ObjectNode body = body(CHAT).put("text", "one");
    body.putObject("reply_parameters").put("message_id", QUESTION);
    stage.queue(sending(SendingKind.SEND, "sendMessage", body));
    stage.calls.then(
        refused(400, "Bad Request: message to be replied not found"),
        flooded(5),
        refused(401, "Unauthorized"));
    assertThat(stage.deliver()).isFalse();
    stage.crash();
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.asked.getLast().parameters())
        .hasToString(body(CHAT).put("text", "one").toString());
  }

  @Test
  void givenUp_staysGivenUp() throws Exception {
    stage.queue(send("one"));
    stage.calls.then(unknown(), unknown());
    stage.deliver();
    stage.crash();
    stage.deliver();
    assertThat(stage.calls.asked).hasSize(2);
  }

  private void leave() {
    assertThat(stage.journal.outbox().sending(number())).isTrue();
  }

  private long number() {
    if (!stage.journal.outbox().next(CHAT).isEmpty() && number < 0) {
      number = stage.journal.outbox().next(CHAT).getFirst().number();
    }
    return number;
  }
}
