package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Question;
import onrecord.answer.question.QuestionReader;
import onrecord.corpus.Statement;
import onrecord.index.CrossEncoder;
import onrecord.index.PassageIndex;
import onrecord.testing.FakeCrossEncoder;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RerankingTest {
  private static final List<Statement> HARBOUR =
      List.of(Statements.STRIKE, Statements.COMMENTS, Statements.TOLLS, Statements.LEAFLET);

  @TempDir private Path folder;
  private PassageIndex index;
  private Question question;

  @BeforeEach
  void openArchive() throws IOException {
    index = IndexedStatements.in(folder, HARBOUR);
    question =
        new QuestionReader(index.organizations(), index.authors(), List.of(), Clock.systemUTC())
            .read("Who walked out of the harbour and pays tolls?");
  }

  @AfterEach
  void closeArchive() throws IOException {
    index.close();
  }

  private List<Hit> hits(Optional<CrossEncoder> reranker) {
    var retriever = new Retriever(index, Optional.empty(), reranker, Retriever.Listener.SILENT);
    return retriever.retrieve(question).hits();
  }

  private List<Hit> hits(CrossEncoder reranker) {
    return hits(Optional.of(reranker));
  }

  @Test
  void hits_areInTheModelsOrder_andTheScoresStayWhereTheyWere() {
    List<Hit> before = hits(Optional.empty());
    assertThat(before).hasSizeGreaterThan(2);
    String last = before.getLast().passage().text();
    List<Hit> after = hits(FakeCrossEncoder.by(text -> text.endsWith(last) ? 2000 : 0));
    assertThat(after.getFirst().passage()).isEqualTo(before.getLast().passage());
    assertThat(after.getFirst().signals()).isEqualTo(before.getLast().signals());
    assertThat(after.subList(1, after.size()))
        .extracting(Hit::passage)
        .isEqualTo(before.subList(0, before.size() - 1).stream().map(Hit::passage).toList());
    assertThat(after).extracting(Hit::score).isEqualTo(before.stream().map(Hit::score).toList());
  }

  @Test
  void hits_ofWhichTheModelThinksAlike_stayAsTheyWere() {
    assertThat(hits(FakeCrossEncoder.by(text -> 3))).isEqualTo(hits(Optional.empty()));
  }

  @Test
  void title_isReadWithThePassage() {
    String title = Statements.TOLLS.masthead().title();
    List<Hit> after = hits(FakeCrossEncoder.by(text -> text.startsWith(title + ". ") ? 2000 : 0));
    assertThat(after.getFirst().passage().statement()).isEqualTo(Statements.TOLLS);
  }

  @Test
  void model_thatReadsAnotherLanguage_orCannotBeHad_changesNothing() {
    List<Hit> before = hits(Optional.empty());
    assertThat(hits(new FakeCrossEncoder("fa", true, String::length))).isEqualTo(before);
    assertThat(hits(new FakeCrossEncoder("en", false, text -> -text.length()))).isEqualTo(before);
  }
}
