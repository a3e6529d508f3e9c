package onrecord.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LexiconTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "election",
        "elections",
        "protested",
        "stopped",
        "policies",
        "denied",
        "women",
        "policemen",
        "went",
        "antiwar",
        "workplace",
        "nonviolent",
        "tehran"
      })
  void word_ofEnglish_isKnown(String folded) {
    assertThat(Lexicon.knows(folded)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mousavi",
        "ahmadinejad",
        "electon",
        "politicies",
        "sancshuns",
        "انتخابات",
        "reson"
      })
  void nameOrMisspelling_isNot(String folded) {
    assertThat(Lexicon.knows(folded)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"electon", "beleive", "protesst", "sancton", "politicies", "kciked", "wokres"})
  void word_withOneLetterWrong_isNearlyKnown(String folded) {
    assertThat(Lexicon.nearlyKnows(folded)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "frso", "mousavi", "ahmadinejad", "sancshuns", "basij", "tudeh", "stuxnet"})
  void name_isNotNearlyKnown(String folded) {
    assertThat(Lexicon.nearlyKnows(folded)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tehran", "nazism", "iran", "syrian", "american"})
  void word_alwaysCapital_isAName(String folded) {
    assertThat(Lexicon.isName(folded)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "election", "march", "mousavi", "nice", "tell", "born", "federal", "far"})
  void otherWord_isNone(String folded) {
    assertThat(Lexicon.isName(folded)).isFalse();
  }

  @Test
  void word_withOneLetterWrong_isNearlyKnown() {
    assertThat(Lexicon.nearlyKnows("goverment")).isTrue();
    assertThat(Lexicon.nearlyKnows("governmment")).isTrue();
    assertThat(Lexicon.nearlyKnows("gouvernement")).isFalse();
    assertThat(Lexicon.nearlyKnows("tree")).isFalse();
  }

  @Test
  void word_longerThanAny_isNotTakenApart() {
    assertThat(Lexicon.knows("harbourmaster".repeat(300))).isFalse();
    assertThat(Lexicon.nearlyKnows("harbour".repeat(300))).isFalse();
  }
}
