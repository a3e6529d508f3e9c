package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The kind korean-particles: the same noun with and without what is written to it.
final class AffixesTest {
  private static String stem(String word, String language) {
    return Analysis.stem(Words.folded(word), language);
  }

  @ParameterizedTest
  @CsvSource({
    "크레인, 크레인의", "크레인, 크레인은", "크레인, 크레인에서는", "파업, 파업은", "파업, 파업을", "노조, 노조는", "노조, 노조가",
    "노동자, 노동자들은", "노동자, 노동자들에게", "부두, 부두로", "항만, 항만으로부터", "댐, 댐은", "댐, 댐에서", "회사, 회사와"
  })
  void koreanNoun_withAParticle_hasTheStemOfTheNoun(String noun, String written) {
    assertThat(stem(written, "ko")).isEqualTo(stem(noun, "ko"));
  }

  @ParameterizedTest
  @CsvSource({"마을", "가을", "노을", "나이"})
  void koreanNoun_thatEndsAsIfInAParticle_isKept(String noun) {
    assertThat(stem(noun, "ko")).isEqualTo(Words.folded(noun));
  }

  @ParameterizedTest
  @CsvSource({
    "שביתה, השביתה",
    "שביתה, בשביתה",
    "שביתה, והשביתה",
    "מנופים, למנופים",
    "נמל, מהנמל",
    "פועלים, שהפועלים",
    "מלחמה, והמלחמה"
  })
  void hebrewNoun_withAPrefix_hasTheStemOfTheNoun(String noun, String written) {
    assertThat(stem(written, "he")).isEqualTo(stem(noun, "he"));
  }
}
