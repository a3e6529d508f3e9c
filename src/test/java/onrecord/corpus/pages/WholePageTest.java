package onrecord.corpus.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages whose text stands in several containers, or in ones with names of furniture.
final class WholePageTest {
  private static final List<String> PARAGRAPHS =
      List.of(
          "The harbour board has kept the report on the cranes to itself for two years now.",
          "Our own people measured the chains in March and found every fourth one worn through.",
          "Whoever works under these cranes works under a weight that nobody has tested since 2011.",
          "We call on the board to stop the work until an engineer of our choice has been there.");

  private static String p(int from, int to) {
    StringBuilder html = new StringBuilder();
    PARAGRAPHS.subList(from, to).forEach(each -> html.append("<p>").append(each).append("</p>"));
    return html.toString();
  }

  private static void isWhole(String body) {
    WebPage.ReadPage page =
        WebPage.reading(
            "<html><head><title>Cranes | The union</title></head><body><nav><ul><li><a href=/>Home"
                + "</a><li><a href=/n>News</a></ul></nav>"
                + body
                + "<footer>Imprint</footer></body></html>");
    assertThat(page.extract().text().lines().filter(line -> line.length() > 20))
        .containsExactlyElementsOf(PARAGRAPHS);
    assertThat(page.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=w><h1>Cranes</h1><div class=part><div>%s</div></div><div class=ad><a href=x>Boots"
            + "</a></div><div class=part><div>%s</div></div></div>",
        "<article>%s</article><article>%s</article>",
        "<main>%s</main><section>%s</section>",
        "<div class=post-content>%s</div><div class=related><a href=x>More</a></div><div"
            + " class=post-content>%s</div>",
        "<table><tr><td>%s</td></tr><tr><td>%s</td></tr></table>",
        "<article><div itemprop=articleBody>%s</div><div itemprop=articleBody>%s</div></article>"
      })
  void text_inTwoContainers_isReadWhole(String body) {
    isWhole(body.formatted(p(0, 2), p(2, 4)));
  }

  @Test
  void text_withEachParagraphWrapped_isReadWhole() {
    StringBuilder body = new StringBuilder("<div id=w><h1>Cranes</h1>");
    for (int i = 0; i < PARAGRAPHS.size(); i++) {
      body.append("<div class=row><div><div class=text>").append(p(i, i + 1)).append("</div>");
      body.append("</div></div>");
    }
    isWhole(body + "</div>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elementor-widget-container",
        "so-panel widget widget_sow-editor",
        "social-policy",
        "banner-text",
        "menu-costs",
        "sharing-the-work",
        "related-struggles",
        "widget textwidget"
      })
  void paragraphs_inContainersNamedLikeFurniture_stay(String name) {
    isWhole(
        "<article><h1>Cranes</h1>%s<div class='%s'>%s</div><div class='%s'>%s</div>%s</article>"
            .formatted(p(0, 1), name, p(1, 2), name, p(2, 3), p(3, 4)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<main><article><header><h1>Cranes</h1>%s</header>%s</article></main>",
        "<article><header><h1>Cranes</h1><div class=lead>%s</div><p>By <a href=/a>Ada"
            + " Roth</a></p></header>%s</article>",
        "<header><h1>Cranes</h1>%s</header><div>%s</div>"
      })
  void lead_inTheFrameOfTheHeading_comesFirst(String body) {
    isWhole(body.formatted(p(0, 1), p(1, 4)));
  }

  @Test
  void wordsThatThePageHides_areNotRead() {
    isWhole(
        "<article>%s<p style='display: none'>%s</p><div style='VISIBILITY:hidden'>%s</div></article>"
            .formatted(p(0, 4), "Do not publish before the ballot is over.", "Draft of Monday."));
  }

  @Test
  void prose_thatIsLeftOut_isCounted() {
    String aside = "<aside id=appeal><p>" + PARAGRAPHS.getFirst().repeat(4) + "</p></aside>";
    WebPage.ReadPage page = WebPage.reading("<article>" + p(0, 4) + "</article>" + aside);
    assertThat(page.leftOut())
        .hasValueSatisfying(
            left -> {
              assertThat(left.container()).isEqualTo("aside#appeal");
              assertThat(left.percent()).isBetween(40, 60);
              assertThat(left.words()).isEqualTo(61);
            });
  }

  @Test
  void commentsOfReaders_areLeftOutWithoutAWord() {
    String comment = "<div class=comment-text><p>" + PARAGRAPHS.getFirst() + "</p></div>";
    WebPage.ReadPage page =
        WebPage.reading(
            "<article>" + p(1, 4) + "</article><div id=comments>" + comment.repeat(5) + "</div>");
    assertThat(page.extract().text()).doesNotContain(PARAGRAPHS.getFirst());
    assertThat(page.leftOut()).isEmpty();
  }
}
