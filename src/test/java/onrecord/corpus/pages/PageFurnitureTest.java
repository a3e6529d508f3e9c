package onrecord.corpus.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageFurnitureTest {
  private static final String LONG = "The workers of the world have a world to win. ".repeat(5);

  private static String left(String body) {
    Document page = Jsoup.parse(body);
    PageFurniture.removeFrom(page);
    return page.body().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>x</nav>",
        "<aside>x</aside>",
        "<footer>x</footer>",
        "<form>x</form>",
        "<div class='newsletter-signup'>x</div>",
        "<div id='social'>x</div>",
        "<p hidden>x</p>",
        "<div class='sharedaddy sd-sharing'>x</div>",
        "<ol class='commentlist'>x</ol>",
        "<div id='disqus_thread'>x</div>",
        "<div role='complementary'>x</div>"
      })
  void furniture_ofEachKind_goes(String furniture) {
    assertThat(left("<p>" + LONG + "</p>" + furniture)).isEqualTo(LONG.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form>%s</form>",
        "<div class='no-sidebar'>%s</div>",
        "<div class='no-comments'>%s</div>",
        "<div class='shareholders'>%s</div>",
        "<body class='has-comments'><h1>%s</h1>"
      })
  void content_inAFrameWithSuchAName_stays(String frame) {
    assertThat(left(frame.formatted(LONG))).isEqualTo(LONG.strip());
  }

  @Test
  void comments_longerThanTheStatement_go() {
    assertThat(
            left(
                "<article>short</article><section id=comments><article class=comment>"
                    + LONG
                    + "</article></section>"))
        .isEqualTo("short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Permalink",
        "• Permalink",
        "Share this",
        "Subscribe to our newsletter",
        "Leave a comment",
        "3 Comments",
        "Print this page"
      })
  void residue_isNoContent(String paragraph) {
    assertThat(PageFurniture.isContent(paragraph)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share the wealth!",
        "Print workers strike",
        "زنده باد آزادی",
        "Comments by the editors follow"
      })
  void shortParagraph_ofTheStatement_isContent(String paragraph) {
    assertThat(PageFurniture.isContent(paragraph)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<del>%s</del>",
        "<s>%s</s>",
        "<strike><b>%s</b></strike>",
        "<span style='text-decoration: line-through'>%s</span>"
      })
  void struckOutWords_areNotSaid(String struck) {
    assertThat(left("<p>We counted " + struck.formatted("nine") + " <ins>ten</ins> boats.</p>"))
        .isEqualTo("We counted ten boats.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote><p>So be it.</p><footer>Ada Roth</footer></blockquote>",
        "<blockquote><p>So be it.</p><p class='blockquote-footer'>Ada Roth</p></blockquote>",
        "<blockquote><p>So be it.</p></blockquote><footer>Ada Roth</footer>",
        "<figure><blockquote>So be it.</blockquote> <figcaption class='blockquote-footer'>Ada"
            + " Roth</figcaption></figure>"
      })
  void speaker_belowAQuotation_stays(String quotation) {
    assertThat(left("<article>" + LONG + quotation + "</article>")).endsWith("So be it. Ada Roth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote>So be it.</blockquote><div class='share'>Share this</div>",
        "<blockquote>So be it.</blockquote><footer>Filed under <a href='/n'>News</a></footer>",
        "<blockquote>So be it.<div class='share'>Share this</div></blockquote>"
      })
  void furniture_besideAQuotation_goes(String quotation) {
    assertThat(left("<article>" + LONG + quotation + "</article>")).endsWith("So be it.");
  }
}
