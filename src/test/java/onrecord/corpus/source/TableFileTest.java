package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\r\nid;text\r\na;One, two.\r\n",
        "\ufeffsep=\t\nid\ttext\na\tOne, two.\n",
        "\"sep=;\"\nid;text\na;\"One, two.\"\n",
        "SEP=|\nid|text\na|One, two.\n",
        "id;\"a, b, c, d\";text\na;;One, two.\n"
      })
  void separator_isTakenAsSpreadsheetsWriteIt(String rows) throws IOException {
    assertThat(read(rows).texts()).containsExactly("One, two.");
    assertThat(read(rows).problems()).isEmpty();
  }

  @Test
  void line_ofARowBelowTheSeparator_isTheFiles() throws IOException {
    assertThat(read("sep=;\nid;text\na;One.\n").draft().at().line()).isEqualTo(3);
  }

  @Test
  void table_inUtf16WithTabs_isRead() throws IOException {
    byte[] bytes = "\ufeffid\ttext\na\t\"Один,\n\nдва.\"\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Found.in(new ArchiveFolder(folder).with("all.csv", bytes)).texts())
        .containsExactly("Один,\n\nдва.");
  }

  @Test
  void cell_withTags_isReadAsAPageShowsIt() throws IOException {
    Found found =
        read(
            "title,text\nR&amp;D,\"<p>Close it &amp; test.</p><p>It is <b>late</b>&nbsp;now.</p>\"\n");
    assertThat(found.texts()).containsExactly("Close it & test.\nIt is late\u00a0now.");
    assertThat(found.stated("title")).containsExactly("R&D");
    assertThat(read("id,text\na,\"5 < 7 and a <weir> &amp; more <!-- no -->now\"\n").texts())
        .containsExactly("5 < 7 and a <weir> & more now");
  }

  @Test
  void rows_withNothingInThem_areNone() throws IOException {
    assertThat(read("id,text\na,One.\n,\n,\n").drafts()).hasSize(1);
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
