package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.rehearsal.Transcript;
import onrecord.telegram.LiveBot;
import onrecord.telegram.subscription.NewsTerms;
import onrecord.telegram.subscription.QuietHours;
import onrecord.testing.FakeWorks;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Conversations with those who subscribed, in files, while statements come to the archive.
final class SubscriptionRehearsalTest {
  private static final Path SCRIPTS =
      Path.of("src/test/resources/onrecord/rehearsal/subscriptions");
  private static final Instant NOON = Instant.parse("2010-07-02T12:00:00Z");
  private static final Pattern PASSING = Pattern.compile("the clock moves on by (\\d+) hours");
  private static final Pattern ARRIVING =
      Pattern.compile("the archive gets (\\d+) more of the (\\w+)");
  private static final String WAGES =
      "The dockers of the night shift demand double wages. They will strike on Friday if the Port"
          + " Authority does not pay.";

  @TempDir private Path folder;

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
    try (var harbour = GrowingHarbour.in(folder.resolve("harbour"));
        var api = new FakeBotApi(FakeBotApi.Setting.QUICK.with(clock));
        var bot = new LiveBot(api, folder, clock, harbour.conversation())) {
      var works = new FakeWorks(Files.createDirectory(folder.resolve("archive")));
      bot.with(Set.of(), works).telling(harbour, terms -> changed(file, terms)).start();
      bot.tellsNews();
      Consumer<String> happens =
          what -> {
            if (what.equals("the channel is the outlet")) {
              bot.posting(api.world().events().getFirst().message().chat().id());
            } else {
              happens(what, bot, harbour, clock);
            }
          };
      new Transcript(api, bot::untilQuiet, happens).check("rehearsal/subscriptions/" + file);
      assertThat(api.refusals()).as("refused by Bot API 10.2 for their form").isEmpty();
    }
  }

  private static NewsTerms changed(String file, NewsTerms terms) {
    return switch (file) {
      case "night.txt" -> atNight(terms);
      case "announced.txt" ->
          new NewsTerms(
              terms.quiet(),
              terms.most(),
              Optional.of("@port_news"),
              terms.clock(),
              terms.observer());
      default -> terms;
    };
  }

  private static NewsTerms atNight(NewsTerms terms) {
    var quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC);
    return new NewsTerms(quiet, terms.most(), terms.announce(), terms.clock(), terms.observer());
  }

  private static void happens(String what, LiveBot bot, GrowingHarbour harbour, SetClock clock) {
    Matcher passing = PASSING.matcher(what);
    Matcher arriving = ARRIVING.matcher(what);
    if (passing.matches()) {
      clock.pass(Duration.ofHours(Long.parseLong(passing.group(1))));
      bot.tellsNews();
      return;
    }
    if (arriving.matches()) {
      for (int i = 1; i <= Integer.parseInt(arriving.group(1)); i++) {
        String number = harbour.generation() + "-" + i;
        harbour.with(
            arriving.group(2) + "-2010-" + number,
            head("Notice " + number, arriving.group(2), "2010-07-03"),
            "Notice %s says that the harbour stays open on the morrow.".formatted(number));
      }
      grown(bot, harbour);
      return;
    }
    if (what.equals("the process restarts")) {
      bot.end();
      bot.start();
      bot.tellsNews();
      return;
    }
    changes(what, harbour);
    grown(bot, harbour);
  }

  private static void changes(String what, GrowingHarbour harbour) {
    switch (what) {
      case "the archive gets a call for wages" ->
          harbour.with("dockers-2010-wages", head("Double Wages", "dockers", "2010-07-03"), WAGES);
      case "the call for wages gets another name" ->
          harbour
              .without("dockers-2010-wages")
              .with("dockers-2010-pay", head("Pay Us Double", "dockers", "2010-07-04"), WAGES);
      case "the port reprints the call for wages" ->
          harbour.with(
              "port-2010-wages",
              head("They Say", "port", "2010-07-05"),
              WAGES.replace(". They", " – they"));
      case "the archive gets what is old" ->
          harbour.with(
              "dockers-2008-old",
              head("Old Wages", "dockers", "2008-01-01"),
              "In those years the dockers of the day shift demanded wages as well.");
      default -> throw new IllegalArgumentException("what happens there? " + what);
    }
  }

  private static void grown(LiveBot bot, GrowingHarbour harbour) {
    harbour.grows();
    bot.answersFrom(harbour.conversation());
    bot.tellsNews();
  }

  private static String head(String title, String organization, String date) {
    return "title: %s\norganization: %s\ndate: %s\nlanguage: en"
        .formatted(title, organization, date);
  }
}
