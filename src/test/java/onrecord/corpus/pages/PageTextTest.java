package onrecord.corpus.pages;

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

  /// The kind cjk-hard-wrapped, in the source of a page.
  @Test
  void linesOfTheFile_amongIdeographs_joinWithoutABlank() {
    reads("<p>港口的工人，\n   在仓库前\r\n集合。</p><p>one\ntwo 三\nfour</p>", "港口的工人，在仓库前集合。|one two 三 four");
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

  @Test
  void raisedNumbers_areSuperscriptsAndNoDigitsOfTheWordBefore() {
    reads("<p>In 1984<sup>1</sup> they", "In 1984¹ they");
    reads("<p>since 1991<sup><a href='#n2'>[2]</a></sup>, all", "since 1991², all");
    reads("<p>gone.<sup>3, 4</sup> Five", "gone.³,⁴ Five");
    reads("<p>10<sup>6</sup> km<sup>2</sup> of CO<sub>2</sub>", "10⁶ km² of CO2");
    reads("<p>in 1984<span style='vertical-align: super'>7</span>.", "in 1984⁷.");
    reads("<p>in 1984<a class='footnote-ref' href='#fn7'>7</a>.", "in 1984⁷.");
    reads("<p>in 1984<a href='#_ftn7'>[7]</a>.", "in 1984⁷.");
  }

  @Test
  void raisedWords_andLinksToASection_areWords() {
    reads("<p>the 19<sup>th</sup> of May", "the 19th of May");
    reads("<p>see section <a href='#fn3'>3</a> below", "see section 3 below");
    reads("<p>see Art.<a href='#s3'>3</a> below", "see Art.3 below");
  }

  @Test
  void inlineQuotations_haveTheMarksOfTheirLanguage() {
    reads("<p>She said <q>nobody <q>drinks</q> it</q>.", "She said “nobody ‘drinks’ it”.");
    reads("<p lang='de-AT'>Sie sagte <q>niemand</q>.", "Sie sagte „niemand“.");
    reads("<div lang='fr'><p>Elle dit <q>personne</q>.</div>", "Elle dit «personne».");
    reads("<p>She said <q>“nobody”</q>.", "She said “nobody”.");
    reads("<p>She said <q></q>.", "She said .");
  }

  @Test
  void citedSpeaker_belowAQuotation_isALineOfItsOwn() {
    reads(
        "<blockquote><p>They looked away.</p><cite>Ada Roth</cite></blockquote>",
        "They looked away.|Ada Roth");
    reads(
        "<blockquote>They looked away. <cite>Ada Roth</cite></blockquote>",
        "They looked away.|Ada Roth");
    reads("<blockquote>As <cite>The Weir</cite> wrote.</blockquote>", "As The Weir wrote.");
    reads("<p>We read <cite>The Weir</cite></p>", "We read The Weir");
  }
}
