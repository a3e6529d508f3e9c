package onrecord.program.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Message.Preferences;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.operation.monitoring.Metrics;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Said;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
final class AnswerMetricsTest {
  private static final String NOWHERE = "What did the Tudeh Party say about the election?";

  @TempDir private Path folder;
  private final Metrics metrics = new Metrics();
  private OpenArchive archive;

  @BeforeEach
  void open() throws IOException {
    Configuration settings =
        Configuration.load(Options.NONE, Map.of("ONRECORD_SEMANTIC", "off"), new ArrayList<>());
    archive =
        OpenArchive.over(
            IndexedStatements.in(folder, Statements.ALL),
            Optional.empty(),
            Optional.empty(),
            settings);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private List<Map<String, Object>> logged(boolean words, String question) {
    try (var said = new Said(AnswerMetrics.class)) {
      OpenArchive counted = archive.counted(metrics, words);
      counted.answerer().answer(counted.archive().understand(question));
      assertThat(said.lines()).singleElement().asString().startsWith("question in en: ");
      assertThat(said.lines().getFirst().contains(question)).isEqualTo(words);
      return said.fields();
    }
  }

  @Test
  void question_isOneLine_withoutItsWords() {
    assertThat(logged(false, NOWHERE))
        .singleElement()
        .satisfies(
            fields -> {
              assertThat(fields).containsOnlyKeys("language", "outcome", "milliseconds");
              assertThat(fields).containsEntry("language", "en");
              assertThat(fields.get("outcome")).asString().matches("[a-z]+(-[a-z]+)+");
              assertThat(fields.get("milliseconds")).isInstanceOf(Long.class);
            });
  }

  @Test
  void question_whereItIsConfigured_isLoggedInItsWords() {
    assertThat(logged(true, NOWHERE))
        .singleElement()
        .satisfies(fields -> assertThat(fields).containsEntry("question", NOWHERE));
  }

  @Test
  void question_isCounted_withEachOfItsStages() {
    logged(false, "Who voted in the strike of the dockers?");
    String told = new String(metrics.text(), StandardCharsets.UTF_8);
    assertThat(told).contains("onrecord_questions_total 1.0\n");
    for (String stage : List.of("embedding", "retrieval", "reranking", "composing")) {
      assertThat(told)
          .containsPattern(
              "onrecord_stage_duration_seconds_count\\{stage=\"%s\"} [1-9]".formatted(stage));
    }
  }

  @Test
  void question_answeredAgain_forMoreOfIt_isNotCountedTwice() {
    OpenArchive counted = archive.counted(metrics, false);
    counted.conversation().ask("What do the dockers say about the strike?", Preferences.of("en"));
    assertThat(new String(metrics.text(), StandardCharsets.UTF_8))
        .contains("onrecord_questions_total 1.0\n");
  }

  @Test
  void complaint_ofAnIndexThatCanBeRead_isNone_andOfAClosedOneIsSome() {
    for (int i = 0; i <= Statements.ALL.size(); i++) {
      assertThat(archive.complaint()).isEmpty();
    }
    archive.close();
    assertThat(archive.complaint()).isPresent();
  }
}
