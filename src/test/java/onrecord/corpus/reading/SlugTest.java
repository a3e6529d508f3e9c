package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SlugTest {

  @Test
  void name_becomesLettersDigitsAndHyphens() {
    assertThat(Slug.of("frso/2009-06 It’s “Ours”!")).isEqualTo("frso-2009-06-it-s-ours");
  }

  @Test
  void accents_areTakenOff() {
    assertThat(Slug.of("Alianza Científica")).isEqualTo("alianza-cientifica");
  }

  @Test
  void names_inOtherScripts_stayApart() {
    assertThat(Slug.of("حزب کمونیست")).matches("x-[0-9a-f]{8}").isNotEqualTo(Slug.of("حزب توده"));
    assertThat(Slug.of("حزب WPI")).matches("wpi-[0-9a-f]{8}");
  }

  @Test
  void names_thatAreLong_stayApart() {
    assertThat(Slug.of("a".repeat(100)))
        .hasSizeLessThan(100)
        .isNotEqualTo(Slug.of("a".repeat(101)));
  }
}
