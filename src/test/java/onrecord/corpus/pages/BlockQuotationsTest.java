package onrecord.corpus.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.corpus.extraction.Extract;
import org.junit.jupiter.api.Test;

final class BlockQuotationsTest {
  private static final String OWN = "<p>The harbour stood still and no ship came for a week.</p>";

  private static List<String> quoted(String html) {
    Extract extract = WebPage.read("<html><body><article>" + html + "</article>");
    return extract.quoted().stream().map(span -> span.of(extract.text())).toList();
  }

  @Test
  void blocks_areQuotedParagraphByParagraph() {
    assertThat(
            quoted(
                OWN
                    + "<blockquote><p>We go.</p><p>We stay.</p></blockquote>"
                    + "<blockquote>We run.</blockquote>"
                    + OWN))
        .containsExactly("We go.\nWe stay.", "We run.");
  }

  @Test
  void blockInABlock_isAnothersWords() {
    assertThat(
            quoted(
                OWN
                    + "<blockquote>We go.<blockquote>We stay.</blockquote>We run.</blockquote>"
                    + OWN))
        .containsExactly("We go.", "We stay.", "We run.");
  }

  @Test
  void layout_quotesNobody() {
    assertThat(quoted("<blockquote>" + OWN + "</blockquote>")).isEmpty();
    assertThat(quoted("<p>A heading</p><blockquote>" + OWN + OWN + "</blockquote>")).isEmpty();
    assertThat(quoted(OWN + "<blockquote class='PullQuote'>No ship came.</blockquote>")).isEmpty();
  }

  @Test
  void blockInALayout_isQuoted() {
    assertThat(
            quoted(
                "<blockquote>" + OWN + "<blockquote>We go.</blockquote>" + OWN + "</blockquote>"))
        .containsExactly("We go.");
  }

  @Test
  void whatIsNoContent_movesNoBlock() {
    assertThat(
            quoted(
                OWN
                    + "<p>Share this</p><blockquote>We go.<p>Share this</p>We stay.</blockquote>"
                    + OWN))
        .containsExactly("We go.\nWe stay.");
  }
}
