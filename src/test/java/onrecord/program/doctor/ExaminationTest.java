package onrecord.program.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.reading.CorpusReader;
import onrecord.corpus.reading.Fingerprint;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.generation.GenerationBuild;
import onrecord.index.generation.Generations;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.telegram.journal.Inbox.Arrival;
import onrecord.telegram.journal.Journal;
import onrecord.terminal.Diagnosis;
import onrecord.terminal.Finding;
import onrecord.terminal.Finding.Grade;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExaminationTest {
  private static final String TOKEN = "1234567890:AAHnotARealToken-but_as_long_as_one_x";

  @TempDir private Path folder;
  private SmallArchive archive;
  private final Map<String, String> environment = new HashMap<>();
  private Embedder embedder = new FakeEmbedder();
  private final Clock clock = Clock.systemUTC();

  @BeforeEach
  void fill() throws IOException {
    archive = SmallArchive.in(folder);
  }

  private Diagnosis examined() {
    var options =
        new Options(
            Optional.of(archive.config()),
            Optional.of(archive.corpus()),
            Optional.of(archive.data()));
    return Examination.of(options, environment, embedder, clock);
  }

  private List<Finding> of(String point) {
    return examined().findings().stream().filter(finding -> finding.point().equals(point)).toList();
  }

  private void build() throws IOException {
    try (GenerationBuild build =
        new Generations(archive.data(), Optional.empty()).begin().orElseThrow()) {
      build.build(
          CorpusReader.read(archive.corpus()),
          Fingerprint.of(archive.corpus()),
          IndexProgress.SILENT);
    }
  }

  @Test
  void setUp_thatIsWell_hasNothingWrong_andIsLeftAsItWas() {
    Diagnosis diagnosis = examined();
    assertThat(diagnosis.well()).isTrue();
    assertThat(diagnosis.findings())
        .extracting(Finding::point)
        .containsSubsequence(
            "java",
            "settings",
            "memory",
            "meaning",
            "data folder",
            "archive",
            "index",
            "journal",
            "publishing",
            "watching",
            "telegram");
    assertThat(diagnosis.lines()).last().asString().startsWith("Nothing is wrong; ");
    assertThat(archive.data()).doesNotExist();
  }

  @Test
  void everythingBroken_everyPointIsStillLookedAt() throws IOException {
    Files.writeString(archive.config(), "answer:\n  quotes: 99\nlog: [1]\nnonsense: 1\n");
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    environment.put("ONRECORD_SEMANTIC", "perhaps");
    environment.put("TELEGRAM_BOT_TOKEN", "12:no token at all");
    var options =
        new Options(
            Optional.of(archive.config()),
            Optional.of(folder.resolve("none")),
            Optional.of(file.resolve("data")));
    embedder = new BrokenEmbedder();
    Diagnosis diagnosis = Examination.of(options, environment, embedder, clock);
    assertThat(diagnosis.well()).isFalse();
    assertThat(diagnosis.findings())
        .filteredOn(finding -> finding.grade() == Grade.WRONG)
        .allSatisfy(finding -> assertThat(finding.advice()).isNotEmpty())
        .extracting(Finding::point)
        .contains("settings", "meaning", "data folder", "archive", "telegram");
    assertThat(diagnosis.findings())
        .filteredOn(finding -> finding.point().equals("settings"))
        .extracting(Finding::found)
        .hasSizeGreaterThanOrEqualTo(4)
        .anySatisfy(found -> assertThat(found).contains("answer.quotes is \"99\""))
        .anySatisfy(found -> assertThat(found).contains("unknown key nonsense"))
        .anySatisfy(found -> assertThat(found).contains("ONRECORD_SEMANTIC"));
  }

  @Test
  void variable_misspelt_isARemark() {
    environment.put("ONRECORD_SEMANTICS", "off");
    environment.put("ONRECORD_JAVA_OPTS", "-Xmx1g");
    assertThat(of("settings"))
        .extracting(Finding::found)
        .containsExactly("all are understood", "the variable ONRECORD_SEMANTICS sets nothing");
  }

  @Test
  void token_standsInNoFinding() throws Exception {
    environment.put("TELEGRAM_BOT_TOKEN", TOKEN);
    environment.put("ONRECORD_TELEGRAM_API_URL", "ftp://h/bot" + TOKEN);
    environment.put("ONRECORD_DATA", archive.data().resolve(TOKEN).toString());
    Diagnosis diagnosis = examined();
    assertThat(String.join("\n", diagnosis.lines()) + diagnosis.json())
        .contains("(token)")
        .doesNotContain(TOKEN.substring(TOKEN.indexOf(':') + 1));
  }

  @Test
  void json_isOneObject_withAllThatPeopleRead() throws Exception {
    Diagnosis diagnosis = examined();
    JsonNode json = new ObjectMapper().readTree(diagnosis.json());
    assertThat(json.path("well").asBoolean()).isTrue();
    assertThat(json.path("findings")).hasSameSizeAs(diagnosis.findings());
    assertThat(json.path("findings").get(0).path("point").asText()).isEqualTo("java");
    assertThat(json.path("findings").get(0).path("grade").asText()).isEqualTo("well");
  }

  @Test
  void archive_withProblems_countsThemAndNamesCheck() throws IOException {
    Files.writeString(archive.corpus().resolve("port/x.txt"), "---\ndate: 2009-13\n---\n\nText.\n");
    assertThat(of("archive"))
        .last()
        .satisfies(
            finding -> {
              assertThat(finding.grade()).isEqualTo(Grade.WRONG);
              assertThat(finding.found()).contains("problem", "port/x.txt");
              assertThat(finding.advice()).contains("onrecord check");
            });
  }

  @Test
  void index_isNone_thenWhole_thenOfAnotherArchive_thenDamaged() throws IOException {
    assertThat(of("index")).extracting(Finding::found).containsExactly("none has been built yet");
    build();
    assertThat(of("index"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.WELL))
        .satisfies(finding -> assertThat(finding.found()).contains("2 statements", "words alone"));
    Files.writeString(archive.corpus().resolve("port/y.txt"), "Another statement stands here.");
    assertThat(of("index"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.REMARK))
        .satisfies(finding -> assertThat(finding.found()).contains("have changed"));
    Files.delete(archive.corpus().resolve("port/y.txt"));
    Files.delete(archive.data().resolve("generations/000001/contents.json"));
    assertThat(of("index"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.WRONG))
        .satisfies(finding -> assertThat(finding.found()).contains("contents.json is missing"));
  }

  @Test
  void journal_inUse_tellsWhoHasItAndWhatWaits_andItsUserGoesOn() throws IOException {
    Path file = archive.data().resolve("journal.sqlite");
    try (Journal journal = Journal.open(file, clock, Duration.ofDays(2))) {
      journal.inbox().keep(List.of(arrival(1), arrival(2)));
      assertThat(of("journal"))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.found())
                      .isEqualTo(
                          "this process has it open; readable; 2 messages waiting to be answered,"
                              + " 0 messages to go out"));
      journal.inbox().keep(List.of(arrival(3)));
      assertThat(journal.isWritable()).isTrue();
    }
    assertThat(of("journal"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.WELL))
        .satisfies(finding -> assertThat(finding.found()).contains("3 messages waiting"));
  }

  private static Arrival arrival(long update) {
    return new Arrival(update, 7, Instant.parse("2026-11-21T10:00:00Z"), "{\"id\":" + update + "}");
  }

  @Test
  void journal_damaged_isToldAndLeftForTheBotToSetAside() throws IOException {
    Path file = archive.data().resolve("journal.sqlite");
    Journal.open(file, clock, Duration.ofDays(2)).close();
    byte[] damaged = "Dear diary, this is no database.".getBytes(StandardCharsets.UTF_8);
    Files.write(file, damaged);
    assertThat(of("journal"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.WRONG))
        .satisfies(finding -> assertThat(finding.found()).contains("the file is not a database"));
    assertThat(file).hasBinaryContent(damaged);
    Journal.open(file, clock, Duration.ofDays(2)).close();
    assertThat(of("journal"))
        .last()
        .satisfies(finding -> assertThat(finding.found()).contains("journal.sqlite.set-aside-"));
  }
}
