package onrecord.corpus.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class MainContentTest {
  private static final String LONG = "The workers of the world have a world to win. ".repeat(10);

  private static String found(String body) {
    return MainContent.of(Jsoup.parse(body)).id();
  }

  @Test
  void article_withMostOfTheText_isTheContent() {
    assertThat(found("<div><p>teaser</p></div><article id=a><p>" + LONG + "</p></article>"))
        .isEqualTo("a");
  }

  @Test
  void articles_thatAreTeasers_areNot() {
    assertThat(
            found(
                "<article><p>one</p></article><article><p>two</p></article><main id=m><p>"
                    + LONG
                    + "</p></main>"))
        .isEqualTo("m");
  }

  @Test
  void entry_insideTheArticle_isPreferred() {
    assertThat(
            found(
                "<article><p>by me</p><div id=e class=entry-content><p>"
                    + LONG
                    + "</p></div></article>"))
        .isEqualTo("e");
  }

  @Test
  void page_withoutMarks_isReadWhereItIsDensest() {
    assertThat(
            found(
                "<table><tr><td><a href=x>"
                    + LONG
                    + "</a></td></tr></table><div id=d><p>"
                    + LONG
                    + "</p><p>"
                    + LONG
                    + "</p></div>"))
        .isEqualTo("d");
  }

  @Test
  void text_partedByLineBreaksOnly_isFound() {
    assertThat(found("<div>menu</div><div id=d>" + LONG + "<br><br>" + LONG + "</div>"))
        .isEqualTo("d");
  }
}
