package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.rehearsal.Transcript;
import onrecord.telegram.LiveBot;
import onrecord.testing.FakeWorks;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Conversations with admins who bring statements, change them and take them out, in files.
final class PublishingRehearsalTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/onrecord/rehearsal/publishing");
  private static final Instant NOON = Instant.parse("2010-07-02T12:00:00Z");

  /// The numbers that the server gives to the first two persons.
  private static final Set<Long> ADMINS = Set.of(1001L, 1002L);

  private static final Pattern PASSING = Pattern.compile("the clock moves on by (\\d+) hours");
  private static final Pattern HOLDING = Pattern.compile("the archive holds (\\S+)");
  private static final Pattern FILES = Pattern.compile("the folder holds (.+)");
  private static final Pattern EDITING = Pattern.compile("the file (\\S+) is edited by hand");

  @TempDir private static Path built;
  private static Optional<GrowingHarbour> harbour = Optional.empty();

  @TempDir private Path folder;

  @BeforeAll
  static void build() throws IOException {
    harbour = Optional.of(GrowingHarbour.in(built.resolve("harbour")));
  }

  @AfterAll
  static void close() {
    harbour.ifPresent(GrowingHarbour::close);
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
    Path corpus = OfferedFiles.archive(folder.resolve("archive"));
    try (var api = new FakeBotApi(FakeBotApi.Setting.QUICK.with(clock));
        var bot = new LiveBot(api, folder, clock, harbour.orElseThrow().conversation())) {
      OfferedFiles.all()
          .forEach(
              (name, content) ->
                  api.files()
                      .add(name, "documents/" + Integer.toHexString(name.hashCode()), content));
      var works = new FakeWorks(corpus).by(clock);
      Set<Long> admins = file.startsWith("stranger") ? Set.of(1009L) : ADMINS;
      bot.with(admins, works).start();
      var play = new Play(bot, works, clock, corpus);
      Consumer<String> happens = what -> happens(what, play);
      new Transcript(api, play::untilQuiet, happens).check("rehearsal/publishing/" + file);
      assertThat(api.refusals()).as("refused by Bot API 10.2 for their form").isEmpty();
    }
  }

  private record Play(LiveBot bot, FakeWorks works, SetClock clock, Path corpus) {
    /// Until all is told, or a build is under way after which the rest is.
    void untilQuiet() {
      bot.untilQuiet();
      await().atMost(Duration.ofSeconds(30)).until(() -> isTold() || works.isBuilding());
      bot.untilQuiet();
    }

    private boolean isTold() {
      return bot.journal()
          .counts()
          .mark("publishing.awaited")
          .filter(mark -> !mark.equals("[]"))
          .isEmpty();
    }

    void buildEnds() {
      works.served().serve();
      works.ends(FakeWorks.built(0, Optional.empty()));
    }
  }

  private static void happens(String what, Play play) {
    Matcher passing = PASSING.matcher(what);
    Matcher editing = EDITING.matcher(what);
    Matcher holding = HOLDING.matcher(what);
    Matcher files = FILES.matcher(what);
    if (passing.matches()) {
      play.clock().pass(Duration.ofHours(Long.parseLong(passing.group(1))));
    } else if (editing.matches()) {
      edit(play.corpus().resolve(editing.group(1)));
    } else if (holding.matches()) {
      hold(holding.group(1), play);
    } else if (files.matches()) {
      assertThat(names(play.corpus())).isEqualTo(files.group(1));
    } else if (what.equals("the build ends")) {
      play.buildEnds();
    } else if (what.equals("the process restarts")) {
      play.bot().end();
      play.works().restart();
      play.bot().start();
    } else {
      throw new IllegalArgumentException("what happens there? " + what);
    }
  }

  private static void hold(String file, Play play) {
    try {
      OfferedFiles.put(file, play.corpus());
      play.works().served().serve();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The files in the archive's folder, in order.
  private static String names(Path corpus) {
    try (var files = Files.walk(corpus)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> corpus.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .collect(java.util.stream.Collectors.joining(", "));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void edit(Path file) {
    try {
      Files.writeString(file, Files.readString(file) + "\nA line by hand.\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
