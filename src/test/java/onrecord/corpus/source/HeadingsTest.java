package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.testing.SmallStack;
import org.junit.jupiter.api.Test;

final class HeadingsTest {
  private static void bares(String markdown, String expected) {
    assertThat(Headings.bare(markdown)).isEqualTo(expected);
  }

  @Test
  void heading_losesItsMarks() {
    bares("# One\nwords\r\n   ###### Two ##\t\nmore", "\nOne\n\nwords\r\n\nTwo\n\nmore");
  }

  @Test
  void marks_thatAreWords_stay() {
    bares("# C# and F#", "\nC# and F#\n");
    bares("## ##", "\n##\n");
    bares("# a # #", "\na #\n");
  }

  @Test
  void heading_withoutWords_isEmpty() {
    bares("# \nx", "\n\n\nx");
  }

  @Test
  void otherLines_stay() {
    String text = "#tag\n    # code\n####### seven\nIssue # 9\n#";
    bares(text, text);
  }

  @Test
  void heading_beforeManyTabs_isReadInOnePass() {
    String tabs = "\t".repeat(100_000);
    assertThat(SmallStack.run(() -> Headings.bare("# x" + tabs + "y"))).startsWith("\nx\t");
    assertThat(SmallStack.run(() -> Headings.bare("# x" + tabs + "#"))).isEqualTo("\nx\n");
  }
}
