package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Person;
import onrecord.publishing.Draft;
import onrecord.publishing.Publishing;
import onrecord.publishing.PublishingStep;
import onrecord.rehearsal.DeskWork.Fate;
import onrecord.testing.FolderArchive;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole bot, killed at moments that nobody chose amid drafts, publications and notices. Fifty
/// times: src/benchmark/telegram.sh desk.
final class BotDeskCrashIT {
  private static final int KILLS = Figures.length("desk.kills", 6);
  private static final long SEED = Long.getLong("onrecord.seed", 20261130);
  private static final String AGAIN = "This message is sent again";

  @TempDir private Path folder;

  @Test
  void bot_killedAmidDraftsPublicationsAndNotices_losesNothingAndRepeatsNothingUnmarked()
      throws Exception {
    SmallArchive archive = Harbours.in(folder);
    try (var api = new FakeBotApi();
        var bot = new BotProcess(api, archive, folder.resolve("log"))) {
      Person admin = api.person("Anna", "en");
      bot.with("ONRECORD_TELEGRAM_ADMINS", String.valueOf(admin.user().id()))
          .with("ONRECORD_TELEGRAM_NOTICES_DAY", "100");
      var desk = new DeskRehearsal(api, bot, admin, SEED);
      desk.run(KILLS, () -> assertThat(halfFiles(archive.corpus())).as("seed " + SEED).isEmpty());
      assertThat(api.await(Duration.ofMinutes(3), () -> untold(desk).isEmpty()))
          .as("all are told, seed %d: %s", SEED, untold(desk))
          .isTrue();
      assertThat(bot.end(Duration.ofMinutes(1))).isPresent();
      check(desk, archive);
      assertThat(api.refusals()).isEmpty();
    }
  }

  /// Statements on ferries of which not all that was handed over stands in the folder.
  private static List<Path> halfFiles(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(file -> file.toString().endsWith(".txt") && file.toString().contains("ferry"))
          .filter(file -> !isWhole(file))
          .toList();
    }
  }

  private static boolean isWhole(Path file) {
    try {
      String content = Files.readString(file);
      return content.startsWith("---\n")
          && Stream.iterate(0, number -> number + 1)
              .limit(100)
              .anyMatch(number -> content.endsWith(body(number)));
    } catch (IOException e) {
      return false;
    }
  }

  private static String body(int number) {
    String text = FerryNews.text(number);
    return text.substring(text.lastIndexOf("---\n"));
  }

  /// Published statements of which a reader was told in no message.
  private static List<String> untold(DeskRehearsal desk) {
    List<String> untold = new ArrayList<>();
    for (DeskWork work : desk.works()) {
      for (Chat reader : desk.readers()) {
        if (work.fate() == Fate.PUBLISHED && notices(reader, work).isEmpty()) {
          untold.add(reader.id() + " " + FerryNews.title(work.number()));
        }
      }
    }
    return untold;
  }

  private static List<Message> notices(Chat reader, DeskWork work) {
    Pattern title = Pattern.compile(Pattern.quote(FerryNews.title(work.number())) + "\\b");
    return reader.fromBot().stream().filter(each -> title.matcher(each.text()).find()).toList();
  }

  private static void check(DeskRehearsal desk, SmallArchive archive) throws IOException {
    var publishing =
        Publishing.open(
            archive.corpus(),
            archive.data(),
            new FolderArchive(archive.corpus()),
            Clock.systemUTC());
    List<PublishingStep> steps = publishing.steps();
    assertThat(steps).extracting(PublishingStep::step).doesNotHaveDuplicates();
    assertThat(steps.stream().filter(step -> step.draft() != null))
        .extracting(PublishingStep::draft)
        .doesNotHaveDuplicates();
    assertThat(publishing.open())
        .extracting(Draft::origin)
        .containsExactlyInAnyOrderElementsOf(
            of(desk, Fate.LEFT).map(work -> "ferry" + work.number() + ".txt").toList());
    assertThat(publishing.ids().stream().filter(id -> id.startsWith("ferry")))
        .containsExactlyInAnyOrderElementsOf(
            of(desk, Fate.PUBLISHED).map(work -> FerryNews.id(work.number())).toList());
    assertThat(halfFiles(archive.corpus())).isEmpty();
    int marked = checkNotices(desk);
    Figures.of("desk")
        .say(
            "killed %d times (seed %d): %d statements handed over, %d steps taken, %d drafts open, 0"
                + " lost, 0 half files; %d readers told of each of %d published, 0 lost, %d marked"
                + " repeats, 0 unmarked",
            desk.kills(),
            SEED,
            desk.works().size(),
            steps.size(),
            publishing.open().size(),
            desk.readers().size(),
            of(desk, Fate.PUBLISHED).count(),
            marked);
  }

  private static Stream<DeskWork> of(DeskRehearsal desk, Fate fate) {
    return desk.works().stream().filter(work -> work.fate() == fate);
  }

  /// Each is told once, or a second time in a message that says so.
  private static int checkNotices(DeskRehearsal desk) {
    int marked = 0;
    for (DeskWork work : desk.works()) {
      for (Chat reader : desk.readers()) {
        List<Message> notices = notices(reader, work);
        long repeats = notices.stream().filter(each -> each.text().contains(AGAIN)).count();
        assertThat(notices.size() - repeats)
            .as("%s to %d, seed %d", FerryNews.title(work.number()), reader.id(), SEED)
            .isLessThanOrEqualTo(1);
        assertThat(notices).hasSizeLessThanOrEqualTo(2);
        marked += (int) repeats;
      }
    }
    return marked;
  }
}
