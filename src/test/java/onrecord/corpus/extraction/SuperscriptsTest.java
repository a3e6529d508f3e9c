package onrecord.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SuperscriptsTest {
  @Test
  void numbers_areRaised() {
    assertThat(Superscripts.of("1")).isEqualTo("¹");
    assertThat(Superscripts.of("[23]")).isEqualTo("²³");
    assertThat(Superscripts.of("(4)")).isEqualTo("⁴");
    assertThat(Superscripts.of("1, 2")).isEqualTo("¹,²");
    assertThat(Superscripts.of("3–5")).isEqualTo("³⁻⁵");
    assertThat(Superscripts.of("-3")).isEqualTo("⁻³");
    assertThat(Superscripts.of("۷")).isEqualTo("⁷");
  }

  @Test
  void words_areNot() {
    for (String words : new String[] {"th", "er", "a", "*", "", "()", "2009", "citation needed"}) {
      assertThat(Superscripts.of(words)).isEqualTo(words);
    }
  }
}
