package onrecord.corpus.pages;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.corpus.extraction.Extract;
import onrecord.testing.SmallStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownPageTest {
  private static void shows(String markdown, String... paragraphs) {
    assertThat(MarkdownPage.read(markdown).text().replaceAll(" +", " ").lines())
        .containsExactly(paragraphs);
  }

  @Test
  void marks_areReadAsAPageShowsThem() {
    shows(
        "The **ferry** must be *moved*, says the [report](https://example.org/r \"R\").",
        "The ferry must be moved, says the report.");
    shows("## The *oil* ##\nWords #1.\n#hashtag", "The oil", "Words #1. #hashtag");
    shows(
        "See [the law][law] and <https://example.org/l>.\n\n[law]: https://example.org/law",
        "See the law and https://example.org/l.");
    shows(
        "Fish\\* &amp; more &copy; 5 * 3 * 2, snake_case_word.",
        "Fish* & more © 5 * 3 * 2, snake_case_word.");
    shows(
        "![A dead fish](fish.jpg)\n\nWe counted.  \nNobody answered.",
        "We counted.",
        "Nobody answered.");
    shows(
        "[[The law|law]] and [[Weir]] ==stay==, ![[map.png]] he said. ^block-1",
        "law and Weir stay, he said.");
  }

  @Test
  void struckOutWords_areNotShown() {
    shows("We counted ~~nine~~ ten boats, ~~all\nof them~~ sound.", "We counted ten boats, sound.");
    shows("We counted <del>nine</del> ten <S>big</S> boats.", "We counted ten boats.");
    shows("about ~~ 5 ~~ 6 and ~~open", "about ~~ 5 ~~ 6 and ~~open");
    shows("We counted {--nine--}{++ten++} {~~big~>small~~} boats.", "We counted ten small boats.");
  }

  @Test
  void marksOfNotes_areRaised() {
    shows(
        "In 1984[^1] and 1991<sup>2</sup>, in 2003^3^.\n\n[^1]: The district's, 2018.",
        "In 1984¹ and 1991², in 2003³.",
        "¹ The district's, 2018.");
    shows("In 1984[^weir].", "In 1984.");
    shows("the 19<sup>th</sup> 10^6", "the 19th 10^6");
  }

  @Test
  void lists_keepTheirNumbersAndLoseTheirBoxes() {
    shows("We shall:\n\n1. close it;\n2. test it.\n", "We shall:", "1. close it;", "2. test it.");
    shows("7. July\n8. August\n", "7. July", "8. August");
    shows("- [x] letter sent\n- [ ] answer", "letter sent", "answer");
  }

  @Test
  void table_isReadRowByRow() {
    shows(
        "| Year | Fish |\n| ---- | ---- |\n| 2018 | 41   |\n| 2019 | 3    |",
        "Year Fish",
        "2018 41",
        "2019 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- editor: check this -->",
        "<!--\nnot before Monday\n\nsays the lawyer\n-->",
        "%%not before Monday%%",
        "%%\nnot before\n\nMonday\n%%",
        "[//]: # (not before Monday)",
        "[comment]: <> (not before Monday)",
        "{>>not before Monday<<}",
        "{# not before Monday #}",
        "{{/* not before Monday */}}",
        "{% comment %}not before Monday{% endcomment %}",
        "{% include donate.html %}",
        "{{< figure src=\"x.jpg\" title=\"Monday\" >}}",
        "<p hidden>not before Monday</p>",
        "<script>monday()</script>"
      })
  void whatEditorsLeave_isNobodysWords(String unseen) {
    shows(
        "We counted 41 fish.\n\n" + unseen + "\n\nNobody answered.",
        "We counted 41 fish.",
        "Nobody answered.");
  }

  @Test
  void comment_withoutEnd_hidesItsParagraphOnly() {
    shows("One.\n\n<!-- open\nstill\n\nTwo.", "One.", "Two.");
  }

  @Test
  void quotedLines_areAVoiceOfTheirOwn() {
    Extract page =
        MarkdownPage.read(
            "The board writes this.\n\n> All is well.\n\nWe do not believe it at all.");
    assertThat(page.quoted()).map(span -> span.of(page.text())).containsExactly("All is well.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~~", "<s>", "<!--", "%%", "{%", "{{", "[[", "==", "[^", "{--", "{~~", "*a_", "[](", "`",
        "^1"
      })
  void marks_withoutEnd_areReadInOnePass(String mark) {
    assertThat(SmallStack.run(() -> MarkdownPage.read(mark.repeat(20_000) + " x"))).isNotNull();
  }

  @Test
  void nesting_beyondReason_doesNotHurt() {
    assertThat(SmallStack.run(() -> MarkdownPage.read("> ".repeat(5_000) + "deep").text()))
        .contains("deep");
    assertThat(SmallStack.run(() -> MarkdownPage.read("- ".repeat(5_000) + "deep").text()))
        .contains("deep");
  }
}
