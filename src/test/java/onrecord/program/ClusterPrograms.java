package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.conversation.Wording;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.FakeBotApi.Setting;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Message.Entity;
import onrecord.fakebotapi.world.Person;
import onrecord.index.IndexProgress;
import onrecord.operation.Failure;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.rehearsal.BotProcess;
import onrecord.testing.ChildProgram;
import onrecord.testing.ClusterNodes;
import onrecord.testing.FakeNode;
import onrecord.testing.NodeCertificates;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.Test;

/// Programs as they are installed, each in a process of its own, on one archive in the cluster: a
/// bot with its site that has the archive's folder, another bot that has not, and a builder.
abstract class ClusterPrograms {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String NAME = "programs";
  private static final String QUESTION = "How many dockers walked out on Monday?";
  private static final String ANSWER = "Some 645 dockers";
  private static final String SITE = "https://archive.example";
  private static final String AWAY = Wording.in("en").say("failure.away");

  private final HttpClient reader = HttpClient.newHttpClient();

  abstract ClusterStage stage();

  private static Map<String, String> environment() {
    return ClusterStage.environment(NAME, ClusterNodes.urls());
  }

  @Test
  void botsAndASite_followABuild_andTellWhetherTheClusterIsThere() throws Exception {
    Path folder = stage().folder().resolve(NAME);
    SmallArchive archive = SmallArchive.in(folder);
    var elsewhere =
        new SmallArchive(folder.resolve("nowhere"), folder.resolve("other"), archive.config());
    int site = freePort();
    int health = freePort();
    try (var api = new FakeBotApi(Setting.QUICK);
        var other = new FakeBotApi(Setting.QUICK);
        var bot = new BotProcess(api, archive, folder.resolve("log"));
        var follower = new BotProcess(other, elsewhere, folder.resolve("other-log"))) {
      Person admin = api.person("Ada", "en");
      environment().forEach(bot::with);
      environment().forEach(follower::with);
      bot.with("ONRECORD_HTTP_SITE", "on").with("ONRECORD_HTTP_URL", SITE);
      bot.with("ONRECORD_HTTP_PORT", "" + site).with("ONRECORD_HTTP_METRICS_PORT", "" + health);
      bot.with("ONRECORD_TELEGRAM_ADMINS", "" + admin.user().id()).start();
      Chat office = api.privateChat(admin);
      Chat there = other.privateChat(other.person("Ben", "en"));
      Message answer = asked(office, QUESTION);
      assertThat(answer.text()).as("%s", bot.said()).contains(ANSWER);
      follower.start();
      assertThat(asked(there, QUESTION).text()).as("%s", follower.said()).contains(ANSWER);
      tellHowItIs(archive, office, health);
      followABuild(archive, site + citedIn(answer), office, there);
      sayThatItIsAway(office, site, health);
    }
  }

  private void tellHowItIs(SmallArchive archive, Chat office, int health) throws Exception {
    String line = "OpenSearch 3.5.0, green, 3 nodes, generation 1";
    assertThat(asked(office, "/status").text()).contains(line);
    assertThat(status(health + "/healthz")).isEqualTo(200);
    assertThat(status(health + "/readyz")).isEqualTo(200);
    assertThat(page(health + "/metrics"))
        .contains("onrecord_cluster_reachable 1.0", "onrecord_cluster_nodes 3.0")
        .contains("onrecord_cluster_colour 0.0", "onrecord_cluster_generation 1.0");
    var doctor = run(archive, "doctor");
    assertThat(doctor.out() + doctor.err()).contains(line);
  }

  private static ChildProgram.Ended run(SmallArchive archive, String... command) throws Exception {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(archive.options());
    return ChildProgram.run(environment(), all.toArray(String[]::new));
  }

  /// A third process, on another machine, builds without the statement that was quoted: its page is
  /// gone, and is there again after a step back.
  private void followABuild(SmallArchive archive, String cited, Chat office, Chat there)
      throws Exception {
    assertThat(status(cited)).isEqualTo(200);
    Path strike = archive.corpus().resolve("dockers/2009-06-26-strike.txt");
    byte[] kept = Files.readAllBytes(strike);
    Files.delete(strike);
    var machine =
        new SmallArchive(archive.corpus(), stage().folder().resolve("third"), archive.config());
    var built = run(machine, "index", "--force");
    assertThat(built.code()).as(built.err()).isZero();
    await().atMost(LONG).until(() -> status(cited) == 410);
    // The other bot looks for a newer one by itself, a moment sooner or later than the site.
    await().atMost(LONG).until(() -> !asked(there, QUESTION).text().contains(ANSWER));
    assertThat(asked(office, "/rollback").text()).contains("Index 1 answers again");
    assertThat(status(cited)).isEqualTo(200);
    await().atMost(LONG).until(() -> asked(there, QUESTION).text().contains(ANSWER));
    Files.write(strike, kept);
  }

  /// One line, and the answer after.
  private void sayThatItIsAway(Chat office, int site, int health) throws Exception {
    stage().nodes().freezeAll();
    try {
      assertThat(asked(office, "How much will the tolls rise?").text()).isEqualTo(AWAY);
      await().atMost(LONG).until(() -> status(health + "/healthz") == 503);
      assertThat(page(health + "/metrics")).contains("onrecord_cluster_reachable 0.0");
      assertThat(status(site + "/?q=tolls")).isEqualTo(502);
    } finally {
      stage().nodes().thawAll();
    }
    await()
        .atMost(LONG)
        .until(() -> office.fromBot().getLast().text(), text -> text.contains("four percent"));
    assertThat(office.fromBot().stream().filter(said -> said.text().equals(AWAY))).hasSize(1);
    await().atMost(LONG).until(() -> status(health + "/healthz") == 200);
    assertThat(status(site + "/?q=tolls")).isEqualTo(200);
  }

  /// Something of this test's ends TLS before a real node.
  @Test
  void clusterBehindTls_answersWhoeverTrustsItsAuthority_andIsNotTrustedByOthers()
      throws Exception {
    int generation = stage().distributed().newest();
    var certificates = NodeCertificates.in(stage().folder().resolve("certificates"));
    try (FakeNode door = FakeNode.secure(certificates.node(), "")) {
      door.answer(stage().nodes()::relayed);
      ConfiguredArchive strange = met(door, certificates.stranger());
      assertThatThrownBy(() -> strange.open(IndexProgress.SILENT))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("cannot prove who it is")
          .hasMessageContaining("index.opensearch.ca");
      assertThat(door.heard()).isEmpty();
      String question = ClusterStage.questions().getFirst();
      try (OpenArchive serving = met(door, certificates.authority()).open(IndexProgress.SILENT)) {
        assertThat(serving.index().number()).isEqualTo(generation);
        assertThat(serving.json().answer(question)).isEqualTo(stage().answer(question));
      }
      assertThat(door.heard()).isNotEmpty();
    }
  }

  private ConfiguredArchive met(FakeNode door, Path authority) throws Exception {
    return stage()
        .met(
            Map.of(
                "ONRECORD_INDEX_OPENSEARCH_URLS",
                door.address().toString(),
                "ONRECORD_INDEX_OPENSEARCH_CA",
                authority.toString()));
  }

  /// What the bot says next.
  private static Message asked(Chat chat, String question) {
    int before = chat.fromBot().size();
    chat.writes(question);
    await().atMost(LONG).until(() -> chat.fromBot().size() > before);
    return chat.fromBot().getLast();
  }

  /// The path that an answer links to.
  private static String citedIn(Message answer) {
    List<String> links =
        answer.entities().stream().map(Entity::url).filter(url -> url.startsWith(SITE)).toList();
    assertThat(links).isNotEmpty();
    return links.getFirst().substring(SITE.length()).replaceFirst("#.*", "");
  }

  private int status(String portAndPath) throws IOException, InterruptedException {
    return reader.send(request(portAndPath), BodyHandlers.discarding()).statusCode();
  }

  private String page(String portAndPath) throws IOException, InterruptedException {
    return reader.send(request(portAndPath), BodyHandlers.ofString()).body();
  }

  private static HttpRequest request(String portAndPath) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portAndPath))
        .timeout(LONG)
        .build();
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
