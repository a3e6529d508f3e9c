package onrecord.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class PageTextTest {
  private static void reads(String html, String paragraphs) {
    assertThat(String.join("|", PageText.of(Jsoup.parse(html).body()))).isEqualTo(paragraphs);
  }

  @Test
  void blocks_areParagraphs() {
    reads(
        "<h2>The oil</h2><p>One <i>two</i>\n three.</p>four<div>five</div>six",
        "The oil|One two three.|four|five|six");
  }

  @Test
  void lineBreaks_two_partParagraphs() {
    reads("one<br><br>two<br/> <br/>three", "one|two|three");
  }

  @Test
  void lineBreak_afterASentence_partsParagraphs() {
    reads(
        "It has to go.<br>“The future is ours.”<br>Mina<br>Maryam",
        "It has to go.|“The future is ours.”|Mina Maryam");
  }

  @Test
  void cells_areParagraphs() {
    reads("<table><tr><td>one</td><td>two</td></tr></table>", "one|two");
  }

  @Test
  void preformatted_isPartedAtEmptyLines() {
    reads("<pre>one\ntwo\n\nthree</pre>", "one two|three");
  }
}
