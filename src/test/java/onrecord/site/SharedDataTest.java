package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import onrecord.testing.HarbourArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site whose data the scripts of one other site may read (`http.site.origins`).
final class SharedDataTest {
  private static final String ORIGIN = "https://newspaper.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static final int QUESTIONS = 3;

  @TempDir Path folder;
  private FirstArchiveSite site;

  @BeforeEach
  void serve() throws Exception {
    HarbourArchive harbour = HarbourArchive.in(folder);
    site = FirstArchiveSite.shared(harbour.corpus(), harbour.data(), QUESTIONS, ORIGIN);
  }

  @AfterEach
  void end() {
    site.close();
  }

  private static List<String> allowed(HttpResponse<String> response) {
    return response.headers().allValues(ALLOWED);
  }

  @Test
  void data_isReadByThatSitesScripts_andByNoOthers() throws IOException {
    for (String origin : List.of(ORIGIN, "https://else.example", "null")) {
      HttpResponse<String> response = site.get("/api/ask?q=tolls", "Origin", origin);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(allowed(response))
          .as("a browser compares it with %s", origin)
          .containsOnly(ORIGIN);
      assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }
  }

  @Test
  void refusals_areReadToo() throws IOException {
    assertThat(allowed(site.get("/api/nothing", "Origin", ORIGIN))).containsOnly(ORIGIN);
    assertThat(allowed(site.get("/api/ask", "Origin", ORIGIN))).containsOnly(ORIGIN);
    for (int i = 0; i < QUESTIONS; i++) {
      site.get("/api/ask?q=tolls");
    }
    HttpResponse<String> refused = site.get("/api/ask?q=tolls", "Origin", ORIGIN);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(allowed(refused)).containsOnly(ORIGIN);
  }

  @Test
  void pages_areReadByNoScriptsOfOtherSites() throws IOException {
    for (String path : List.of("/", "/s/port-2010-tolls", "/feed.atom", "/nowhere")) {
      assertThat(allowed(site.get(path, "Origin", ORIGIN))).as(path).isEmpty();
    }
  }

  @Test
  void browser_thatAsksBeforehand_isToldThatReadingIsAllowed() throws IOException {
    HttpResponse<String> told =
        site.send(
            "OPTIONS",
            "/api/search?q=tolls",
            "Origin",
            ORIGIN,
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "content-type");
    assertThat(told.statusCode()).isEqualTo(204);
    assertThat(told.body()).isEmpty();
    assertThat(allowed(told)).containsOnly(ORIGIN);
    assertThat(told.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD");
    assertThat(told.headers().firstValue("Access-Control-Allow-Headers")).contains("*");
  }

  @Test
  void otherMethods_andOtherPlaces_areRefused() throws IOException {
    assertThat(site.send("OPTIONS", "/s/port-2010-tolls").statusCode()).isEqualTo(405);
    HttpResponse<String> posted = site.send("POST", "/api/ask?q=tolls", "Origin", ORIGIN);
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(posted.body()).contains("only GET is understood");
    assertThat(allowed(site.send("OPTIONS", "/"))).isEmpty();
  }
}
