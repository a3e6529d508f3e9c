package onrecord.conversation.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.testing.RandomText;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
  private static final List<List<String>> ROWS =
      List.of(
          List.of("an-id", "2009", "Dock Workers’ Union of the North", "All Out on Monday, again"),
          List.of("b", "2010~", "漢字", "x"));

  @Test
  void columns_standUnderEachOther() {
    assertThat(Columns.of(ROWS, 80))
        .isEqualTo(
            """
            an-id  2009   Dock Workers’ Union of the North  All Out on Monday, again
            b      2010~  漢字                              x
            """);
  }

  @Test
  void columns_giveWayFromTheLast() {
    assertThat(Columns.of(ROWS, 60))
        .isEqualTo(
            """
            an-id  2009   Dock Workers’ Union of the…   All Out on…
            b      2010~  漢字                          x
            """);
  }

  @Test
  void neighbours_fromRightToLeft_keepTheirPlaces() {
    assertThat(Columns.of(List.of(List.of("a", "b", "گل", "سرخ")), 80))
        .isEqualTo("a  b  \u2068گل\u2069  \u2068سرخ\u2069\n");
  }

  @Test
  void rows_thatCannotFit_standInLines() {
    assertThat(Columns.of(ROWS, 24))
        .startsWith("an-id\n  2009\n  Dock Workers’ Union of\n  the North\n");
  }

  @Test
  void lines_ofAnyUnicode_fit() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new RandomText(seed);
      var row = List.of(random.paragraph(1), random.paragraph(1), random.paragraph(4));
      int width = 20 + random.below(80);
      for (String line : Columns.of(List.of(row, row), width).split("\n", -1)) {
        assertThat(Cells.of(line)).as("seed " + seed).isLessThanOrEqualTo(width);
      }
    }
  }
}
