package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.FakeBotApi.Setting;
import onrecord.fakebotapi.world.Chat;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot while its journal cannot be written: the disk is full, or the file is not its own.
final class BotFullDiskIT {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int CHATS = 12;
  private static final int FIRST_PORT = 20_000;

  @TempDir private Path folder;
  private final Questions questions = new Questions();

  @Test
  void disk_fullAtWork_losesNothing_saysWhatToDo_andGoesOnWhenThereIsRoom() throws Exception {
    SmallArchive archive = Harbours.in(folder);
    try (Obstacle obstacle = Obstacle.in(archive.data())) {
      goThrough(obstacle, archive);
    }
  }

  @Test
  void journal_ofAnotherProgram_losesNothing_saysWhatToDo_andGoesOnWhenItIsFree() throws Exception {
    SmallArchive archive = Harbours.in(folder);
    try (Obstacle obstacle = new Obstacle.Usurper(archive.data().resolve("journal.sqlite"))) {
      goThrough(obstacle, archive);
    }
  }

  private void goThrough(Obstacle obstacle, SmallArchive archive) throws Exception {
    int port = freePort();
    try (var api = new FakeBotApi(Setting.QUICK);
        var bot = new BotProcess(api, archive, folder.resolve("log"))) {
      bot.with("ONRECORD_HTTP_PORT", String.valueOf(port)).start();
      List<Chat> chats = new ArrayList<>();
      for (int i = 0; i < CHATS; i++) {
        chats.add(api.privateChat(api.person("Person " + i, "en")));
      }
      questions.ask(chats.getFirst());
      assertThat(api.await(LONG, questions::isEachAnswered)).isTrue();
      assertThat(health(port).statusCode()).isEqualTo(200);

      // Some of these are accepted before nothing can be written, and some are not.
      chats.forEach(questions::ask);
      obstacle.begin();
      chats.forEach(questions::ask);
      bot.awaitSaid(obstacle.advice());
      HttpResponse<String> health = health(port);
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("journal: ");
      assertThat(bot.isAlive()).isTrue();

      obstacle.end();
      assertThat(api.await(LONG, questions::isEachAnswered)).isTrue();
      assertThat(questions.found().doubled()).isEmpty();
      assertThat(questions.found().astray()).isEmpty();
      assertThat(api.refusals()).isEmpty();
      assertThat(health(port).statusCode()).isEqualTo(200);
      Figures.of(obstacle.advice().contains("disk") ? "full-disk" : "held-journal")
          .say(
              "%d questions around a time when nothing could be written (%s): 0 lost, 0 twice",
              questions.count(), obstacle.advice());
    }
  }

  private static HttpResponse<String> health(int port) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:%d/healthz".formatted(port));
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }

  /// Below those that the system gives away, which a neighbour could have got by the time that the
  /// bot wants it.
  private static int freePort() throws IOException {
    int first = FIRST_PORT + (int) (ProcessHandle.current().pid() % 10_000);
    for (int port = first; port < first + 1000; port++) {
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException _) {
        // Somebody else's; the next one may be free.
      }
    }
    throw new IOException("no port is free");
  }
}
