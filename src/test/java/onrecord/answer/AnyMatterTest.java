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
import onrecord.index.PassageIndex;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions that only say who and when (21-question-without-a-matter), that leave somebody out
/// (23-question-all-but-one) or that cannot be read (27-language-not-known), put to the invented
/// harbour: the statements that are quoted, in order, or why none is.
final class AnyMatterTest {
  @TempDir private static Path folder;

  private static PassageIndex index;
  private static QuestionReader reader;
  private static Answerer answerer;

  @BeforeAll
  static void openArchive() throws IOException {
    index = IndexedStatements.in(folder, Statements.ALL);
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
        "What is the latest statement of the Port Authority?; port-2010-tolls",
        "What did DWU say in 2009?; dockers-2009-strike",
        "What did DWU say last month?; nothing-from-period",
        "What was said in 2010?; port-2010-tolls",
        "What was said before 2011?; port-2010-tolls dockers-2009-strike",
        "What's the latest?; sailors-2011-call port-2010-tolls dockers-2009-strike",
        "Everyone except DWU: what do they say about dockers?; port-2010-tolls",
        "What do others than the Port Authority say about dockers?; dockers-2009-strike",
        "What did anyone say about dockers, but not in 2009?; port-2010-tolls",
        "What did DWU say about dockers, but not in 2009?; nothing-from-period",
        "Что говорят докеры о гавани?; language-not-read",
        "Cosa dicono del porto e della nave?; language-not-read",
        "Hvad siger de om havnen og skibet?; language-not-read",
        "港で何が言われましたか; language-not-read"
      })
  void question_isAnsweredByThoseStatements(String question, String expected) {
    assertThat(told(answerer.answer(reader.read(question)))).isEqualTo(expected);
  }

  private static String told(Answer answer) {
    return switch (answer) {
      case Answer.Quoted quoted ->
          quoted.quotes().stream()
              .map(quote -> quote.statement().id())
              .distinct()
              .collect(Collectors.joining(" "));
      case Answer.Abstained abstained -> abstained.reason().code();
    };
  }
}
