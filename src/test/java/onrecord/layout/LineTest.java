package onrecord.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How lines hang together at their ends. Each case: the lines as they come, then what they become,
/// `|` between paragraphs.
final class LineTest {
  private static void reads(String raw, String paragraphs) {
    assertThat(CanonicalText.of(raw).replace('\n', '|')).isEqualTo(paragraphs);
  }

  @Test
  void softHyphen_insideAWord_isDropped() {
    reads("interna\u00adtional", "international");
  }

  @Test
  void softHyphen_atALinesEnd_joinsItsWord() {
    reads("the interna\u00ad\ntional working class", "the international working class");
    reads("the interna\u00ad \n\n\ntional working class", "the international working class");
  }

  @Test
  void hyphen_atALinesEnd_staysAndJoins() {
    reads("have suffered as second-\nclass citizens", "have suffered as second-class citizens");
  }

  @Test
  void dash_tiedToAWord_joinsWithoutASpace() {
    reads("(Iranian Women--\nVanguard of the World)", "(Iranian Women--Vanguard of the World)");
    reads("is an outrage—\nespecially when", "is an outrage—especially when");
  }

  @Test
  void dash_standingFree_keepsItsSpace() {
    reads(
        "preparing and waiting for -\nhas begun in Iran.",
        "preparing and waiting for - has begun in Iran.");
  }

  @Test
  void hyphen_suspendedBeforeAnd_keepsItsSpace() {
    reads("all the anti- \nand pro-war parties here", "all the anti- and pro-war parties here");
  }

  @Test
  void hanCharacters_wrapped_joinWithoutASpace() {
    String line = "伊朗的工人阶级和全世界的劳动人民站在一起反对战争反对制裁反对镇压伊朗的工人阶级和全世界的劳动";
    reads(line + "\n" + line, line + line);
  }
}
