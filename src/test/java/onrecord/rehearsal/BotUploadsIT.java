package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Person;
import onrecord.fakebotapi.world.Writing;
import onrecord.testing.HostileCorpus;
import onrecord.testing.HostileCorpus.Hostile;
import onrecord.testing.HostileFiles;
import onrecord.testing.SmallArchive;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that nobody should hand over, handed over to a bot with the memory that the image gives.
/// Three hundred: src/benchmark/hostile.sh uploads.
final class BotUploadsIT {
  private static final long SEED = 20261129;
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int FILES = Integer.getInteger("onrecord.hostile", 20);

  @TempDir private Path folder;
  private final FakeBotApi api = new FakeBotApi();
  private final Person admin = api.person("Anna", "en");
  private final Chat office = api.privateChat(admin);

  @SuppressWarnings("NullAway.Init")
  private BotProcess bot;

  @BeforeEach
  void start() throws IOException {
    bot =
        new BotProcess(api, SmallArchive.in(folder), folder.resolve("log"))
            .with("ONRECORD_TELEGRAM_ADMINS", String.valueOf(admin.user().id()))
            .with("ONRECORD_CORPUS_READER_SECONDS", "2")
            .with("JDK_JAVA_OPTIONS", "-Xmx112m -XX:+ExitOnOutOfMemoryError");
    bot.start();
  }

  @AfterEach
  void close() {
    bot.close();
    api.close();
  }

  @Test
  void hostileFiles_areAnsweredOneByOne_andQuestionsAfterwards() throws Exception {
    List<Hostile> files = new ArrayList<>(HostileCorpus.files(FILES, 5, SEED));
    files.add(new Hostile("crash-loop.pdf", HostileFiles.swellingPdf(400_000_000)));
    for (Hostile file : files) {
      assertThat(answer(handed(file))).as(file.name()).isNotBlank();
    }
    assertThat(answer(office.writes("How many dockers walked out on Monday?")))
        .contains("Some 645 dockers");
    assertThat(bot.isAlive()).isTrue();
    assertThat(api.refusals()).isEmpty();
  }

  private Message handed(Hostile file) {
    api.files().add(file.name(), "documents/" + file.name(), file.content());
    var document = JsonNodeFactory.instance.objectNode();
    document.put("file_id", file.name()).put("file_unique_id", "u" + file.name());
    document.put("file_size", file.content().length).put("file_name", file.name());
    return office.writes(Writing.service("document", document).by(admin));
  }

  private static String answer(Message message) {
    return Awaitility.await()
        .atMost(LONG)
        .until(
            () ->
                message.chat().fromBot().stream()
                    .filter(each -> each.replyTo().filter(message::equals).isPresent())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow()
        .text();
  }
}
