package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.wire.Fault;
import onrecord.fakebotapi.wire.Faults.When;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot when it is asked to end, whatever it is doing then.
final class BotEndIT {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration END = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final Questions questions = new Questions();
  private final FakeBotApi api = new FakeBotApi();

  @SuppressWarnings("NullAway.Init")
  private BotProcess bot;

  @BeforeEach
  void open() throws IOException {
    bot = new BotProcess(api, Harbours.in(folder), folder.resolve("log"));
  }

  @AfterEach
  void close() {
    bot.close();
    api.close();
  }

  @Test
  void end_whileNothingArrives_cancelsTheFetch() throws Exception {
    bot.start();
    ask(1);
    answered();
    end("while a fetch waits");
  }

  @Test
  void end_beforeTheServerWasReached_isQuick() throws Exception {
    api.goesDown();
    bot.start();
    bot.awaitSaid("is not reached");
    end("before the server was reached");
  }

  @Test
  void end_inTheMiddleOfAnswers_losesNothing_andRepeatsNothing() throws Exception {
    api.faults().add(When.every("sendMessage"), new Fault.Slow(Duration.ofMillis(200)));
    ask(30);
    bot.start();
    awaitSends(5);
    end("in the middle of answers");
    assertThat(questions.isEachAnswered()).isFalse();
    bot.start();
    answered();
    assertThat(questions.found().repeats()).isEmpty();
  }

  @Test
  void end_whileASendingIsNotAnswered_repeatsThatOneOnly() throws Exception {
    api.faults().add(When.next("sendMessage").fromNth(3), new Fault.Hang(true));
    ask(9);
    bot.start();
    awaitSends(3);
    end("while a sending is not answered");
    bot.start();
    answered();
    assertThat(questions.found().repeats()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void end_whileTheServerIsAway_losesNothing() throws Exception {
    bot.start();
    ask(1);
    answered();
    api.faults().add(When.every("sendMessage"), Fault.badGateway(false));
    ask(5);
    awaitSends(2);
    api.goesDown();
    end("while the server is away");
    api.faults().clear();
    api.comesBack();
    bot.start();
    answered();
  }

  private void ask(int count) {
    for (int i = 0; i < count; i++) {
      questions.ask(api.privateChat(api.person("Person " + questions.count(), "en")));
    }
  }

  private void awaitSends(int count) throws InterruptedException {
    assertThat(api.await(LONG, () -> api.requests("sendMessage").size() >= count)).isTrue();
  }

  private void answered() throws InterruptedException {
    assertThat(api.await(LONG, questions::isEachAnswered)).isTrue();
    assertThat(questions.found().doubled()).isEmpty();
    assertThat(questions.found().astray()).isEmpty();
    assertThat(api.refusals()).isEmpty();
  }

  private void end(String when) throws IOException, InterruptedException {
    long asked = System.nanoTime();
    assertThat(bot.end(END)).isPresent();
    Duration took = Duration.ofNanos(System.nanoTime() - asked);
    Figures.of("end " + when)
        .say("asked to end %s: ended after %.1f s", when, Figures.seconds(took));
    assertThat(bot.said()).doesNotContain("\tat ");
  }
}
