package onrecord.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HyphenationTest {

  /// `/` between lines; a soft hyphen is drawn as `~`.
  private static void undoes(String lines, String expected) {
    String undone = Hyphenation.undone(List.of(lines.split("/", -1)));
    assertThat(undone.strip().replace('\n', '/').replace('\u00ad', '~')).isEqualTo(expected);
  }

  @Test
  void wordCutByThePrinter_getsASoftHyphen() {
    undoes("the interna-/tional class", "the interna~/tional class");
  }

  @Test
  void wordCutAcrossAPage_getsASoftHyphen() {
    undoes("the interna-/\f/tional class", "the interna~/\f/tional class");
  }

  @Test
  void compound_usedElsewhere_keepsItsHyphen() {
    undoes("second-class men and second-/class women", "second-class men and second-/class women");
  }

  @Test
  void compound_ofTwoKnownWords_keepsItsHyphen() {
    undoes("a second class, second-/class", "a second class, second-/class");
  }

  @Test
  void word_usedWholeElsewhere_losesIt() {
    undoes("women, men, wo-/men and wo", "women, men, wo~/men and wo");
  }

  @Test
  void acronym_keepsIt() {
    undoes("the US-/backed coup", "the US-/backed coup");
  }

  @Test
  void capital_afterIt_keepsIt() {
    undoes("the Anglo-/Iranian company", "the Anglo-/Iranian company");
  }
}
