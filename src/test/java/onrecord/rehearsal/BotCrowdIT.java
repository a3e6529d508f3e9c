package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.wire.Request;
import onrecord.fakebotapi.world.Chat;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many who ask at once, and newcomers who ask while the others still wait.
///
/// The system property `onrecord.crowd.archive` names the folder of another archive, which is then
/// asked the same questions, by their meaning too.
final class BotCrowdIT {
  private static final int CHATS = Figures.length("crowd.chats", 24);
  private static final int EACH = Figures.length("crowd.each", 5);
  private static final int NEWCOMERS = Figures.length("crowd.newcomers", 3);
  private static final Duration LATEST = Duration.ofMinutes(30);

  @TempDir private Path folder;

  @Test
  void newcomers_besideChatsThatHaveMuchWaiting_areAnsweredBeforeThese() throws Exception {
    try (var api = new FakeBotApi();
        var bot = new BotProcess(api, archive(), folder.resolve("log"))) {
      bot.with("ONRECORD_SEMANTIC", Boolean.getBoolean("onrecord.crowd.meaning") ? "on" : "off");
      bot.start();
      answered(api, api.privateChat(api.person("First", "en")));
      List<Chat> crowd = new ArrayList<>();
      for (int i = 0; i < CHATS; i++) {
        crowd.add(api.privateChat(api.person("One of many " + i, "en")));
      }
      Instant begun = Instant.now();
      for (int i = 0; i < CHATS * EACH; i++) {
        crowd.get(i % CHATS).writes(Harbours.question(i));
      }
      Figures figures = Figures.of("crowd");
      if (NEWCOMERS > 0) {
        newcomers(api, figures);
      }
      assertThat(api.await(LATEST, () -> sent(api).size() >= CHATS * EACH + NEWCOMERS + 1))
          .isTrue();
      figures.say(
          "%d questions of %d chats at once; answers in each ten seconds: %s",
          CHATS * EACH, CHATS, paced(api, begun));
      assertThat(api.refusals()).isEmpty();
      assertThat(api.earlyRequests()).isEmpty();
    }
  }

  private static void newcomers(FakeBotApi api, Figures figures)
      throws IOException, InterruptedException {
    long[] waited = new long[NEWCOMERS];
    for (int i = 0; i < NEWCOMERS; i++) {
      waited[i] = answered(api, api.privateChat(api.person("Newcomer " + i, "en")));
    }
    int before = sent(api).size() - NEWCOMERS - 1;
    figures.say(
        "%d newcomers, one after the other, while %d questions of %d chats waited: p99 %.0f ms;"
            + " %d of those were answered by then",
        NEWCOMERS, CHATS * EACH, CHATS, Figures.p99(waited), before);
    assertThat(before).isLessThan(CHATS * EACH);
  }

  private SmallArchive archive() throws IOException {
    SmallArchive small = Harbours.in(folder);
    String other = System.getProperty("onrecord.crowd.archive", "");
    return other.isEmpty() ? small : new SmallArchive(Path.of(other), small.data(), small.config());
  }

  private static long answered(FakeBotApi api, Chat chat) throws InterruptedException {
    long asked = System.nanoTime();
    chat.writes(Harbours.question(0));
    assertThat(api.await(LATEST, () -> isAnswered(api, chat))).isTrue();
    return System.nanoTime() - asked;
  }

  private static boolean isAnswered(FakeBotApi api, Chat chat) {
    return sent(api).stream().anyMatch(each -> each.chat() == chat.id());
  }

  private static List<Request> sent(FakeBotApi api) {
    return api.requests("sendMessage").stream().filter(each -> each.status() == 200).toList();
  }

  private static List<Integer> paced(FakeBotApi api, Instant begun) {
    List<Integer> paced = new ArrayList<>();
    for (Request each : sent(api)) {
      int ten = (int) Duration.between(begun, each.at()).dividedBy(10).toSeconds();
      while (ten >= paced.size()) {
        paced.add(0);
      }
      if (ten >= 0) {
        paced.set(ten, paced.get(ten) + 1);
      }
    }
    return paced;
  }
}
