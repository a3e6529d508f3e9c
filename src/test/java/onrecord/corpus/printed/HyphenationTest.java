package onrecord.corpus.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.testing.SmallStack;
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

  /// The kind pdf-compounds-welded.
  @Test
  void compoundOfEnglishWords_keepsItsHyphen() {
    undoes(
        "the rules of the time-/honoured house and of its fact-/finding party were under-/"
            + "stood by all the state-of-the-/art lawyers who with-/stand the out-/come",
        "the rules of the time-/honoured house and of its fact-/finding party were under~/"
            + "stood by all the state-of-the-/art lawyers who with~/stand the out~/come");
  }

  @Test
  void wordsOfOtherLanguages_areNoEnglishCompounds() {
    undoes(
        "der Bundes-/rat und der Land-/rat haben es im Winter nicht gewollt",
        "der Bundes~/rat und der Land~/rat haben es im Winter nicht gewollt");
    undoes(
        "elle n’en dit rien elle-/même, mais peut-/être que celui-/ci le gouver-/nement",
        "elle n’en dit rien elle-/même, mais peut-/être que celui-/ci le gouver~/nement");
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

  @Test
  void mark_withoutItsLetter_beginsNoWord() {
    undoes("\u0301interna-/tional", "\u0301interna~/tional");
    undoes("-interna-/tional", "-interna-/tional");
  }

  @Test
  void manyHyphensInALine_needNoStack() {
    String line = "a-".repeat(50_000);
    assertThat(SmallStack.run(() -> Hyphenation.undone(List.of(line, "b")))).startsWith("a-a-");
  }

  @Test
  void lettersWithMarks_inALongLine_areReadOnce() {
    String line = "a\u0301".repeat(50_000) + "1";
    assertThat(SmallStack.run(() -> Hyphenation.undone(List.of(line)))).endsWith("1\n");
  }

  /// A book of two thousand pages; to look for the next line from the first one each time took the
  /// square of that.
  @Test
  void manyLines_areEachReadOnce() {
    AtomicInteger reads = new AtomicInteger();
    List<String> book = Collections.nCopies(100_000, "interna-");
    List<String> lines =
        new AbstractList<>() {
          @Override
          public String get(int line) {
            reads.incrementAndGet();
            return book.get(line);
          }

          @Override
          public int size() {
            return book.size();
          }
        };
    Hyphenation.undone(lines);
    assertThat(reads.get()).isLessThan(10 * book.size());
  }
}
