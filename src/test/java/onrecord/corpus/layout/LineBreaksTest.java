package onrecord.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LineBreaksTest {
  private static LineBreaks of(String text) {
    return LineBreaks.of(TextLines.of(text));
  }

  @Test
  void text_thatWasWrapped_hasAWidth() {
    LineBreaks wrapping =
        of(
            """
            The strike of the oil workers in the south has
            been going on for three weeks. Nobody knows
            what comes of it and who will hold out.
            So.
            """);
    assertThat(wrapping.width()).isBetween(40, 46);
    assertThat(wrapping.full(0)).isTrue();
    assertThat(wrapping.full(2)).isFalse();
  }

  @Test
  void text_ofOneParagraphALine_hasNone() {
    assertThat(of("The workers spoke.\nThe bosses were silent.\nVictory!").width()).isZero();
  }

  @Test
  void names_lineByLine_haveNone() {
    assertThat(of("Maryam Namazie\nMina Ahadi\nFariborz Pooya").width()).isZero();
  }

  @Test
  void oneBrokenLine_amongLongOnes_isNoWrapping() {
    String longLine = "The workers of the world have a world to win. ".repeat(4) + "\n";
    assertThat(of(longLine.repeat(5) + "as the poet says in the poem\nno one leaves home").width())
        .isZero();
  }
}
