package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Question;
import onrecord.answer.question.QuestionReader;
import onrecord.corpus.Statement;
import onrecord.index.PassageIndex;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions to the invented harbour by words alone, and the statements of the hits, the best
/// first.
final class RetrieverTest {
  private static final List<Statement> HARBOUR =
      List.of(
          statement("dockers-2009", "2009-06-26", "Some 645 dockers walked out on Monday."),
          statement("dockers-2012", "2012", "The dockers remember the long strike."),
          statement("dockers-2014~", "2014~", "Dockers vote on a new strike fund."),
          Statements.TOLLS,
          Statements.LEAFLET,
          Statements.COMMENTS);

  @TempDir private static Path folder;

  private static PassageIndex index;
  private static Retriever retriever;
  private static QuestionReader reader;

  @BeforeAll
  static void openArchive() throws IOException {
    index = IndexedStatements.in(folder, HARBOUR);
    retriever = new Retriever(index, Optional.empty());
    reader =
        new QuestionReader(
            index.organizations(),
            index.authors(),
            List.of(),
            Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
  }

  @AfterAll
  static void closeArchive() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Who walked out on Monday?; dockers-2009 port-2010-tolls",
        "When will tolls rise?; port-2010-tolls",
        "To whom does the harbour belong?; unnamed-leaflet",
        "What does the Dock Workers’ Union say about a vote?; dockers-2014~",
        "What did the Port Authority say about dockers?; port-2010-tolls",
        "What did DWU say in 2009 about dockers?; dockers-2009",
        "What did DWU say before 2010 about dockers?; dockers-2009",
        "What did DWU say since 2012 about a strike fund?; dockers-2014~ dockers-2012",
        "What did readers write about the pickets?; dockers-2009-strike-comments",
        "Who mentions pickets?; ''",
        "zeppelins; ''"
      })
  void hits_areThoseThatWhoAndWhenAllow_theBestFirst(String question, String statements) {
    assertThat(ids(retriever.retrieve(reader.read(question)))).isEqualTo(statements);
  }

  @Test
  void hits_anywhere_areFoundWhoeverAndWheneverIsAsked() {
    Question question =
        reader.read("What did the Port Authority say in 2010 about the strike fund?");
    assertThat(ids(retriever.retrieve(question))).isEmpty();
    assertThat(ids(retriever.retrieveAnywhere(question))).startsWith("dockers-2014~");
    assertThat(ids(retriever.search(question).anywhere())).startsWith("dockers-2014~");
  }

  @Test
  void search_looksOnce_andAnywhereIsTheSameWhereNobodyIsAsked() {
    Retriever.RankedSearch search = retriever.search(reader.read("Who walked out?"));
    assertThat(search.allowed()).isSameAs(search.allowed()).isSameAs(search.anywhere());
  }

  @Test
  void term_thatTheArchiveNeverWrites_isUnheard() {
    assertThat(retriever.retrieve(reader.read("Did zeppelins stop the dockers?")).unheard())
        .contains("zeppelins")
        .doesNotContain("dockers");
  }

  @Test
  void hits_areInOrderOfTheirScores_andTheSameTwice() {
    Question question = reader.read("Which dockers walked out or vote on a strike?");
    List<Hit> hits = retriever.retrieve(question).hits();
    assertThat(hits).hasSizeGreaterThan(3);
    assertThat(hits).extracting(Hit::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(retriever.retrieve(question).hits()).isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource({
    "What did DWU say?, true",
    "What did the Shippers’ League say?, false",
    "What did anyone say?, true"
  })
  void archive_speaksThroughThoseWhoseStatementsItHas(String question, boolean speaks) {
    assertThat(retriever.speaks(reader.read(question))).isEqualTo(speaks);
  }

  @ParameterizedTest
  @CsvSource({
    "What did DWU say in 2009?, true",
    "What did DWU say in 2014?, true",
    "What did DWU say in 2010?, false",
    "What did the Port Authority say in 2010?, true",
    "What did DWU say before 2009?, false",
    "What did DWU say after 2012?, true"
  })
  void archive_speaksThen_whereAStatementMayBeFromThatTime(String question, boolean speaks) {
    assertThat(retriever.speaksThen(reader.read(question))).isEqualTo(speaks);
  }

  private static Statement statement(String id, String date, String text) {
    return Statements.of(
        id, Statements.masthead("Out", date, Optional.of(Statements.DOCKERS)), text);
  }

  private static String ids(Retriever.FoundPassages found) {
    return found.hits().stream()
        .map(hit -> hit.passage().statement().id())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
