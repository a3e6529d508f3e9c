package onrecord.corpus.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuotedLinesTest {
  private static List<String> blocks(String text) {
    QuotedLines extract = QuotedLines.of(text);
    return extract.quoted().stream().map(span -> span.of(extract.text()).strip()).toList();
  }

  @Test
  void markedLines_areABlockWithoutTheirMarks() {
    QuotedLines read = QuotedLines.of("He wrote:\r\n> We go.\r\n>\r\n> We stay.\r\n\r\nSo he did.");
    assertThat(read.text()).isEqualTo("He wrote:\r\n We go.\r\n\r\n We stay.\r\n\r\nSo he did.");
    assertThat(read.quoted())
        .extracting(span -> span.of(read.text()))
        .containsExactly(" We go.\r\n\r\n We stay.");
  }

  @Test
  void otherDepth_orAnEmptyLine_isAnotherBlock() {
    assertThat(blocks("> > We go.\n> We stay.\n>> We run.\n\n> We rest."))
        .containsExactly("We go.", "We stay.", "We run.", "We rest.");
  }

  @Test
  void brokenSentence_goesOnBelowItsMark() {
    assertThat(blocks("> We go to the\nharbour now.\nWe said no."))
        .containsExactly("We go to the\nharbour now.");
    assertThat(blocks("> We go.\nand we said no.")).containsExactly("We go.");
    assertThat(blocks("> We go to the\n\nharbour")).containsExactly("We go to the");
  }

  @Test
  void signsOfAnotherKind_stay() {
    for (String text :
        List.of("5 > 4", ">5 boats", "-> there", "    > code", "a\n>>>print\n>x", "")) {
      QuotedLines read = QuotedLines.of(text);
      assertThat(read.text()).isEqualTo(text);
    }
  }

  @Test
  void manyMarks_areReadInOnePass() {
    assertThat(blocks("> a\n\n".repeat(100_000))).hasSize(100_000);
    assertThat(blocks("> ".repeat(300_000) + "a")).containsExactly("a");
  }
}
