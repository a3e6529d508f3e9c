package onrecord.answer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Verdict;
import onrecord.corpus.Statement;
import onrecord.index.PassageIndex;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The kinds whosaid-cut-words and whosaid-wrapping: words as they are pasted after somebody shared
/// them.
final class SharedQuotationTest {
  private static final Statement PIER =
      Statements.of(
          "pier-1990",
          Statements.masthead("The Pier", "1990", Optional.of(Statements.PORT)),
          "Seventeen fishermen of the northern quay refused the contract because the long-term"
              + " “cooperation” with the freight company had ruined their grandfathers.");

  @TempDir static Path folder;
  private static PassageIndex index;

  @BeforeAll
  static void write() throws IOException {
    List<Statement> all = new ArrayList<>(Statements.ALL);
    all.add(PIER);
    index = IndexedStatements.in(folder, all);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Verdict judged(String text) {
    List<Verdict> verdicts = new ArchiveVerifier(index).judge(text);
    assertThat(verdicts).hasSize(1);
    return verdicts.getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RT @quay_watch: Seventeen fishermen of the northern quay refused the contract"
            + " https://t.co/a1B2 #quay #strike",
        "Seventeen fishermen of the northern quay refused the contract via @quay_watch",
        "Forwarded from Harbour News\nSeventeen fishermen of the northern quay refused the contract",
        "Weitergeleitet von Hafen\nSeventeen fishermen of the northern quay refused the contract",
        "هدایت شده از بندر\nSeventeen fishermen of the northern quay refused the contract",
        "Seventeen fishermen (emphasis added) of the northern quay refused the contract",
        "Seventeen fishermen of the northern quay (c’est nous qui soulignons) refused the contract",
        "Seventeen fishermen of the northern quay (Hervorhebung d. Verf.) refused the contract",
        "Seventeen fishermen of the northern quay (énfasis añadido) refused the contract",
        "Seventeen fishermen of the nor\u00adthern quay refused\nthe con\u00adtract",
        "because the long-term \"cooperation\" with the freight company had ruined",
        "because the long-term «cooperation» with the freight company had ruined",
        "> because the long-term ‘cooperation’ with\n> the freight company had ruined",
        "because the long-\nterm „cooperation“ with the freight company had ruined",
        "... because the long-term \u201ccooperation\u201d with the freight company had ruined [...]",
      })
  void words_thatNobodyChanged_areVerbatim(String text) {
    assertThat(judged(text)).isInstanceOf(Verdict.Verbatim.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teen fishermen of the northern quay refused the contr",
        "…rmen of the northern quay refused the contract bec…",
        "hern quay refused the contract because the lo",
        "m \u201ccooperation\u201d with the freight company had ruined their grandfa",
      })
  void excerpt_cutInsideItsFirstAndLastWord_isFound(String text) {
    assertThat(judged(text)).isInstanceOf(Verdict.Altered.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nobody of the northern town signed the contract",
        "RT @quay_watch: the harbour was closed by the police yesterday evening https://t.co/a1B2",
      })
  void otherWords_areNotFound(String text) {
    assertThat(judged(text)).isInstanceOf(Verdict.Absent.class);
  }
}
