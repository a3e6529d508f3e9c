package onrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Quote;
import onrecord.answer.Verdict;
import onrecord.corpus.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The archive as a stranger's program uses it: through its one face, with nothing of the bot's.
final class ArchiveTest {
  @TempDir Path folder;
  @TempDir Path data;

  @BeforeEach
  void writeStatements() throws IOException {
    Files.writeString(
        folder.resolve("strike.txt"),
        """
        ---
        title: Nobody unloads
        organization: Dockers' Union
        date: 2009-06-26
        ---
        Some 645 dockers walked out on Monday. They ask for two more cranes on the north quay.

        The port authority has not answered their letters.
        """);
    Files.writeString(
        folder.resolve("ferry.txt"),
        """
        ---
        title: On the ferry
        organization: Ferry Committee
        date: 2010-03-02
        ---
        The night ferry must run again. Without it the islanders cannot reach the hospital.
        """);
  }

  @Test
  void archive_asked_quotesAStatementWordForWord() throws IOException {
    try (Archive archive = Archive.open(folder, data)) {
      Answer answer = archive.ask("How many dockers walked out?");
      Quote quote = ((Answer.Quoted) answer).quotes().getFirst();
      Statement statement = archive.read(quote.statement().id()).orElseThrow();
      assertThat(quote.span().of(statement.text()))
          .isEqualTo(
              "Some 645 dockers walked out on Monday. They ask for two more cranes on the north"
                  + " quay.");
      assertThat(archive.search("ferry hospital", 1).getFirst().statement().masthead().title())
          .isEqualTo("On the ferry");
    }
  }

  @Test
  void archive_thatIsSilent_saysWhy() throws IOException {
    try (Archive archive = Archive.open(folder, data)) {
      Answer answer = archive.ask("What does the Lighthouse Society say about herring?");
      assertThat(answer).isInstanceOf(Answer.Abstained.class);
    }
  }

  @Test
  void quotation_isTold_whoseItIs() throws IOException {
    try (Archive archive = Archive.open(folder, data)) {
      List<Verdict> verdicts = archive.whoSaid("The night ferry must run again.");
      assertThat(verdicts).singleElement().isInstanceOf(Verdict.Verbatim.class);
      assertThat(archive.whoSaid("Herring is the silver of the poor, they told the harbour."))
          .singleElement()
          .isInstanceOf(Verdict.Absent.class);
    }
  }

  @Test
  void archive_openedAgain_isNotBuiltAgain_andSeesFilesThatChanged() throws IOException {
    Archive.open(folder, data).close();
    try (Archive again = Archive.open(folder, data)) {
      assertThat(again.index().number()).isEqualTo(1);
      assertThat(again.statements()).hasSize(2);
    }
    Files.delete(folder.resolve("ferry.txt"));
    try (Archive changed = Archive.open(folder, data)) {
      assertThat(changed.statements()).hasSize(1);
    }
  }

  @Test
  void folder_withoutAStatement_isRefusedWithWhatToDo() throws IOException {
    Path empty = Files.createDirectory(data.resolve("empty"));
    assertThatThrownBy(() -> Archive.open(empty, data.resolve("index")))
        .isInstanceOfSatisfying(
            UnusableArchive.class, e -> assertThat(e.advice()).contains("onrecord check"))
        .hasMessageContaining("no statement could be read in " + empty);
  }
}
