package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableFileTest {
  @TempDir Path folder;

  private Found read(String rows) throws IOException {
    return Found.in(new ArchiveFolder(folder).with("all.csv", rows));
  }

  @Test
  void rows_areStatements() throws IOException {
    Found found = read("\ufeffid, Text\na,\"One, two.\n\nThree.\"\nb,Four.\n");
    assertThat(found.texts()).containsExactly("One, two.\n\nThree.", "Four.");
    assertThat(found.drafts()).extracting(draft -> draft.at().line()).containsExactly(2, 5);
  }

  @Test
  void separators_ofEachKind_areRecognized() throws IOException {
    assertThat(read("id;text\na;One, two.\n").texts()).containsExactly("One, two.");
    assertThat(read("id\ttext\na\tOne; two.\n").texts()).containsExactly("One; two.");
  }

  @Test
  void authors_inOneCell_areParted() throws IOException {
    assertThat(read("author,text\nAna Ruiz; Bo Li,Words.\n").stated("author"))
        .containsExactly("Ana Ruiz", "Bo Li");
  }

  @Test
  void table_withoutATextColumn_isAProblem() throws IOException {
    assertThat(read("id,txt\na,b\n").problems())
        .containsExactly(
            "all.csv:1: no column 'text'; name the columns in the first row: id, title,"
                + " organization, date, text");
  }

  @Test
  void quotationMark_notClosed_isAProblemAtItsRow() throws IOException {
    Found found = read("id,text\na,One.\nb,\"Two.\nc,Three.\n");
    assertThat(found.texts()).containsExactly("One.");
    assertThat(found.problems())
        .singleElement()
        .asString()
        .startsWith("all.csv:3: not a sound table from here on: ");
  }

  @Test
  void row_withTooManyCells_isReadAndTold() throws IOException {
    Found found = read("id,text\na,One,two\n");
    assertThat(found.texts()).containsExactly("One");
    assertThat(found.problems())
        .singleElement()
        .asString()
        .startsWith("all.csv:2: more cells than columns");
  }

  @Test
  void row_withoutEnd_isAProblem() throws IOException {
    Found found = read("id,text\na,One.\nb,\"" + "x\n".repeat(10_100_000));
    assertThat(found.texts()).containsExactly("One.");
    assertThat(found.problems()).singleElement().asString().contains("more than 20 MB");
  }

  @Test
  void header_thatNeverEnds_isAProblem() throws IOException {
    assertThat(read("id,text," + "x".repeat(200_000) + "\na,Words.\n").problems())
        .containsExactly(
            "all.csv: its first row has more than 100,000 characters; name the columns in the"
                + " first row: id, title, organization, date, text");
  }
}
