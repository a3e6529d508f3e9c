package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// A reader of the first archive: asks, follows a quotation, copies it, prints it; with a mouse,
/// with the keyboard alone, with scripts off. Run by the profile `browser`.
final class ReadingBrowserKit {
  private static final String QUESTION = "How many people have been killed in the crackdown?";

  @TempDir static Path folder;
  private static FirstArchiveSite site;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    site = FirstArchiveSite.over(FirstArchiveSite.FIRST, folder.resolve("data"));
    browser = Browser.of(site, folder);
  }

  @AfterAll
  static void close() {
    browser.close();
    site.close();
  }

  @AfterEach
  void scriptsOn() {
    browser.tell("Emulation.setScriptExecutionDisabled", Map.of("value", false));
  }

  private static String quotation() {
    return PageKinds.quotation(site, PageKinds.FRSO, PageKinds.BARZEGAR);
  }

  @Test
  void question_askedInTheForm_isAnswered_andItsQuotationOpensWithTheMarkInView() {
    askAndFollow();
  }

  @Test
  void question_withScriptsOff_isAnsweredAndFollowedAllTheSame() {
    browser.tell("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    askAndFollow();
  }

  private static void askAndFollow() {
    browser.screen(1000, 700, 1);
    browser.visit("/");
    browser.find("#asked").sendKeys(QUESTION);
    browser.find("form button").click();
    browser.until("return document.querySelectorAll('blockquote').length === 3");
    String quoted = browser.find("blockquote mark").getText();
    assertThat(quoted).startsWith("Some 27 people");

    browser.find("figcaption a").click();

    browser.untilInView("#q");
    assertThat(browser.place()).startsWith("/s/socialist-alliance-2009-solidarity/").endsWith("#q");
    assertThat(squeezed(browser.all("mark").getFirst().getText())).contains(squeezed(quoted));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void quotation_clickedAndCopied_isPastedWhole_andFoundAgain() {
    browser.visit(quotation());
    browser.find("pre.copy").click();
    String shown = browser.find("pre.copy").getText();
    assertThat(String.valueOf(browser.run("return getSelection().toString()")).strip())
        .isEqualTo(shown.strip());
    browser.control("c");

    browser.visit("/who");
    browser.find("#asked").click();
    browser.control("v");

    String pasted = String.valueOf(browser.run("return document.getElementById('asked').value"));
    assertThat(pasted).contains("“" + PageKinds.BARZEGAR + "”").contains(quotation());
    browser.find("form button").click();
    browser.until("return document.querySelectorAll('.found figcaption a').length > 0");
    assertThat(browser.find(".found blockquote").getText()).contains(PageKinds.BARZEGAR);
  }

  @Test
  void reference_clicked_isDownloaded() {
    browser.visit(quotation());
    browser.find("ul.actions a[href$='.bib']").click();

    await().until(() -> files(browser.downloads()).anyMatch(file -> file.endsWith(".bib")));
    String name = files(browser.downloads()).findFirst().orElseThrow();
    assertThat(browser.downloads().resolve(name)).content().contains("@").contains("Kosta Harlan");
    assertThat(browser.place()).as("the page stays").isEqualTo(quotation());
  }

  private static Stream<String> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void reader_withTheKeyboardAlone_asksFollowsAndComesBack() {
    browser.screen(1000, 700, 1);
    browser.visit("/");
    browser.press(Keys.TAB);
    assertThat(focused("className")).isEqualTo("skip");
    browser.untilInView(".skip");
    browser.press(Keys.ENTER);
    browser.until("return location.hash === '#main'");
    browser.press(Keys.TAB);
    assertThat(focused("id")).isEqualTo("asked");
    browser.press(QUESTION, Keys.ENTER);
    browser.until("return document.querySelectorAll('blockquote').length === 3");
    for (int i = 0; i < 40 && !focused("href").contains("/s/"); i++) {
      browser.press(Keys.TAB);
    }
    browser.press(Keys.ENTER);
    browser.untilInView("#q");
    browser.press(Keys.TAB);
    assertThat(
            browser.run(
                "return !!(document.getElementById('q').compareDocumentPosition("
                    + "document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)"))
        .as("the keys go on behind the mark")
        .isEqualTo(true);
  }

  private static String focused(String property) {
    return String.valueOf(
        browser.run("return String(document.activeElement[arguments[0]] || '')", property));
  }

  @Test
  void everyLinkAndField_isReachedByTab_andSeen() {
    for (String path : List.of("/timeline?q=election&of=FSP", quotation(), "/compare")) {
      browser.visit(path);
      long all =
          (Long)
              browser.run(
                  "return document.querySelectorAll('a[href], button, input:not([type=hidden]),"
                      + " textarea, pre[tabindex]').length");
      var reached = new HashSet<String>();
      for (int i = 0; i < all; i++) {
        browser.press(Keys.TAB);
        reached.add(
            String.valueOf(
                browser.run(
                    """
                    const one = document.activeElement, look = getComputedStyle(one);
                    const dot = one.querySelector('.dot');
                    const seen = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
                        || dot && parseFloat(getComputedStyle(dot).strokeWidth) >= 2;
                    if (!seen) return 'not seen: ' + one.outerHTML;
                    return [...document.querySelectorAll('*')].indexOf(one) + ' ' + one.tagName;
                    """)));
      }
      assertThat(reached).as(path).hasSize((int) all).noneMatch(one -> one.startsWith("not seen"));
    }
  }

  @Test
  void quotation_printed_bearsItsAddressAndTheTextsChecksum() throws IOException {
    browser.visit(quotation());
    byte[] pdf =
        browser.bytes(
            "Page.printToPDF",
            Map.of("printBackground", true),
            printed -> !words(printed).isBlank());
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      String printed = words(pdf);
      var statement = site.archive().statements().find(PageKinds.FRSO).orElseThrow();
      assertThat(printed).contains(PageKinds.BARZEGAR).contains("Abbas Barzegar");
      assertThat(printed.replace(" ", ""))
          .contains(FirstArchiveSite.URL + quotation())
          .contains(statement.checksum());
      assertThat(printed).doesNotContain("Who said this?").doesNotContain("BibTeX");
      assertThat(paper.getNumberOfPages()).isLessThan(6);
    }
  }

  private static String words(byte[] pdf) {
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
