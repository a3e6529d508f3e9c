package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.conversation.Opinion;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.SubscriptionKind;
import onrecord.index.IndexProgress;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.monitoring.Metrics;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.publishing.Publishing;
import onrecord.publishing.PublishingOutcome;
import onrecord.telegram.TelegramConnection;
import onrecord.telegram.api.Token;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Subscriptions.Subscriber;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dashboard in `config/` against what the bot tells at `/metrics`.
final class GrafanaDashboardTest {
  private static final Path DASHBOARD = Path.of("config/grafana.json");
  private static final Pattern NAME = Pattern.compile("\\b(?:onrecord|jvm|process)_[a-z0-9_]++");

  @TempDir private Path folder;
  private final Metrics metrics = new Metrics();
  private SwappableReference<LiveArchive> current;
  private TelegramConnection telegram;
  private Configuration configuration;
  private BackgroundBuilds builds;

  @BeforeEach
  void serve() throws Exception {
    SmallArchive archive = SmallArchive.in(folder);
    var options =
        new Configuration.Options(
            Optional.of(archive.config()),
            Optional.of(archive.corpus()),
            Optional.of(archive.data()));
    configuration = Configuration.load(options, Map.of());
    var configured = new ConfiguredArchive(configuration, Optional.empty());
    assertThat(configured.build(false, IndexProgress.SILENT)).isPresent();
    OpenArchive open = configured.openNewest().orElseThrow();
    current =
        new SwappableReference<>(new LiveArchive(open, open.conversation(), open.conversation()));
    somethingHappens();
    var observer = new TelegramMetrics(metrics);
    var token = Token.of("1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    telegram = TelegramConnection.open(configuration, token, observer, _ -> {});
    assertThat(new Observability(configuration, telegram, metrics).telegram()).isSameAs(telegram);
    builds =
        new BackgroundBuilds(
            current,
            configured,
            next -> new LiveArchive(next, next.conversation(), next.conversation()),
            _ -> {
              throw new AssertionError("nobody asks");
            });
    assertThat(new HealthAndMetrics(configuration, telegram, current, builds).counted(metrics))
        .isNotNull();
  }

  /// What is counted under a label is there once there is something to count.
  private void somethingHappens() throws IOException {
    try (Journal journal =
        Journal.open(
            TelegramConnection.journal(configuration),
            java.time.Clock.systemUTC(),
            Duration.ofDays(2))) {
      var subscriber = new Subscriber(5, "PRIVATE", 0, "en");
      journal.subscriptions().add(subscriber, Subscription.EVERYTHING);
      journal
          .subscriptions()
          .add(subscriber, new Subscription(SubscriptionKind.MATTER, "oil", "oil"));
      journal.counts().add(Opinion.WRONG.code(), "a:0", 2);
      journal.counts().add(Opinion.WRONG_SPEAKER.code(), "a:0", 1);
    }
    metrics.answered(Duration.ofMillis(3));
    metrics.declined("never-mentioned", Duration.ofMillis(3));
    metrics.took("embedding", Duration.ofMillis(3));
    metrics.request("sendMessage", "done");
    List.of("sent", "refused", "flooded", "unknown").forEach(each -> metrics.delivery(each, 403));
    metrics.matched(2);
    metrics.noticed("news");
  }

  @AfterEach
  void close() throws IOException {
    builds.close();
    telegram.close();
    current.close();
  }

  private String told() {
    return new String(metrics.text(), StandardCharsets.UTF_8);
  }

  /// The names of all that can be asked for.
  private Set<String> names() {
    return told()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> expressions() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    List<String> expressions = new ArrayList<>();
    dashboard.findValues("expr").forEach(each -> expressions.add(each.asText()));
    dashboard
        .at("/templating/list")
        .findValues("query")
        .forEach(each -> expressions.add(each.asText()));
    return expressions;
  }

  private static Set<String> named() throws IOException {
    return expressions().stream()
        .flatMap(each -> NAME.matcher(each).results().map(found -> found.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void dashboard_namesOnlyWhatThereIs() throws IOException {
    assertThat(named()).hasSizeGreaterThan(25);
    assertThat(names()).containsAll(named());
  }

  @Test
  void dashboard_showsAllThatIsTheBotsOwn() throws IOException {
    Set<String> own =
        names().stream()
            .filter(name -> name.startsWith("onrecord_"))
            .filter(name -> !name.matches(".*_(?:sum|count)"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named()).containsAll(own);
  }

  @Test
  void labels_thatTheDashboardSumsBy_areThere() throws IOException {
    String told = told();
    for (String expression : expressions()) {
      var by = Pattern.compile("sum by \\(([a-z, ]+)\\)").matcher(expression);
      while (by.find()) {
        for (String label : by.group(1).split(", ", -1)) {
          String name = NAME.matcher(expression).results().findFirst().orElseThrow().group();
          assertThat(told).containsPattern(name + "\\{[^}]*\\b" + label + "=");
        }
      }
    }
  }

  @Test
  void subscriptionsAndVotes_areWhatTheJournalHolds() {
    assertThat(told())
        .contains("onrecord_subscriptions{kind=\"everything\"} 1.0")
        .contains("onrecord_subscriptions{kind=\"organization\"} 0.0")
        .contains("onrecord_subscriptions{kind=\"matter\"} 1.0")
        .contains("onrecord_votes_total{reason=\"wrong\"} 2.0")
        .contains("onrecord_votes_total{reason=\"wrong-speaker\"} 1.0")
        .contains("onrecord_votes_total{reason=\"right\"} 0.0");
  }

  @Test
  void draftsAndPublications_areWhatAdminsDid() throws IOException {
    Publishing publishing = builds.publishing();
    assertThat(told())
        .contains("onrecord_drafts 0.0")
        .contains("onrecord_publications_total{deed=\"publish\"} 0.0");
    var first =
        publishing.offer("c-1", 7, "call.txt", "---\ntitle: Call\n---\n\nCome to the gate.");
    publishing.offer("c-2", 7, "other.txt", "---\ntitle: Other\n---\n\nLeave the gate at once.");
    assertThat(told()).contains("onrecord_drafts 2.0");
    assertThat(publishing.publish(first.draft().id(), 1, 7, false))
        .isInstanceOf(PublishingOutcome.Taken.class);
    assertThat(publishing.organization("tugs", "Tug Masters", true, 7))
        .isInstanceOf(PublishingOutcome.Taken.class);
    assertThat(told())
        .contains("onrecord_drafts 1.0")
        .contains("onrecord_publications_total{deed=\"publish\"} 1.0")
        .contains("onrecord_publications_total{deed=\"organization\"} 1.0")
        .contains("onrecord_publications_total{deed=\"withdraw\"} 0.0");
  }

  @Test
  void page_ofOperation_namesEachMetric() throws IOException {
    String page = Files.readString(Path.of("src/docs/operation.md"));
    assertThat(named().stream().filter(name -> name.startsWith("onrecord_")))
        .allSatisfy(
            name ->
                assertThat(page)
                    .contains(name.substring("onrecord_".length()).replaceAll("_bucket$", "")));
  }
}
