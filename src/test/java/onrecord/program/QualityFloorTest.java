package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import onrecord.evaluation.Evaluation;
import onrecord.evaluation.JudgedQuestion;
import onrecord.terminal.Host;
import onrecord.testing.Pins;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first archive answers the judged questions no worse than pinned, with meaning and without.
final class QualityFloorTest {
  private static final Path RESOURCES = Path.of("src/test/resources/onrecord");
  private static final Path PINS = RESOURCES.resolve("pins");

  /// The build's own folder: vectors depend on nothing but the texts, and are made once.
  private static final Path DATA = Path.of("target/quality");

  @ParameterizedTest
  @CsvSource({
    "questions.jsonl, meaning, questions.properties",
    "questions.jsonl, words, questions-by-words.properties",
    "blind-questions.jsonl, meaning, blind-questions.properties",
  })
  void firstArchive_judgedQuestions_answersNoWorseThanPinned(
      String questions, String settings, String pins, TestReporter reporter) throws Exception {
    Host.Places places =
        new Host.Places(
            Optional.of(Path.of("corpus")),
            Optional.of(PINS.resolve(settings + ".yaml")),
            Optional.of(DATA.resolve(settings)));

    Evaluation evaluation =
        new Machine().asked(places, JudgedQuestion.read(RESOURCES.resolve(questions)));

    Pins pinned = Pins.read(PINS.resolve(pins));
    pinned.complaints(evaluation.scores()).forEach(reporter::publishEntry);
    assertThat(pinned.faults(evaluation.scores()))
        .as(String.join("\n", evaluation.lines()))
        .isEmpty();
  }
}
