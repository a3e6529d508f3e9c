package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.FakeBotApi.Setting;
import onrecord.fakebotapi.wire.Fault;
import onrecord.fakebotapi.wire.Faults.When;
import onrecord.fakebotapi.world.Chat;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All that the bot says and keeps while everything is logged and much goes wrong.
final class BotSecrecyIT {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void token_standsNowhere_howeverMuchIsLoggedAndWhateverGoesWrong(String format) throws Exception {
    SmallArchive archive = Harbours.in(folder);
    try (var api = new FakeBotApi(Setting.QUICK);
        var bot = new BotProcess(api, archive, folder.resolve("log"))) {
      bot.with("ONRECORD_LOG_LEVEL", "trace").with("ONRECORD_LOG_FORMAT", format);
      goThroughMuch(api, bot);
      assertThat(bot.end(LONG)).isPresent();
      bot.start();
      answered(api, "after the restart");
      api.revokeToken();
      assertThat(bot.ended(LONG)).hasValue(1);
      bot.start();
      assertThat(bot.ended(LONG)).hasValue(1);
      assertThat(bot.said()).contains("TRACE").contains("Telegram does not know the bot's token");
      assertThat(whereverItStands(api.token())).isEmpty();
      assertThat(objects(bot.said())).isEqualTo(format.equals("json"));
      Figures.of("secrecy-" + format)
          .say(
              "token at TRACE, log as %s: in 0 of %,d bytes of log and 0 files of the data folder",
              format, Files.size(folder.resolve("log")));
    }
  }

  /// Whether what was logged is a JSON object a line.
  private static boolean objects(String said) throws IOException {
    List<String> lines = said.lines().filter(line -> line.contains("TRACE")).toList();
    for (String line : lines) {
      if (!line.startsWith("{") || !new ObjectMapper().readTree(line).isObject()) {
        return false;
      }
    }
    return !lines.isEmpty();
  }

  private static void goThroughMuch(FakeBotApi api, BotProcess bot)
      throws IOException, InterruptedException {
    api.goesDown();
    bot.start();
    bot.awaitSaid("is not reached");
    api.comesBack();
    answered(api, "at first");
    for (Fault fault :
        List.of(
            Fault.badGateway(false),
            Fault.internalError(),
            new Fault.Cut(true),
            new Fault.Flood(1),
            Fault.badRequest("can't parse entities"),
            new Fault.Answer(200, "text/html", "<p>no JSON</p>", true))) {
      api.faults().add(When.next("sendMessage"), fault);
      answered(api, fault.toString());
      api.faults().clear();
    }
    for (Fault fault : List.of(Fault.badGateway(false), new Fault.Cut(false), new Fault.Flood(1))) {
      api.faults().add(When.every("getUpdates").times(2), fault);
      answered(api, fault.toString());
      api.faults().clear();
    }
    api.throwsOut();
    bot.awaitSaid("no answer from the Bot API server");
    api.comesBack();
    answered(api, "after the outage");
  }

  private static void answered(FakeBotApi api, String when) throws InterruptedException {
    Chat chat = api.privateChat(api.person("Anna", "en"));
    chat.writes(Harbours.question(0));
    assertThat(api.await(LONG, () -> !chat.fromBot().isEmpty())).as(when).isTrue();
  }

  /// The files in which it stands, or the half of it that must stay secret.
  private List<Path> whereverItStands(String token) throws IOException {
    String secret = token.substring(token.indexOf(':') + 1);
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret)) {
          found.add(file);
        }
      }
    }
    return found;
  }
}
