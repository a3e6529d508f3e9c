package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot, killed at moments that nobody chose while many wait for its answers.
final class BotCrashIT {
  private static final int QUESTIONS = 60;
  private static final int KILLS = Figures.length("kills", 6);
  private static final long SEED = Long.getLong("onrecord.seed", 20261121);

  @TempDir private Path folder;

  @Test
  void bot_killedAtAnyMoment_losesNothingAndRepeatsNothingUnmarked()
      throws IOException, InterruptedException {
    SmallArchive archive = Harbours.in(folder);
    Path journal = archive.data().resolve("journal.sqlite");
    try (var api = new FakeBotApi();
        var bot = new BotProcess(api, archive, folder.resolve("log"))) {
      var rehearsal = new CrashRehearsal(api, bot, journal, SEED);
      rehearsal.run(QUESTIONS, KILLS);
      Questions.Found found = rehearsal.questions().found();
      tell(rehearsal, found);
      String seed = "seed " + SEED;
      assertThat(found.lost()).as(seed).isEmpty();
      assertThat(found.doubled()).as(seed).isEmpty();
      assertThat(found.astray()).as(seed).isEmpty();
      assertThat(found.repeats()).as(seed).hasSizeLessThanOrEqualTo(KILLS);
      assertThat(api.refusals()).as(seed).isEmpty();
    }
  }

  private static void tell(CrashRehearsal rehearsal, Questions.Found found) throws IOException {
    Figures figures = Figures.of("crash");
    figures.say(
        "killed %d times at work, %d of them with a message on its way (seed %d): %d questions, %d"
            + " lost, %d answered twice in the same words, %d answers in a wrong place, %d marked"
            + " repeats",
        rehearsal.intoWork(),
        rehearsal.underWay(),
        SEED,
        rehearsal.questions().count(),
        found.lost().size(),
        found.doubled().size(),
        found.astray().size(),
        found.repeats().size());
  }
}
