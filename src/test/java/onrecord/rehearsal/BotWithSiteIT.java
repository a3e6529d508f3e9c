package onrecord.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.FakeBotApi.Setting;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message.Entity;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The web site beside the bot, in one process: what the bot cites is a page, and both answer.
final class BotWithSiteIT {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final String URL = "https://archive.example";
  private static final int QUESTIONS = 20;

  @TempDir private Path folder;
  private final Questions questions = new Questions();
  private final HttpClient reader = HttpClient.newHttpClient();

  @Test
  void citation_inAChat_leadsToItsPage_andPagesComeWhileTheBotAnswers() throws Exception {
    int port = freePort();
    try (var api = new FakeBotApi(Setting.QUICK);
        var bot = new BotProcess(api, Harbours.in(folder), folder.resolve("log"))) {
      bot.with("ONRECORD_HTTP_SITE", "on")
          .with("ONRECORD_HTTP_URL", URL)
          .with("ONRECORD_HTTP_PORT", String.valueOf(port))
          .start();
      Chat chat = api.privateChat(api.person("Anna", "en"));
      questions.ask(chat);
      assertThat(api.await(LONG, questions::isEachAnswered)).as("%s", bot.said()).isTrue();

      String cited = citedIn(chat);
      HttpResponse<String> page = page(port, cited);
      assertThat(page.statusCode()).as(cited).isEqualTo(200);
      assertThat(Jsoup.parse(page.body()).select("mark").text()).contains("dockers walked out");

      for (int i = 0; i < QUESTIONS; i++) {
        questions.ask(chat);
        assertThat(page(port, cited).statusCode()).isEqualTo(200);
        assertThat(page(port, "/?q=dockers").statusCode()).isEqualTo(200);
      }
      assertThat(api.await(LONG, questions::isEachAnswered)).as("%s", bot.said()).isTrue();
      assertThat(page(port, "/metrics").statusCode())
          .as("its metrics are not public")
          .isEqualTo(404);
      assertThat(api.refusals()).isEmpty();
    }
  }

  /// The path that the bot's first answer links to.
  private static String citedIn(Chat chat) {
    List<String> links =
        chat.fromBot().stream()
            .flatMap(message -> message.entities().stream())
            .map(Entity::url)
            .filter(url -> !url.isEmpty())
            .toList();
    assertThat(links).isNotEmpty().allMatch(url -> url.startsWith(URL + "/s/"));
    return links.getFirst().substring(URL.length()).replaceFirst("#.*", "");
  }

  private HttpResponse<String> page(int port, String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return Awaitility.await()
        .atMost(LONG)
        .ignoreExceptions()
        .until(() -> reader.send(request, BodyHandlers.ofString()), response -> true);
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
