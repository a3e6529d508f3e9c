package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages within Telegram, whose window a few lines of the test's own stand for, and the drawing
/// of a timeline. Run by the profile `browser`.
final class TelegramBrowserKit {
  private static final String THEME =
      "{\"bg_color\":\"#102030\",\"text_color\":\"#f0f1f2\",\"link_color\":\"#aaccff\","
          + "\"secondary_bg_color\":\"#203040\",\"hint_color\":\"javascript:zz\"}";

  @TempDir static Path folder;
  private static FirstArchiveSite site;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    site = FirstArchiveSite.over(FirstArchiveSite.FIRST, folder.resolve("data"));
    browser = Browser.of(site, folder);
    browser.tell(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            "window.heard = []; window.TelegramWebviewProxy ="
                + " {postEvent: (name, data) => window.heard.push(name + ' ' + data)};"));
  }

  @AfterAll
  static void close() {
    browser.close();
    site.close();
  }

  private static String quotation() {
    return PageKinds.quotation(site, PageKinds.FRSO, PageKinds.BARZEGAR);
  }

  private static String opened(String path) {
    return path
        + "#tgWebAppData=user&tgWebAppVersion=8.0&tgWebAppThemeParams="
        + URLEncoder.encode(THEME, StandardCharsets.UTF_8);
  }

  private static Object colour(String name) {
    return browser.run(
        "return getComputedStyle(document.documentElement).getPropertyValue(arguments[0]).trim()",
        name);
  }

  @Test
  void quotation_withinTelegram_wearsItsColours_andTheMarkIsInView() {
    browser.visit(opened("/app" + quotation()));

    browser.until("return window.heard.some(one => one.startsWith('web_app_ready'))");
    browser.untilInView("#q");
    assertThat(colour("--ground")).isEqualTo("#102030");
    assertThat(colour("--ink")).isEqualTo("#f0f1f2");
    assertThat(colour("--quiet"))
        .as("what is no colour is not taken")
        .isNotEqualTo("javascript:zz");
    assertThat(String.valueOf(browser.run("return window.heard.join('\\n')")))
        .contains("web_app_setup_back_button {\"is_visible\":false}");
  }

  @Test
  void link_withinTelegram_staysWithin_andTheBackButtonLeadsBack() {
    browser.visit(opened("/app/s/" + PageKinds.FRSO));
    browser.until("return window.heard.length > 2");
    browser.find("nav a[href*='/organizations']").click();
    browser.until("return location.pathname === '/app/organizations'");
    browser.until("return window.heard.length > 2");
    assertThat(colour("--ground")).as("the colours go along").isEqualTo("#102030");
    assertThat(String.valueOf(browser.run("return window.heard.join('\\n')")))
        .contains("web_app_setup_back_button {\"is_visible\":true}");

    browser.run("window.Telegram.WebView.receiveEvent('back_button_pressed', null); return true;");

    browser.until("return location.pathname.startsWith('/app/s/')");
  }

  @Test
  void theme_thatChanges_isWornAtOnce() {
    browser.visit(opened("/app/"));
    browser.until("return window.heard.length > 2");
    browser.run(
        "window.Telegram.WebView.receiveEvent('theme_changed',"
            + " {theme_params: {bg_color: '#fefefe'}}); return true;");
    assertThat(colour("--ground")).isEqualTo("#fefefe");
  }

  @Test
  void timeline_drawn_hasALineForEachSpeaker_andEachMarkLeadsToItsWords() {
    browser.screen(1000, 800, 1);
    browser.visit("/timeline?q=election");
    List<?> marks =
        (List<?>)
            browser.run(
                """
                const frame = document.querySelector('svg').getBoundingClientRect();
                return [...document.querySelectorAll('svg a')].map(one => {
                  const box = one.querySelector('.reach').getBoundingClientRect();
                  return (one.getAttribute('aria-label') !== '') + ' ' + (box.width >= 24)
                      + ' ' + (box.left >= frame.left - 1 && box.right <= frame.right + 1);
                });
                """);
    assertThat(marks).isNotEmpty().allMatch("true true true"::equals);
    assertThat(browser.all(".entries tbody tr")).hasSameSizeAs(marks);

    browser.find("svg a circle:last-child").click();

    browser.untilInView("#q");
    assertThat(browser.place()).startsWith("/s/").endsWith("#q");
  }
}
