package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Retriever;
import onrecord.index.PassageIndex;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Why there is no answer where passages were found and none of them can be quoted.
final class NoQuoteTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "What did DWU say of bread in 2009?, NOTHING_BY_ORGANIZATION",
    "Compare what DWU and the Port Authority said of bread in 2009, NOTHING_BY_ORGANIZATION",
    "What was said of bread in 2009?, NOTHING_RELEVANT",
    "What did DWU say of bread in 1990?, NOTHING_FROM_PERIOD",
    "What did DWU say of bread?, NOTHING_BY_ORGANIZATION",
  })
  void onlyWhoHasNothingOfThatTime_isToldToHaveNothing(String question, Answer.Reason reason)
      throws IOException {
    try (PassageIndex index = IndexedStatements.in(folder, List.of(Statements.STRIKE))) {
      var reader =
          new QuestionReader(
              index.organizations(),
              index.authors(),
              List.of(),
              Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
      var abstention = new Abstention(new Retriever(index, Optional.empty()));
      assertThat(abstention.ofNoQuote(reader.read(question)).reason()).isEqualTo(reason);
    }
  }
}
