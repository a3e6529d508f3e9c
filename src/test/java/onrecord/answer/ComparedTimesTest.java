package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Retriever;
import onrecord.corpus.Statement;
import onrecord.index.PassageIndex;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions that set two times against each other: a quote from each, and which has none.
final class ComparedTimesTest {
  private static final Statement LATER =
      Statements.of(
          "dockers-2014-review",
          Statements.masthead("Five Years On", "2014-05-02", Optional.of(Statements.DOCKERS)),
          "The strike of dockers was lost. The harbour is run by others now.");

  private static final Statement RELATED =
      Statements.of(
          "port-2014-report",
          Statements.masthead("A Report", "2014-08", Optional.of(Statements.PORT)),
          "The harbour grew again. The strike of the dockers in 2009 cost nine million.");

  @TempDir private static Path folder;

  private static PassageIndex index;
  private static QuestionReader reader;
  private static Answerer answerer;

  @BeforeAll
  static void openArchive() throws IOException {
    index = IndexedStatements.in(folder, List.of(Statements.STRIKE, LATER, RELATED));
    reader =
        new QuestionReader(
            index.organizations(),
            index.authors(),
            List.of(),
            Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
    answerer = new ArchiveAnswerer(reader, new Retriever(index, Optional.empty()), 3);
  }

  @AfterAll
  static void closeArchive() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Compare what DWU said of dockers in 2009 and 2014; dockers-2009-strike dockers-2014-review |",
        "How did DWU differ on dockers in 2014 and 2009?; dockers-2009-strike dockers-2014-review |",
        "DWU on dockers: 2009 vs 2014; dockers-2009-strike dockers-2014-review |",
        "Compare what DWU said of dockers in 2009 with 2014; dockers-2009-strike dockers-2014-review |",
        "Vergleiche, was DWU 2009 und 2014 zu dockers sagte; dockers-2009-strike dockers-2014-review |",
        "Compara lo que dijo DWU de dockers en 2009 y 2014; dockers-2009-strike dockers-2014-review |",
        "Compare what DWU said of dockers in 2009, 2012 and 2014;"
            + " dockers-2009-strike dockers-2014-review | 2012",
        "Compare what DWU said of dockers in June 2009 and May 2014;"
            + " dockers-2009-strike dockers-2014-review |"
      })
  void times_haveAQuoteEach_orAreTold(String question, String expected) {
    assertThat(told(answerer.answer(reader.read(question)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "What did DWU say of dockers in 2009 and 2014?",
    "Compare DWU and the Port Authority on dockers in 2009 and 2014",
    "Compare what DWU said of dockers between 2009 and 2014",
    "Compare what everyone said of dockers but not in 2009"
  })
  void noTimes_areSetAgainstEachOther(String question) {
    assertThat(reader.read(question).times()).isEmpty();
  }

  private static String told(Answer answer) {
    return switch (answer) {
      case Answer.Quoted quoted ->
          quoted.quotes().stream()
                  .map(quote -> quote.statement().id())
                  .collect(Collectors.joining(" "))
              + " |"
              + quoted.silentTimes().stream()
                  .map(time -> " " + time.stretches().getFirst().text())
                  .collect(Collectors.joining());
      case Answer.Abstained abstained -> abstained.reason().code();
    };
  }
}
