package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.wire.Fault;
import onrecord.fakebotapi.wire.Faults.When;
import onrecord.fakebotapi.world.Chat;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is away for a while, in each of the ways in which one can be, all at the same
/// time.
final class BotOutageIT {
  private static final Duration OUTAGE = Duration.ofSeconds(Figures.length("outage", 4));
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  /// How a server goes away, and comes back.
  private record Way(String name, Consumer<FakeBotApi> goes, Consumer<FakeBotApi> comes) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("connections refused", FakeBotApi::goesDown, FakeBotApi::comesBack),
          new Way("connections cut", FakeBotApi::throwsOut, FakeBotApi::comesBack),
          new Way(
              "502 from a proxy",
              api -> api.faults().add(When.every(""), Fault.badGateway(false)),
              api -> api.faults().clear()),
          new Way(
              "no answers",
              api -> api.faults().add(When.every(""), new Fault.Hang(false)),
              api -> api.faults().clear()));

  @Test
  void bot_afterAnOutage_answersWhatWaited() throws Exception {
    Figures figures = Figures.of("outage");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Duration>> times =
          WAYS.stream().map(way -> threads.submit((Callable<Duration>) () -> sitOut(way))).toList();
      for (int i = 0; i < WAYS.size(); i++) {
        figures.say(
            "outage of %d s, %s: the first update is answered %.1f s after its end",
            OUTAGE.toSeconds(), WAYS.get(i).name(), Figures.seconds(times.get(i).get()));
      }
    }
  }

  /// From the end of the outage to the first answer.
  private Duration sitOut(Way way) throws IOException, InterruptedException {
    Path own = folder.resolve(way.name());
    SmallArchive archive = Harbours.in(own);
    var questions = new Questions();
    try (var api = new FakeBotApi();
        var bot = new BotProcess(api, archive, own.resolve("log"))) {
      Chat chat = api.privateChat(api.person("Anna", "en"));
      bot.start();
      questions.ask(chat);
      assertThat(api.await(LONG, questions::isEachAnswered)).as(way.name()).isTrue();
      way.goes().accept(api);
      questions.ask(chat);
      questions.ask(api.privateChat(api.person("Ben", "en")));
      boolean _ = api.await(OUTAGE, () -> false);
      Instant end = Instant.now();
      way.comes().accept(api);
      assertThat(api.await(LONG, () -> questions.found().lost().size() < 2)).isTrue();
      Duration first = Duration.between(end, Instant.now());
      assertThat(api.await(LONG, questions::isEachAnswered)).as(way.name()).isTrue();
      assertThat(questions.found().doubled()).isEmpty();
      assertThat(questions.found().astray()).isEmpty();
      assertThat(api.refusals()).isEmpty();
      return first;
    }
  }
}
