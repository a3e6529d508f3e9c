package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Passage;
import onrecord.corpus.Passages;
import onrecord.corpus.Statement;
import onrecord.index.stored.PassagePlace;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PassageIndexTest {
  @TempDir private Path folder;

  @Test
  void passages_comeBackAsTheyWereCut() throws IOException {
    try (PassageIndex index = IndexedStatements.in(folder, Statements.ALL)) {
      List<Passage> cut =
          Statements.ALL.stream().flatMap(statement -> Passages.of(statement).stream()).toList();
      assertThat(passages(index)).containsExactlyInAnyOrderElementsOf(cut);
      assertThat(index.passages()).isEqualTo(cut.size());
    }
  }

  @Test
  void statement_comesBackWholeByItsId() throws IOException {
    try (PassageIndex index = IndexedStatements.in(folder, Statements.ALL)) {
      for (Statement statement : Statements.ALL) {
        assertThat(index.find(statement.id())).contains(statement);
      }
      assertThat(index.find("none")).isEmpty();
      assertThat(index.list()).hasSameSizeAs(Statements.ALL);
    }
  }

  @Test
  void hash_tellsWhatChanged() throws IOException {
    try (PassageIndex index = IndexedStatements.in(folder, List.of(Statements.STRIKE))) {
      Map<String, String> hashes = index.hashes();
      assertThat(hashes)
          .containsExactly(Map.entry(Statements.STRIKE.id(), PassageIndex.hash(Statements.STRIKE)));
      assertThat(PassageIndex.hash(retitled("All In"))).isNotIn(hashes.values());
      assertThat(PassageIndex.hash(retitled("All Out on Monday"))).isIn(hashes.values());
    }
  }

  @Test
  void contents_areThoseOfTheArchive() throws IOException {
    var corpus =
        new Corpus(
            Statements.ALL,
            List.of(Statements.DOCKERS, Statements.PORT),
            List.of(List.of("ITF", "International Transport Federation")),
            List.of());
    try (PassageIndex index = IndexedStatements.in(folder, corpus)) {
      assertThat(index.number()).isEqualTo(1);
      assertThat(index.semantic()).isFalse();
      assertThat(index.problems()).isZero();
      assertThat(index.organizations()).containsExactly(Statements.DOCKERS, Statements.PORT);
      assertThat(index.names())
          .containsExactly(List.of("ITF", "International Transport Federation"));
      assertThat(index.authors()).isEmpty();
      assertThat(index.languages()).contains("en");
    }
  }

  @Test
  void passageWithoutVectors_hasNone() throws IOException {
    try (PassageIndex index = IndexedStatements.in(folder, List.of(Statements.STRIKE))) {
      Query dockers = new TermQuery(new Term(Fields.ORGANIZATION, "dockers"));
      List<Integer> found = index.search(List.of(dockers), 10).getFirst();
      assertThat(found).isNotEmpty();
      assertThat(index.stored(Set.copyOf(found))).allMatch(stored -> stored.vectors() == null);
    }
  }

  @Test
  void archiveWithoutStatements_isOpenedEmpty() throws IOException {
    try (PassageIndex index = IndexedStatements.in(folder, List.of())) {
      assertThat(index.passages()).isZero();
      assertThat(index.list()).isEmpty();
      assertThat(index.languages()).isEmpty();
    }
  }

  @Test
  void folderWithoutContents_isNoIndex() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> PassageIndex.open(1, empty)).isInstanceOf(IOException.class);
  }

  @Test
  void place_ofAnyPassage_isReadAsItWasWritten() {
    for (Statement statement : Statements.ALL) {
      for (Passage passage : Passages.of(statement)) {
        assertThat(PassagePlace.decode(statement, PassagePlace.encode(passage))).isEqualTo(passage);
      }
    }
  }

  @Test
  void fiveWordsInARow_areFoundAgainByATriplet() {
    String text =
        "Some 645 dockers walked out on Monday and the harbour stood still for three whole days"
            + " while nobody was asked about tolls or the long vote of the town";
    List<Words.Word> words = Words.spelled(text, new Span(0, text.length()));
    List<Integer> kept =
        Triplets.kept(words).stream().map(Triplets.Triplet::hash).distinct().toList();
    for (int i = 0; i + 5 <= words.size(); i++) {
      assertThat(Triplets.of(words.subList(i, i + 5)))
          .as(words.get(i).written())
          .anyMatch(triplet -> kept.contains(triplet.hash()));
    }
    assertThat(kept).hasSizeLessThan(Triplets.of(words).size());
    assertThat(Triplets.of(words.subList(0, 2))).isEmpty();
  }

  private static Statement retitled(String title) {
    return new Statement(
        Statements.STRIKE.id(),
        Statements.masthead(title, "2009-06-26", Optional.of(Statements.DOCKERS)),
        Statements.STRIKE.text(),
        Statements.STRIKE.voices(),
        List.of());
  }

  /// Every passage; what stands in the index beside them, statements, has no place.
  private static List<Passage> passages(PassageIndex index) {
    List<Passage> passages = new ArrayList<>();
    var onlyPassages =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.ON_RECORD, "true")), Occur.SHOULD)
            .add(new TermQuery(new Term(Fields.COMMENT, "true")), Occur.SHOULD);
    List<Integer> found = index.search(List.of(onlyPassages.build()), 100).getFirst();
    passages.addAll(index.passages(found).values());
    assertThat(index.first(MatchAllDocsQuery.INSTANCE, 1000))
        .hasSize(passages.size() + index.list().size());
    return passages;
  }
}
