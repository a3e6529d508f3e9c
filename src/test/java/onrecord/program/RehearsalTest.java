package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.conversation.picture.Pictures;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.index.IndexProgress;
import onrecord.rehearsal.Transcript;
import onrecord.telegram.AdminOperations.BuildOutcome;
import onrecord.telegram.LiveBot;
import onrecord.telegram.message.ReaderSite;
import onrecord.terminal.Host.AskedArchive;
import onrecord.terminal.Host.Places;
import onrecord.testing.FakeWorks;
import onrecord.testing.HarbourArchive;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole conversations with the whole bot, in files: `src/test/resources/onrecord/rehearsal`.
final class RehearsalTest {
  /// The number that the server gives to the first person.
  private static final long FIRST = 1001;

  private static final Path SCRIPTS = Path.of("src/test/resources/onrecord/rehearsal/transcripts");
  private static final ReaderSite SITE =
      new ReaderSite(
          Optional.of(URI.create("https://harbour.example")), true, new Pictures(1_000_000));
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Pattern PASSING = Pattern.compile("the clock moves on by (\\d+) hours");

  private static final List<String> SMALL_TALK =
      List.of(
          "Good morning number %d",
          "Did the dockers walk out %d times?",
          "@another_bot who speaks of the lighthouse %d",
          "/ask@another_bot who speaks of the lighthouse %d",
          "/help %d",
          "/start r_%d_0_0_0_port-2010-tolls",
          "mail me at onrecord_test_bot@example.org %d");

  @TempDir private static Path built;
  private static Optional<AskedArchive> archive = Optional.empty();
  private static Optional<AskedArchive> later = Optional.empty();

  @TempDir private Path folder;

  @BeforeAll
  static void build() throws IOException {
    HarbourArchive harbour = HarbourArchive.in(built.resolve("harbour"));
    archive = Optional.of(open(harbour));
    HarbourArchive other = HarbourArchive.in(built.resolve("later"));
    Files.delete(other.corpus().resolve("statements/port-2010-tolls.txt"));
    Path strike = other.corpus().resolve("statements/dockers-2009-strike.txt");
    Files.writeString(strike, Files.readString(strike).replace("Some 645", "Nearly 700"));
    later = Optional.of(open(other));
  }

  private static AskedArchive open(HarbourArchive harbour) {
    var places =
        new Places(
            Optional.of(harbour.corpus()),
            Optional.of(harbour.config()),
            Optional.of(harbour.data()));
    return new Machine().open(places, IndexProgress.SILENT);
  }

  @AfterAll
  static void close() {
    archive.ifPresent(AskedArchive::close);
    later.ifPresent(AskedArchive::close);
  }

  static List<String> transcripts() throws IOException {
    try (var files = Files.list(SCRIPTS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void conversation_isAsWrittenDown_andNoRequestIsRefusedForItsForm(String file)
      throws IOException {
    var clock = new SetClock(NOON);
    try (var api = new FakeBotApi(FakeBotApi.Setting.QUICK.with(clock));
        var bot = new LiveBot(api, folder, clock, archive.orElseThrow().conversation())) {
      var works = new FakeWorks(Files.createDirectory(folder.resolve("archive")));
      bot.on(file.startsWith("site") ? SITE : ReaderSite.NONE);
      bot.with(Set.of(file.startsWith("admin") ? FIRST : FIRST + 1), works).start();
      var feedbacks = new Feedbacks(bot, works, clock, FIRST);
      Consumer<String> happens =
          what -> {
            if (!builds(what, works) && !feedbacks.happens(what)) {
              happens(what, bot, api, clock);
            }
          };
      new Transcript(api, bot::untilQuiet, happens).check("rehearsal/transcripts/" + file);
      assertThat(api.refusals()).as("refused by Bot API 10.2 for their form").isEmpty();
    }
  }

  @Test
  void tenThousandUnaddressedMessages_getNoReply() {
    try (var api = new FakeBotApi(FakeBotApi.Setting.QUICK);
        var bot = live(api)) {
      api.world().privacy(false);
      Chat group = api.world().supergroup("Port", api.person("Anna", "en"));
      for (int i = 0; i < 10_000; i++) {
        group.writes(SMALL_TALK.get(i % SMALL_TALK.size()).formatted(i));
      }
      bot.start();
      bot.untilQuiet();
      assertThat(group.fromBot()).isEmpty();
      group.writes("/ask Who speaks of the lighthouse?");
      bot.untilQuiet();
      assertThat(group.fromBot()).hasSize(1);
      assertThat(api.refusals()).isEmpty();
    }
  }

  @Test
  void undecodableUpdateAmongAHundred_delaysNoneOfTheOthers() {
    try (var api = new FakeBotApi(FakeBotApi.Setting.QUICK);
        var bot = live(api)) {
      List<Chat> chats = new ArrayList<>();
      for (int i = 0; i < 99; i++) {
        if (i == 50) {
          api.updates().add("message", JsonNodeFactory.instance.objectNode().put("chat", 7));
        }
        Chat chat = api.privateChat(api.person("Person " + i, "en"));
        chat.writes("Who speaks of the lighthouse?");
        chats.add(chat);
      }
      bot.start();
      bot.untilQuiet();
      assertThat(chats).allSatisfy(chat -> assertThat(chat.fromBot()).hasSize(1));
      // One poll brought them all, one confirmed them, one waits.
      assertThat(api.requests("getUpdates")).hasSizeLessThanOrEqualTo(3);
      assertThat(api.refusals()).isEmpty();
    }
  }

  private LiveBot live(FakeBotApi api) {
    return new LiveBot(
        api, folder, new SetClock(Instant.now()), archive.orElseThrow().conversation());
  }

  /// Whether it is a build that something happens to.
  private static boolean builds(String what, FakeWorks works) {
    switch (what) {
      case "the build goes on" -> works.isAt(5);
      case "the build ends" -> works.ends(FakeWorks.built(2, Optional.empty()));
      case "the build ends with ten problems" -> works.ends(FakeWorks.built(10, Optional.empty()));
      case "the build scores too low" ->
          works.ends(FakeWorks.built(0, Optional.of("40 % get a right quote first")));
      case "the build breaks" -> works.ends(new BuildOutcome.Failed("no space left on device"));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void happens(String what, LiveBot bot, FakeBotApi api, SetClock clock) {
    Matcher passing = PASSING.matcher(what);
    if (passing.matches()) {
      clock.pass(Duration.ofHours(Long.parseLong(passing.group(1))));
      return;
    }
    switch (what) {
      case "the process ends" -> bot.end();
      case "the process starts" -> bot.start();
      case "the process restarts" -> {
        bot.end();
        bot.start();
      }
      case "the archive is built anew" -> bot.answersFrom(later.orElseThrow().conversation());
      case "the server numbers updates from 5" -> api.resetIds(5);
      case "the server sends everything twice" -> bot.hearsTwice();
      case "the server sends what nobody can read" ->
          api.updates().add("message", JsonNodeFactory.instance.objectNode().put("chat", 7));
      default -> throw new IllegalArgumentException("what happens there? " + what);
    }
  }
}
