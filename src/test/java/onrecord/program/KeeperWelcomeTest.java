package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.index.IndexProgress;
import onrecord.program.engine.OpenArchive;
import onrecord.telegram.LiveBot;
import onrecord.terminal.Host.AskedArchive;
import onrecord.terminal.Host.Places;
import onrecord.testing.FakeWorks;
import onrecord.testing.HarbourArchive;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What /start says where the archive's keeper has set the words and the questions.
final class KeeperWelcomeTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final String WORDS = "The papers of the port of Harbour, kept by its library.";
  private static final String ANSWERED = "Who speaks of the lighthouse?";
  private static final String UNANSWERED = "Who won the football match?";
  private static final String CONFIGURED =
      """
      telegram:
        welcome: "%s"
        examples: "%s|%s"
      """
          .formatted(WORDS, UNANSWERED, ANSWERED);

  @TempDir private static Path built;
  private static Optional<AskedArchive> archive = Optional.empty();

  @TempDir private Path folder;

  @BeforeAll
  static void build() throws IOException {
    HarbourArchive harbour = HarbourArchive.in(built);
    Files.writeString(harbour.config(), CONFIGURED, StandardOpenOption.APPEND);
    var places =
        new Places(
            Optional.of(harbour.corpus()),
            Optional.of(harbour.config()),
            Optional.of(harbour.data()));
    archive = Optional.of(new Machine().open(places, IndexProgress.SILENT));
  }

  @AfterAll
  static void close() {
    archive.ifPresent(AskedArchive::close);
  }

  /// What the bot says to each of these, one after the other.
  private List<Message> said(String language, boolean group, String... written) throws IOException {
    var clock = new SetClock(NOON);
    try (var api = new FakeBotApi(FakeBotApi.Setting.QUICK.with(clock));
        var bot = new LiveBot(api, folder, clock, archive.orElseThrow().conversation())) {
      bot.with(Set.of(), new FakeWorks(Files.createDirectory(folder.resolve("archive")))).start();
      var person = api.person("Anna", language);
      Chat chat = group ? api.world().supergroup("Port", person) : api.privateChat(person);
      for (String text : written) {
        chat.writes(text);
        bot.untilQuiet();
      }
      chat.fromBot().stream()
          .filter(message -> !message.buttons().isEmpty())
          .findFirst()
          .ifPresent(message -> chat.press(message, ANSWERED));
      bot.untilQuiet();
      assertThat(api.refusals()).isEmpty();
      return chat.fromBot();
    }
  }

  private static List<String> labels(Message message) {
    return message.buttons().stream().flatMap(List::stream).map(Message.Button::label).toList();
  }

  @Test
  void start_inPrivate_saysTheKeepersWordsAndOffersWhatIsAnswered() throws IOException {
    List<Message> said = said("en", false, "/start");
    assertThat(said.getFirst().text()).startsWith(WORDS).doesNotContain(UNANSWERED);
    assertThat(labels(said.getFirst())).containsExactly("↓ " + ANSWERED);
    assertThat(said.getLast().text()).contains("lighthouse");
  }

  @Test
  void start_inAGroup_inAnotherLanguage_saysThemToo() throws IOException {
    List<Message> said = said("fa", true, "/start@onrecord_test_bot");
    assertThat(said.getFirst().text()).contains(WORDS).contains("/ask");
    assertThat(labels(said.getFirst())).containsExactly("↓ " + ANSWERED);
  }

  @Test
  void example_thatIsNotAnswered_isToldToTheKeeper() {
    assertThat(((OpenArchive) archive.orElseThrow()).unansweredExamples())
        .containsExactly(UNANSWERED);
  }
}
