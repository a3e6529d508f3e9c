package onrecord.telegram.delivery;

import static onrecord.telegram.delivery.ScriptedCalls.flooded;
import static onrecord.telegram.delivery.ScriptedCalls.refused;
import static onrecord.telegram.delivery.ScriptedCalls.unknown;
import static onrecord.telegram.delivery.ScriptedCalls.unreached;
import static onrecord.telegram.delivery.Stage.AGAIN;
import static onrecord.telegram.delivery.Stage.CHAT;
import static onrecord.telegram.delivery.Stage.delete;
import static onrecord.telegram.delivery.Stage.edit;
import static onrecord.telegram.delivery.Stage.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.DeliveryCounter.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of sendings where the server or the way to it is not well.
final class DeliveryTest {
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
  void sendings_allWell_goOutInOrder_andJoinTheAnswer() throws Exception {
    stage.queue(send("one"), send("two")).queue(send("three"));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "two", "three");
    assertThat(stage.messages()).containsExactly(101, 102, 103);
    assertThat(stage.journal.outbox().chats()).isEmpty();
    assertThat(stage.events).containsOnly(Event.SENT).hasSize(3);
  }

  @Test
  void sendings_many_keepToThePace() throws Exception {
    for (int i = 0; i < 10; i++) {
      stage.queue(send("n" + i));
    }
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.time.passed()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
  }

  @Test
  void flood_isWaitedOut_toTheSecond_asOftenAsTold() throws Exception {
    stage.queue(send("one"), send("two"));
    stage.calls.then(flooded(35), flooded(3), flooded(1));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "one", "one", "one", "two");
    List<Duration> at = stage.calls.asked.stream().map(ScriptedCalls.Asked::at).toList();
    assertThat(at.get(1)).isBetween(Duration.ofSeconds(35), Duration.ofSeconds(36));
    assertThat(at.get(2).minus(at.get(1))).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
    assertThat(at.get(3).minus(at.get(2))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(stage.messages()).containsExactly(101, 102);
  }

  @Test
  void floodStorm_overHundredAnswers_seesNoRequestTooEarly() throws Exception {
    Duration[] allowed = {Duration.ZERO};
    for (int i = 0; i < 100; i++) {
      int seconds = 1 + i % 40;
      stage.calls.then(
          asked -> {
            assertThat(asked.at()).isGreaterThanOrEqualTo(allowed[0]);
            allowed[0] = asked.at().plusSeconds(seconds);
            return flooded(seconds);
          });
    }
    stage.queue(send("one"));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.asked).hasSize(101);
    assertThat(stage.calls.asked.getLast().at()).isGreaterThanOrEqualTo(allowed[0]);
    assertThat(stage.calls.texts()).containsOnly("one");
  }

  @Test
  void unreached_isTriedAgain_untilTheNetworkIsBack_unmarked() throws Exception {
    stage.queue(send("one"));
    stage.calls.then(unreached(), unreached());
    stage.calls.unwell(Collections.nCopies(20, unreached()).toArray(Outcome[]::new));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "one", "one");
    assertThat(pauses()).startsWith(1L, 2L, 4L, 8L, 10L, 10L).allMatch(pause -> pause <= 10);
    assertThat(stage.messages()).hasSize(1);
  }

  @Test
  void unknown_isRepeatedOnce_marked_onceTheServerAnswers() throws Exception {
    stage.queue(send("one"), send("two"));
    stage.calls.then(unknown());
    stage.calls.unwell(unknown(), unreached());
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "one\n\n" + AGAIN, "two");
    assertThat(stage.calls.probes).hasSize(3);
    assertThat(stage.messages()).containsExactly(101, 102);
    assertThat(stage.events).containsExactly(Event.UNKNOWN, Event.REPEATED, Event.SENT);
  }

  @Test
  void unknown_twice_isGivenUp_andTheNextGoes() throws Exception {
    stage.queue(send("one"), send("two"));
    stage.calls.then(unknown(), unknown());
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "one\n\n" + AGAIN, "two");
    assertThat(stage.messages()).containsExactly(101);
    assertThat(stage.events).contains(Event.GIVEN_UP);
  }

  @Test
  void repeat_floodedOrUnreached_isStillTheOneRepeat() throws Exception {
    stage.queue(send("one"));
    stage.calls.then(unknown(), flooded(2), unreached(), unknown());
    assertThat(stage.deliver()).isTrue();
    String marked = "one\n\n" + AGAIN;
    assertThat(stage.calls.texts()).containsExactly("one", marked, marked, marked);
  }

  @Test
  void edit_ofUnknownOutcome_isSimplyMadeAgain_someTimes() throws Exception {
    stage.queue(edit("one", 50), send("two"));
    stage.calls.then(unknown(), unknown());
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "one", "one", "two");
    stage.queue(delete(51), send("three"));
    stage.calls.then(Collections.nCopies(5, unknown()).toArray(Outcome[]::new));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.methods().stream().filter("deleteMessage"::equals)).hasSize(5);
    assertThat(stage.calls.texts()).endsWith("three");
  }

  @Test
  void forbidden_silencesTheChat_untilItIsHeardAgain() throws Exception {
    stage.queue(send("one"), send("two")).queue(8, send("other"));
    stage.calls.then(refused(403, "Forbidden: bot was blocked by the user"));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one");
    assertThat(stage.journal.chats().isSilenced(CHAT)).isTrue();
    assertThat(stage.journal.outbox().chats()).containsExactly(8L);
    stage.journal.chats().hear(CHAT);
    stage.queue(send("three"));
    assertThat(stage.deliver()).isTrue();
    assertThat(stage.calls.texts()).containsExactly("one", "three");
  }

  @Test
  void unauthorized_endsEverything_andLosesNothing() throws Exception {
    stage.queue(send("one"), send("two"));
    stage.calls.then(refused(401, "Unauthorized"));
    assertThat(stage.deliver()).isFalse();
    assertThat(stage.shutOut).containsExactly("Unauthorized");
    assertThat(stage.journal.outbox().next(CHAT)).hasSize(2).noneMatch(it -> it.uncertain());
    assertThat(stage.deliver()).isFalse();
    assertThat(stage.calls.asked).hasSize(1);
  }

  private List<Long> pauses() {
    List<Long> at =
        stage.calls.probes.stream().map(probe -> probe.at().toMillis()).sorted().toList();
    return IntStream.range(0, at.size())
        .mapToObj(i -> Math.round((at.get(i) - (i == 0 ? 0 : at.get(i - 1))) / 1000.0))
        .toList();
  }
}
