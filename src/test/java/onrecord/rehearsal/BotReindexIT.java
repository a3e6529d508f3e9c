package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Person;
import onrecord.fakebotapi.world.Writing;
import onrecord.testing.ChildProgram;
import onrecord.testing.SmallArchive;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index of a running bot, built anew from its chat and from beside it.
final class BotReindexIT {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String QUESTION = "How many dockers walked out on Monday?";
  private static final String NEWS =
      """
      ---
      id: port-2011-news
      title: News of the Ferry
      organization: port
      date: 2011-02-03
      language: en
      ---

      The ferry to the island sails again at every full hour.
      """;

  @TempDir private Path folder;
  private final FakeBotApi api = new FakeBotApi();
  private final Person admin = api.person("Anna", "en");
  private final Person reader = api.person("Ben", "en");
  private final Chat office = api.privateChat(admin);
  private final Chat desk = api.privateChat(reader);

  @SuppressWarnings("NullAway.Init")
  private SmallArchive archive;

  @SuppressWarnings("NullAway.Init")
  private BotProcess bot;

  @BeforeEach
  void start() throws IOException {
    archive = SmallArchive.in(folder);
    bot =
        new BotProcess(api, archive, folder.resolve("log"))
            .with("ONRECORD_TELEGRAM_ADMINS", String.valueOf(admin.user().id()));
    bot.start();
  }

  @AfterEach
  void close() {
    bot.close();
    api.close();
  }

  @Test
  void index_isBuiltAnew_whileTheOneBeforeAnswers() throws Exception {
    assertThat(asked(QUESTION)).contains("Some 645 dockers");
    change("Some 645", "Nearly 700");
    assertThat(asked(QUESTION)).as("before anybody builds").contains("Some 645 dockers");
    Message news = told(office.writes("/reindex"));
    Awaitility.await()
        .atMost(LONG)
        .until(news::text, text -> text.contains("Index 2 answers from now on."));
    assertThat(news.text()).contains("Changed: 1 (dockers-2009-strike)", "No problem");
    assertThat(asked(QUESTION)).contains("Nearly 700 dockers");
    assertThat(told(office.writes("/rollback")).text()).contains("Index 1 answers again");
    assertThat(asked(QUESTION)).contains("Some 645 dockers");
    bot.end(LONG);
    bot.start();
    assertThat(asked(QUESTION)).as("after a restart").contains("Some 645 dockers");
    assertThat(told(office.writes("/status")).text()).contains("index 1: 2 statements");
    assertThat(api.refusals()).isEmpty();
  }

  @Test
  void index_builtByAnotherProcess_answersByItself() throws Exception {
    assertThat(asked(QUESTION)).contains("Some 645 dockers");
    change("Some 645", "Nearly 700");
    var built =
        ChildProgram.run(
            Map.of("ONRECORD_SEMANTIC", "off"),
            "index",
            "--corpus",
            archive.corpus().toString(),
            "--config",
            archive.config().toString(),
            "--data",
            archive.data().toString());
    assertThat(built.code()).as(built.err()).isZero();
    Awaitility.await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(asked(QUESTION)).contains("Nearly 700 dockers"));
  }

  @Test
  void statement_handedOverAndPublished_answersSoon_andStrangersChangeNothing() throws Exception {
    byte[] content = NEWS.getBytes(StandardCharsets.UTF_8);
    api.files().add("f1", "documents/file_1.txt", content);
    var document = JsonNodeFactory.instance.objectNode();
    document.put("file_id", "f1").put("file_unique_id", "u1").put("file_size", content.length);
    document.put("file_name", "ferry.txt");
    desk.writes(Writing.service("document", document).by(reader));
    assertThat(told(desk.writes("/reindex")).text()).contains("admins of this bot only");
    Message draft = told(office.writes(Writing.service("document", document).by(admin)));
    assertThat(draft.text()).contains("Draft of ferry.txt").contains("3 February 2011");
    assertThat(written()).noneMatch(text -> text.contains("every full hour"));
    office.press(admin, draft, "Publish");
    Awaitility.await()
        .atMost(LONG)
        .until(
            () -> asked("When does the ferry to the island sail?"),
            told -> told.contains("every full hour"));
    assertThat(written()).filteredOn(text -> text.contains("every full hour")).hasSize(1);
    assertThat(api.refusals()).isEmpty();
  }

  /// What stands in the archive's files.
  private List<String> written() throws IOException {
    List<String> texts = new ArrayList<>();
    try (var files = Files.walk(archive.corpus())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private void change(String was, String is) throws IOException {
    Path strike = archive.corpus().resolve("dockers/2009-06-26-strike.txt");
    Files.writeString(strike, Files.readString(strike).replace(was, is));
  }

  private String asked(String question) {
    return told(desk.writes(question)).text();
  }

  /// What the bot says to a message.
  private Message told(Message message) {
    return Awaitility.await()
        .atMost(LONG)
        .until(
            () ->
                message.chat().fromBot().stream()
                    .filter(each -> each.replyTo().filter(message::equals).isPresent())
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
