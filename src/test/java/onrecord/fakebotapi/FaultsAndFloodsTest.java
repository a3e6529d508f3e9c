package onrecord.fakebotapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import onrecord.fakebotapi.wire.Fault;
import onrecord.fakebotapi.wire.Faults.When;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Person;
import onrecord.testing.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultsAndFloodsTest {
  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T10:00:00Z"));
  private final FakeBotApi api = new FakeBotApi(FakeBotApi.Setting.REAL.with(clock));
  private final Caller bot = new Caller(api);
  private final Person anna = api.person("Anna", "de");
  private final Chat chat = api.privateChat(anna);

  @AfterEach
  void close() {
    api.close();
  }

  private JsonNode send(Chat to) throws IOException, InterruptedException {
    return bot.post("sendMessage", "{'chat_id':" + to.id() + ",'text':'Yes.'}");
  }

  private int sendUntilRefused(Chat to) throws IOException, InterruptedException {
    int sent = 0;
    while (send(to).path("ok").asBoolean()) {
      sent++;
    }
    return sent;
  }

  @Test
  void chat_writtenToAtOnce_takesABurst_thenOneASecond() throws IOException, InterruptedException {
    assertThat(sendUntilRefused(chat)).isEqualTo(3);
    clock.forward(Duration.ofSeconds(3));
    for (int second = 0; second < 20; second++) {
      assertThat(send(chat).path("ok").asBoolean()).isTrue();
      clock.forward(Duration.ofSeconds(1));
    }
  }

  @Test
  void group_takesTwentyAMinute() throws IOException, InterruptedException {
    Chat group = api.world().group("Port", anna);
    for (int i = 0; i < 20; i++) {
      assertThat(send(group).path("ok").asBoolean()).isTrue();
      clock.forward(Duration.ofSeconds(2));
    }
    assertThat(send(group).path("parameters").path("retry_after").asInt()).isEqualTo(20);
  }

  @Test
  void all_takeThirtyASecond() throws IOException, InterruptedException {
    int sent = 0;
    for (int i = 0; i < 40; i++) {
      Chat other = api.privateChat(api.person("P" + i, ""));
      sent += send(other).path("ok").asBoolean() ? 1 : 0;
    }
    assertThat(sent).isEqualTo(30);
  }

  @Test
  void request_beforeTheTimeIsOver_isEarly_andAskedToWaitForTheRest()
      throws IOException, InterruptedException {
    api.faults().add(When.next("sendMessage"), new Fault.Flood(7));
    assertThat(send(chat).path("description").asText())
        .isEqualTo("Too Many Requests: retry after 7");
    clock.forward(Duration.ofMillis(2500));
    assertThat(send(chat).path("parameters").path("retry_after").asInt()).isEqualTo(5);
    assertThat(api.earlyRequests()).hasSize(1);
    clock.forward(Duration.ofMillis(4500));
    assertThat(send(chat).path("ok").asBoolean()).isTrue();
    assertThat(api.earlyRequests()).hasSize(1);
  }

  @Test
  void flood_inOneChat_holdsNoOther() throws IOException, InterruptedException {
    api.faults().add(When.next("sendMessage"), new Fault.Flood(7));
    send(chat);
    assertThat(send(api.privateChat(api.person("Ben", ""))).path("ok").asBoolean()).isTrue();
    assertThat(api.earlyRequests()).isEmpty();
  }

  @Test
  void failure_inside_isJson_andNothingWasDone() throws IOException, InterruptedException {
    api.faults().add(When.next("sendMessage"), Fault.internalError());
    assertThat(send(chat).path("error_code").asInt()).isEqualTo(500);
    assertThat(chat.fromBot()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void gateway_bad_isHtml_whetherDoneOrNot(boolean done) throws IOException, InterruptedException {
    api.faults().add(When.next("sendMessage"), Fault.badGateway(done));
    HttpResponse<String> answer =
        bot.send("sendMessage", "{'chat_id':" + chat.id() + ",'text':'Yes.'}");
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).startsWith("<html>");
    assertThat(chat.fromBot()).hasSize(done ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void connection_cut_leavesItDoneOrNot(boolean done) {
    api.faults().add(When.next("sendMessage"), new Fault.Cut(done));
    assertThatThrownBy(() -> send(chat)).isInstanceOf(IOException.class);
    assertThat(chat.fromBot()).hasSize(done ? 1 : 0);
  }

  @Test
  void answer_thatNeverComes_leavesItDone() throws IOException, InterruptedException {
    api.faults().add(When.next("sendMessage"), new Fault.Hang(true));
    CompletableFuture<JsonNode> answer =
        bot.later("sendMessage", "{'chat_id':" + chat.id() + ",'text':'Yes.'}");
    await().until(() -> chat.fromBot().size() == 1);
    assertThat(answer.isDone()).isFalse();
  }

  @Test
  void answer_late_isTheRightOne() throws IOException, InterruptedException {
    api.faults().add(When.next("sendMessage"), new Fault.Slow(Duration.ofMillis(20)));
    assertThat(send(chat).path("ok").asBoolean()).isTrue();
  }

  @Test
  void words_scripted_areTheServers_andNoMatterOfForm() throws IOException, InterruptedException {
    api.faults().add(When.next("sendMessage"), Fault.badRequest("TOPIC_CLOSED"));
    assertThat(send(chat).path("description").asText()).isEqualTo("Bad Request: TOPIC_CLOSED");
    assertThat(api.refusals()).isEmpty();
  }

  @Test
  void fault_forTheSecondToOneChat_meetsOnlyThat() throws IOException, InterruptedException {
    Chat other = api.privateChat(api.person("Ben", ""));
    api.faults()
        .add(
            When.every("sendMessage").to(chat.id()).fromNth(2).times(1),
            Fault.badRequest("Chat not found"));
    assertThat(send(chat).path("ok").asBoolean()).isTrue();
    assertThat(send(other).path("ok").asBoolean()).isTrue();
    assertThat(send(chat).path("ok").asBoolean()).isFalse();
    assertThat(send(chat).path("ok").asBoolean()).isTrue();
  }
}
