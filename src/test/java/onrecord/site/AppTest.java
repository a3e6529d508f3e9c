package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import onrecord.testing.HarbourArchive;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages within Telegram are those of the site, with one script of our own and nobody else's.
final class AppTest {
  private static final String PAGE = "/s/dockers-2009-strike";
  private static final List<String> PAGES =
      List.of("/", PAGE, "/?q=tolls", "/who?text=tolls", "/organizations", "/timeline?q=strike");

  @TempDir Path folder;
  private FirstArchiveSite site;

  @BeforeEach
  void serve() throws Exception {
    HarbourArchive harbour = HarbourArchive.in(folder);
    site = FirstArchiveSite.over(harbour.corpus(), harbour.data());
  }

  @AfterEach
  void end() {
    site.close();
  }

  private static String policy(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Security-Policy").orElse("");
  }

  private static Elements scripts(HttpResponse<String> response) {
    return Jsoup.parse(response.body()).select("script:not([type=application/ld+json])");
  }

  @Test
  void pagesWithinTelegram_haveOneScriptOfOurOwn_andTheOthersNone() throws IOException {
    for (String path : PAGES) {
      HttpResponse<String> within = site.get("/app" + path);
      assertThat(scripts(within).eachAttr("src")).as(path).containsExactly("/app/app.js");
      assertThat(policy(within)).contains("script-src 'self'").doesNotContain("unsafe");

      HttpResponse<String> plain = site.get(path);
      assertThat(scripts(plain)).as(path).isEmpty();
      assertThat(policy(plain)).doesNotContain("script-src").contains("frame-ancestors 'none'");
    }
  }

  @Test
  void pageWithinTelegram_isOtherwiseTheSame() throws IOException {
    String script = "<script src=\"/app/app.js\" defer></script>";
    assertThat(site.get("/app" + PAGE).body().replace(script, "")).isEqualTo(site.get(PAGE).body());
  }

  @Test
  void linksOfAPageWithinTelegram_leadSomewhereThere() throws IOException {
    for (String path : List.of(PAGE, "/timeline?q=strike")) {
      for (String link :
          Jsoup.parse(site.get(path).body()).select("main a[href^=/]").eachAttr("href")) {
        assertThat(site.get("/app" + link.replaceFirst("#.*", "")).statusCode())
            .as(link)
            .isEqualTo(200);
      }
    }
  }

  @Test
  void script_fetchesNothing_andSendsNothing() throws IOException {
    HttpResponse<String> script = site.get("/app/app.js");
    assertThat(script.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
    assertThat(script.body().replace("\"https://web.telegram.org\"", ""))
        .contains("web_app_setup_back_button")
        .doesNotContain("http:", "https:", "fetch(", "XMLHttpRequest", "import(", "sendBeacon");
    assertThat(site.get("/app.js").statusCode()).isEqualTo(404);
  }
}
