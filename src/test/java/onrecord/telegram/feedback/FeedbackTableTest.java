package onrecord.telegram.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeedbackTableTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

  private static String table(String question, String... names) {
    var kept =
        new KeptQuestion(
            question,
            2,
            new TreeSet<>(List.of("never-mentioned")),
            new TreeSet<>(List.of(names)),
            DAY,
            DAY.plusDays(1));
    return new FeedbackTable().with("unanswered", List.of(kept)).text();
  }

  @Test
  void table_isRfc4180_withTheMarkOfItsEncoding() throws IOException {
    String text = table("Who, \"today\", is Ω?", "Ω", "Zed; Co");
    assertThat(text)
        .isEqualTo(
            "\uFEFFwhat,times,question,group,reasons,names,first,last\r\n"
                + "unanswered,2,\"Who, \"\"today\"\", is Ω?\",\"Who, \"\"today\"\", is Ω?\","
                + "never-mentioned,Zed; Co; Ω,2026-01-02,2026-01-03\r\n");
    try (CSVParser parser =
        CSVParser.parse(new StringReader(text.substring(1)), CSVFormat.RFC4180)) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows.get(1).get(2)).isEqualTo("Who, \"today\", is Ω?");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=HYPERLINK(1)|'=HYPERLINK(1)",
        "+1|'+1",
        "-2+3|'-2+3",
        "@SUM(A1)|'@SUM(A1)",
        " =1|' =1",
        "＝1|'＝1",
        "Who = what?|Who = what?",
        "What of 1-2?|What of 1-2?"
      })
  void cell_thatAProgramWouldReckonOut_isWords(String cell, String written) {
    assertThat(FeedbackTable.cell(cell)).isEqualTo(written);
  }

  @Test
  void names_thatAreFormulas_areWordsToo() {
    assertThat(table("Who?", "=1+1")).contains(",'=1+1,");
  }
}
