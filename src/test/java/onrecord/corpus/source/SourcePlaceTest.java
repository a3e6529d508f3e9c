package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SourcePlaceTest {

  @Test
  void fileName_withControlCharacters_isWrittenOut() {
    assertThat(new SourcePlace("a\nb\u001b[2J\u202egnp.txt", 0).file())
        .isEqualTo("a\\nb\\u001b[2J\\u202egnp.txt");
  }

  @Test
  void fileName_inAnyScript_stays() {
    assertThat(new SourcePlace("بیانیه/été 1.txt", 0).file()).isEqualTo("بیانیه/été 1.txt");
  }

  @Test
  void words_withoutEnd_areCut() {
    assertThat(SourcePlace.visible("x".repeat(1000))).hasSize(301).endsWith("…");
  }

  @Test
  void surrogate_withoutItsOther_isWrittenOut() {
    assertThat(SourcePlace.visible("\ud83d")).isEqualTo("\\ud83d");
  }
}
