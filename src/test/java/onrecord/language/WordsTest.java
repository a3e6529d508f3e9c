package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.testing.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each case: a text, then its words as they are searched.
final class WordsTest {
  private static String folded(String text) {
    return String.join(" ", Words.in(text).stream().map(Words.Word::folded).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "dockers, 7, dockers",
    "dockers, 4, dock…",
    "a𝔸b, 2, a…",
    "a𝔸b, 3, a𝔸…",
    "𝔸, 1, …"
  })
  void text_clipped_isCutBetweenLetters(String text, int most, String clipped) {
    assertThat(Words.clipped(text, most)).isEqualTo(clipped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hands OFF Iran! | hands off iran",
        "Élection, Über, straße, İran, Łódź | election uber strasse iran lodz",
        "œuvre Æsir Ørsted | oeuvre aesir orsted",
        "anti-war Marxist-Humanist | anti war marxist humanist",
        "ﬁne | fine"
      })
  void word_withCaseAndMarks_losesThem(String text, String words) {
    assertThat(folded(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "U.S.", "U.S.A.", "USA", "the U.S.", "U.S.’"})
  void unitedStates_howeverWritten_areOneWord(String text) {
    assertThat(folded(text)).endsWith("usa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "Us", "uS"})
  void pronoun_isNotTheUnitedStates(String text) {
    assertThat(folded(text)).isEqualTo("us");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"I.R.I. | iri", "i.e. | ie", "5 p.m. | 5 pm", "F.S.P.’s | fsp s"})
  void acronym_withDots_losesThem(String text, String words) {
    assertThat(folded(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Iran's", "Iran’s", "Iran´s", "IRAN'S", "Iran’"})
  void possessive_isTheWordItself(String text) {
    assertThat(folded(text)).startsWith("iran");
    assertThat(Words.in(text).getFirst().folded()).isEqualTo("iran");
  }

  @Test
  void apostrophe_insideAWord_staysStraight() {
    assertThat(folded("O’Brien")).isEqualTo("o'brien");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "كتاب | کتاب",
        "ايران | ایران",
        "على | علی",
        "می\u200cخواهیم | میخواهیم",
        "می\u200fخواهیم | میخواهیم",
        "مسؤول | مسوول",
        "خانة | خانه",
        "أحمد | احمد",
        "مُحَمَّد | محمد",
        "كتـــاب | کتاب"
      })
  void arabicLetters_ofEitherLanguage_areOne(String text, String word) {
    assertThat(folded(text)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "۱۳۸۸ ١٣٨٨ १३८८ | 1388 1388 1388",
        "5.65 63% $400 | 5.65 63 400",
        "1,500 700,000 1,234,567.5 | 1500 700000 1234567.5",
        "۱٬۵۰۰ | 1500",
        "1,50 2009-06-26 | 1,50 2009 06 26"
      })
  void number_inWhicheverDigits_isAscii(String text, String words) {
    assertThat(folded(text)).isEqualTo(words);
  }

  @Test
  void emoji_areNoWords() {
    assertThat(Words.in("👍 👨‍👩‍👧‍👦 🇮🇷 ❤️ — … “”")).isEmpty();
  }

  @Test
  void scriptsWithoutSpaces_areCutByDictionary() {
    assertThat(folded("伊朗的工人阶级")).isEqualTo("伊朗 的 工人 阶级");
  }

  @Test
  void word_standsWhereItIsWritten() {
    String text = "👍 The U.S. left";
    assertThat(Words.in(text))
        .allSatisfy(word -> assertThat(word.span().of(text)).isEqualTo(word.written()))
        .extracting(Words.Word::written)
        .containsExactly("The", "U.S", "left");
  }

  @Test
  void word_tellsCapitalsAndDigits() {
    assertThat(Words.in("The élan Élan 5th ۵"))
        .extracting(Words.Word::capitalized)
        .containsExactly(true, false, true, false, false);
    assertThat(Words.in("The élan Élan 5th ۵"))
        .extracting(Words.Word::numeric)
        .containsExactly(false, false, false, true, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | 0", "' ' | 0", "one | 1", "' one  two\u00a0three\n' | 3", "80-170 towns | 2"})
  void count_isByWhiteSpace(String text, int count) {
    assertThat(Words.count(text)).isEqualTo(count);
  }

  @Test
  void longText_isReadWhole() {
    assertThat(Words.in("U.S. workers ".repeat(8_000))).hasSize(16_000);
    assertThat(Words.in("U.S.".repeat(25_000))).hasSize(1);
    assertThat(Words.in("x".repeat(100_000))).isNotEmpty();
    assertThat(Words.in(" ".repeat(100_000))).isEmpty();
  }

  @Test
  void randomText_hasWordsInOrderWithoutSpaces() {
    for (int seed = 0; seed < 300; seed++) {
      String text = new RandomText(seed).paragraph(30);
      int end = 0;
      for (Words.Word word : Words.in(text)) {
        assertThat(word.span().start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
        assertThat(word.folded()).as("seed %d", seed).isNotEmpty().doesNotContainPattern("\\s");
        assertThat(Words.folded(word.folded())).as("seed %d", seed).isEqualTo(word.folded());
        end = word.span().end();
      }
    }
  }
}
