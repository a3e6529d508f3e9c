package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.FakeBotApi.Setting;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot when it starts: with its token and without, alone and not alone.
final class BotStartIT {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String UNKNOWN = "Telegram does not know the bot's token";

  @TempDir private Path folder;
  private final Questions questions = new Questions();
  private final FakeBotApi api = new FakeBotApi(Setting.QUICK);

  @SuppressWarnings("NullAway.Init")
  private SmallArchive archive;

  @SuppressWarnings("NullAway.Init")
  private BotProcess bot;

  @BeforeEach
  void open() throws IOException {
    archive = Harbours.in(folder);
    bot = new BotProcess(api, archive, folder.resolve("log"));
  }

  @AfterEach
  void close() {
    bot.close();
    api.close();
  }

  @Test
  void token_unknownToTheServer_isSaid_andTheExitCodeIsOne() throws Exception {
    String wrong = "700001:AAWrongWrongWrongWrongWrongWrongWro";
    bot.with("TELEGRAM_BOT_TOKEN", wrong).start();
    assertThat(bot.ended(LONG)).hasValue(1);
    assertThat(bot.said()).contains(UNKNOWN, "@BotFather").doesNotContain("AAWrong", "\tat ");
  }

  @Test
  void token_revokedWhileTheBotRuns_endsIt_andTheExitCodeIsOne() throws Exception {
    bot.start();
    answered();
    api.revokeToken();
    assertThat(bot.ended(LONG)).hasValue(1);
    assertThat(bot.said()).contains(UNKNOWN).doesNotContain("\tat ");
  }

  @Test
  void network_downAtTheStart_isWaitedFor_andWhatWaitedIsAnswered() throws Exception {
    api.goesDown();
    for (int i = 0; i < 5; i++) {
      questions.ask(api.privateChat(api.person("Person " + i, "en")));
    }
    bot.start();
    bot.awaitSaid("the Bot API server is not reached");
    assertThat(bot.isAlive()).isTrue();
    api.comesBack();
    answered();
    assertThat(bot.said()).contains("this is @" + FakeBotApi.BOT_NAME, "privacy mode is on");
  }

  @Test
  void folder_ofARunningBot_isRefused_andThatOneGoesOn() throws Exception {
    bot.start();
    answered();
    try (var second = new BotProcess(api, archive, folder.resolve("second log"))) {
      second.start();
      assertThat(second.ended(LONG)).hasValue(1);
      assertThat(second.said())
          .contains("journal.sqlite", "has this journal open", "--data")
          .doesNotContain("\tat ");
    }
    answered();
  }

  @Test
  void token_ofARunningBot_isSaidByBoth_withWhatToLookFor() throws Exception {
    var elsewhere = new SmallArchive(archive.corpus(), folder.resolve("other"), archive.config());
    bot.start();
    answered();
    try (var second = new BotProcess(api, elsewhere, folder.resolve("second log"))) {
      second.start();
      bot.awaitSaid("look for a second OnRecord");
      assertThat(second.isAlive()).isTrue();
      second.end(LONG);
    }
    answered();
    assertThat(bot.said()).containsOnlyOnce("look for a second OnRecord");
  }

  @Test
  void journal_damaged_isSetAside_andSaid_andTheBotGoesOn() throws Exception {
    Files.createDirectories(archive.data());
    Files.writeString(archive.data().resolve("journal.sqlite"), "Dear diary, this is no database.");
    bot.start();
    bot.awaitSaid("the journal was damaged (the file is not a database)");
    answered();
    try (Stream<Path> files = Files.list(archive.data())) {
      assertThat(files).anyMatch(file -> file.toString().contains("journal.sqlite.set-aside-"));
    }
  }

  private void answered() throws InterruptedException {
    questions.ask(api.privateChat(api.person("Anna", "en")));
    assertThat(api.await(LONG, questions::isEachAnswered)).isTrue();
    assertThat(questions.found().doubled()).isEmpty();
    assertThat(questions.found().astray()).isEmpty();
    assertThat(api.refusals()).isEmpty();
  }
}
