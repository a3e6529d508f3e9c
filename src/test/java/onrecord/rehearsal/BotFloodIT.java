package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.FakeBotApi.Setting;
import onrecord.fakebotapi.wire.Fault;
import onrecord.fakebotapi.wire.Faults.When;
import onrecord.fakebotapi.wire.Request;
import onrecord.fakebotapi.world.Chat;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that says "too many requests" again and again, to many chats and methods at once.
final class BotFloodIT {
  private static final int CHATS = 16;
  private static final int QUESTIONS = 3;
  private static final int REFUSALS = Figures.length("floods", 3);
  private static final int TOO_MANY = 429;

  @TempDir private Path folder;

  @Test
  void bot_floodedEverywhere_asksNothingEarly_andDeliversAllAfterwards()
      throws IOException, InterruptedException {
    SmallArchive archive = Harbours.in(folder);
    var questions = new Questions();
    try (var api = new FakeBotApi(Setting.QUICK);
        var bot = new BotProcess(api, archive, folder.resolve("log"))) {
      List<Chat> chats = new ArrayList<>();
      for (int i = 0; i < CHATS; i++) {
        Chat chat = api.privateChat(api.person("Person " + i, "en"));
        chats.add(chat);
        When sends = When.every("sendMessage").to(chat.id()).times(REFUSALS);
        api.faults().add(sends, new Fault.Flood(pause(i)));
        for (int question = 0; question < QUESTIONS; question++) {
          questions.ask(chat);
        }
      }
      for (String method : List.of("getMe", "getUpdates", "setMyCommands")) {
        api.faults().add(When.next(method).times(2), new Fault.Flood(2));
      }
      bot.start();
      boolean all = api.await(Duration.ofMinutes(5), questions::isEachAnswered);
      assertThat(all).as(bot::toString).isTrue();
      tell(api, chats);
      assertThat(api.earlyRequests()).isEmpty();
      assertThat(questions.found().doubled()).isEmpty();
      assertThat(questions.found().repeats()).isEmpty();
      assertThat(api.refusals()).isEmpty();
    }
  }

  private static int pause(int chat) {
    return 1 + chat % 4;
  }

  private static void tell(FakeBotApi api, List<Chat> chats) throws IOException {
    List<Request> sent = api.requests("sendMessage");
    Duration latest = Duration.ZERO;
    for (int i = 0; i < chats.size(); i++) {
      long chat = chats.get(i).id();
      List<Request> there = sent.stream().filter(each -> each.chat() == chat).toList();
      for (int next = 1; next < there.size(); next++) {
        Request before = there.get(next - 1);
        Duration late = Duration.between(before.at(), there.get(next).at());
        late = late.minusSeconds(pause(i));
        latest = before.status() == TOO_MANY && late.compareTo(latest) > 0 ? late : latest;
      }
    }
    Figures.of("flood")
        .say(
            "429 storm: %d requests refused in %d chats, %d requests before retry_after had passed;"
                + " the latest %.2f s after it; all %d questions answered",
            api.requests().stream().filter(each -> each.status() == TOO_MANY).count(),
            chats.size(),
            api.earlyRequests().size(),
            Figures.seconds(latest),
            chats.size() * QUESTIONS);
  }
}
