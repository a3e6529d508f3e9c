package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Statements that an admin publishes from the chat, one after the other, while others go on
/// asking: how long it takes until one is quoted.
///
/// The system property `onrecord.publish.archive` names another archive in JSON lines, and
/// `onrecord.publish.data` what was built of it: src/benchmark/publish.sh.
final class BotPublicationIT {
  private static final int STATEMENTS = Figures.length("publish.statements", 2);
  private static final int RATE = Figures.length("publish.rate", 5);
  private static final int BEFORE = Figures.length("publish.before", 2);
  private static final Duration LONG = Duration.ofMinutes(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  @TempDir private Path folder;
  private final FakeBotApi api = new FakeBotApi();
  private final Person admin = api.person("Anna", "en");
  private final Chat office = api.privateChat(admin);
  private final Chat desk = api.privateChat(api.person("Ben", "en"));

  @Test
  void statement_publishedWhileOthersAsk_isQuotedWithoutReindex() throws Exception {
    AskedArchive archive = archive();
    try (api;
        var bot = new BotProcess(api, archive.small(), folder.resolve("log"))) {
      archive.settings().forEach(bot::with);
      bot.with("ONRECORD_TELEGRAM_ADMINS", String.valueOf(admin.user().id())).start();
      answer(desk.writes(FerryNews.question(0)));
      Figures figures = Figures.of("publish");
      try (var askers = new SteadyAskers(api, archive.questions(), RATE)) {
        boolean _ = api.await(Duration.ofSeconds(BEFORE), () -> false);
        figures.say("questions before: %s", askers.told());
        for (int number = 0; number < STATEMENTS; number++) {
          publish(number, figures);
        }
        assertThat(askers.end(LONG)).as("every question is answered").isTrue();
        figures.say("questions meanwhile: %s", askers.told());
      }
      assertThat(api.refusals()).isEmpty();
    }
  }

  private AskedArchive archive() throws IOException {
    String lines = System.getProperty("onrecord.publish.archive", "");
    String data = System.getProperty("onrecord.publish.data", "");
    return lines.isEmpty()
        ? AskedArchive.small(folder)
        : AskedArchive.of(
            Path.of(lines), Optional.of(data).filter(it -> !it.isEmpty()).map(Path::of), folder);
  }

  private void publish(int number, Figures figures) throws IOException, InterruptedException {
    long handed = System.nanoTime();
    String name = "ferry" + number + ".txt";
    Message draft =
        answer(office.writes(HandedFile.of(api, name, FerryNews.text(number)).by(admin)));
    assertThat(draft.text()).contains("Draft of " + name);
    double drafted = since(handed);
    long pressed = System.nanoTime();
    office.press(admin, draft, "Publish");
    double quoted = quoted(number, pressed);
    assertThat(api.await(LONG, () -> draft.text().contains("answers with this now"))).isTrue();
    figures.say(
        "statement %d: %.1f s to its draft; from the press %.1f s until it is quoted, %.1f s until"
            + " its message says so",
        number + 1, drafted, quoted, since(pressed));
  }

  /// Asks again and again, each time in another chat, until the answer has the statement's words.
  private double quoted(int number, long from) throws InterruptedException {
    while (since(from) < LONG.toSeconds()) {
      Chat chat = api.privateChat(api.person("Reader", "en"));
      if (answer(chat.writes(FerryNews.question(number)))
          .text()
          .contains(FerryNews.answer(number))) {
        return since(from);
      }
      boolean _ = api.await(BETWEEN_LOOKS, () -> false);
    }
    throw new AssertionError("statement " + number + " is not quoted");
  }

  private static double since(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  /// What the bot says to a message.
  private Message answer(Message message) throws InterruptedException {
    assertThat(api.await(LONG, () -> reply(message).isPresent())).isTrue();
    return reply(message).orElseThrow();
  }

  private static Optional<Message> reply(Message message) {
    return message.chat().fromBot().reversed().stream()
        .filter(each -> each.replyTo().filter(message::equals).isPresent())
        .findFirst();
  }
}
