package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Person;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// A quiet chat beside one that floods, and beside a group that talks without end.
@Isolated
final class BotFairnessIT {
  private static final int ASKED = Figures.length("quiet", 20);
  private static final int FLOOD = 200;
  private static final int TALK_A_SECOND = Figures.length("talk", 200);
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private int people;

  @Test
  void quietChat_besideAFloodingOne_isAnsweredBeforeThatOnesQueueHasDrained() throws Exception {
    SmallArchive archive = Harbours.in(folder);
    try (var api = new FakeBotApi();
        var bot = new BotProcess(api, archive, folder.resolve("log"))) {
      api.world().privacy(false);
      bot.start();
      long[] _ = ask(api, ASKED);
      double alone = Figures.p99(ask(api, ASKED));
      Chat flooding = api.privateChat(api.person("Flood", "en"));
      Chat group = api.world().supergroup("Port", api.person("Talker", "en"));
      for (int i = 0; i < FLOOD; i++) {
        flooding.writes(Harbours.question(i));
      }
      double beside = Figures.p99(ask(api, ASKED));
      Thread talker = Thread.startVirtualThread(() -> talk(api, group));
      double besideBoth = Figures.p99(ask(api, ASKED));
      int answered = flooding.fromBot().size();
      talker.interrupt();
      talker.join();
      Figures figures = Figures.of("fairness");
      figures.say(
          "a quiet chat's question to answer, p99 of %d: %.0f ms alone; beside a chat that asked %d"
              + " at once %.0f ms (%.1f times)",
          ASKED, alone, FLOOD, beside, beside / alone);
      figures.say(
          "… beside that one and a group with %d messages for nobody, %d a second: %.0f ms (%.1f"
              + " times)",
          group.messages().size(), TALK_A_SECOND, besideBoth, besideBoth / alone);
      assertThat(answered).isPositive().isLessThan(FLOOD);
      assertThat(group.fromBot()).isEmpty();
      assertThat(api.refusals()).isEmpty();
    }
  }

  /// Asks one question after the other, each by somebody else; gives how long each waits.
  private long[] ask(FakeBotApi api, int count) throws InterruptedException {
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      Person person = api.person("Quiet " + ++people, "en");
      Chat chat = api.privateChat(person);
      long asked = System.nanoTime();
      Message question = chat.writes(Harbours.question(i));
      boolean came = api.await(SOON, () -> !chat.fromBot().isEmpty());
      nanos[i] = System.nanoTime() - asked;
      assertThat(came).as(question.text()).isTrue();
      boolean _ = api.await(Duration.ofMillis(20), () -> false);
    }
    return nanos;
  }

  private static void talk(FakeBotApi api, Chat group) {
    try {
      while (true) {
        for (int i = 0; i < TALK_A_SECOND / 10; i++) {
          group.writes("We shall see what comes of it.");
        }
        boolean _ = api.await(Duration.ofMillis(100), () -> false);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
