package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onrecord.testing.HarbourArchive;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How every kind of page looks: on a small phone, in the dark, from right to left, and to those
/// who do not see it. Run by the profile `browser`.
final class LooksBrowserKit {
  private static final String SAILORS = "/s/sailors-2011-call";

  @TempDir static Path folder;
  private static FirstArchiveSite site;
  private static FirstArchiveSite harbour;
  private static Browser browser;
  private static Browser harbourBrowser;

  @BeforeAll
  static void open() throws Exception {
    site = FirstArchiveSite.over(FirstArchiveSite.FIRST, folder.resolve("data"));
    browser = Browser.of(site, folder.resolve("browser"));
    HarbourArchive archive = HarbourArchive.in(folder.resolve("harbour"));
    harbour = FirstArchiveSite.over(archive.corpus(), archive.data());
    harbourBrowser = Browser.of(harbour, folder.resolve("second"));
  }

  @AfterAll
  static void close() {
    browser.close();
    harbourBrowser.close();
    site.close();
    harbour.close();
  }

  @Test
  void everyKindOfPage_onASmallPhone_doesNotScrollSideways() {
    var all = new SoftAssertions();
    browser.screen(320, 640, 1);
    PageKinds.of(site)
        .forEach(
            (kind, path) -> {
              browser.visit(path);
              all.assertThat(PageKinds.sticksOut(browser)).as("%s: %s", kind, path).isEmpty();
            });
    browser.screen(1000, 700, 1);
    all.assertAll();
  }

  @Test
  void everyKindOfPage_inTheLightAndInTheDark_isWithoutFaultToAxe() throws IOException {
    String axe = axe();
    var all = new SoftAssertions();
    for (boolean dark : List.of(false, true)) {
      browser.dark(dark);
      PageKinds.of(site)
          .forEach((kind, path) -> all.assertThat(faults(browser, path, axe)).as(kind).isEmpty());
      harbourBrowser.dark(dark);
      all.assertThat(faults(harbourBrowser, SAILORS, axe)).as("in Persian").isEmpty();
    }
    all.assertAll();
  }

  private static String axe() throws IOException {
    try (InputStream script = LooksBrowserKit.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<?> faults(Browser reader, String path, String axe) {
    reader.visit(path);
    reader.run(axe + "; return true;");
    return (List<?>)
        reader.runLong(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(
              found => done(found.violations.map(one =>
                one.id + ': ' + one.nodes.map(node =>
                  node.html.slice(0, 150) + ' ' + node.any.map(any => any.message).join(' '))
                .slice(0, 3).join(' | '))),
              broken => done(['axe: ' + broken]));
            """);
  }

  @Test
  void page_inTheDark_isDark_andItsWordsLight() {
    for (boolean dark : List.of(true, false)) {
      browser.dark(dark);
      browser.visit(PageKinds.quotation(site, PageKinds.FRSO, PageKinds.BARZEGAR));
      assertThat(light("document.documentElement", "backgroundColor") > 128).isEqualTo(!dark);
      assertThat(light("document.querySelector('.text p')", "color") > 128).isEqualTo(dark);
      assertThat(light("document.querySelector('mark')", "color") > 128).isEqualTo(dark);
    }
  }

  /// From 0 to 255.
  private static double light(String element, String colour) {
    return ((Number)
            browser.run(
                """
                const parts = getComputedStyle(%s).%s.match(/[0-9.]+/g).map(Number);
                return (parts[0] + parts[1] + parts[2]) / 3 + 0.001;
                """
                    .formatted(element, colour)))
        .doubleValue();
  }

  @Test
  void statement_writtenFromRightToLeft_beginsAtTheRight() {
    for (Map.Entry<String, String> each : Map.of("", "ltr", "?lang=fa", "rtl").entrySet()) {
      harbourBrowser.screen(320, 640, 1);
      harbourBrowser.visit(SAILORS + each.getKey());
      assertThat(harbourBrowser.run("return document.documentElement.dir"))
          .isEqualTo(each.getValue());
      assertThat(
              harbourBrowser.run(
                  "return getComputedStyle(document.querySelector('.text')).direction"))
          .isEqualTo("rtl");
      assertThat(
              (Boolean)
                  harbourBrowser.run(
                      """
                      const words = [...document.querySelector('.text p').childNodes]
                          .find(node => node.nodeType === Node.TEXT_NODE);
                      const first = document.createRange();
                      first.setStart(words, 0); first.setEnd(words, 1);
                      const last = document.createRange();
                      last.setStart(words, 20); last.setEnd(words, 21);
                      const edge = document.querySelector('.text p').getBoundingClientRect().right;
                      return first.getBoundingClientRect().right > edge - 3
                          && last.getBoundingClientRect().left < first.getBoundingClientRect().left;
                      """))
          .as(each.getKey())
          .isTrue();
      assertThat(PageKinds.sticksOut(harbourBrowser)).isEmpty();
    }
  }

  @Test
  void quotation_writtenFromRightToLeft_isMarkedInView() {
    var statement = harbour.archive().statements().find("sailors-2011-call").orElseThrow();
    String words = statement.text().substring(0, statement.text().indexOf('.') + 1);
    harbourBrowser.screen(320, 640, 1);
    harbourBrowser.visit(PageKinds.quotation(harbour, statement.id(), words) + "#q");
    harbourBrowser.untilInView("#q");
    assertThat(harbourBrowser.find("mark").getText()).contains(words.substring(0, 12));
    assertThat(PageKinds.sticksOut(harbourBrowser)).isEmpty();
  }
}
