package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.language.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The site of the first archive, as a browser without scripts reads it.
final class SiteTest {
  private static final String FRSO = "frso-2009-imperialism-elections";
  private static final String BARZEGAR =
      "It seems that wishful thinking got the better of credible reporting.";

  @TempDir static Path data;
  private static FirstArchiveSite site;

  @BeforeAll
  static void serve() throws Exception {
    site = FirstArchiveSite.over(FirstArchiveSite.FIRST, data);
  }

  @AfterAll
  static void end() {
    site.close();
  }

  private static Document page(String path) throws IOException {
    HttpResponse<String> response = site.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body(), FirstArchiveSite.URL);
  }

  private static QuotationAddress address(String id, String words) {
    Statement statement = site.archive().statements().find(id).orElseThrow();
    int start = statement.text().indexOf(words);
    return QuotationAddress.of(statement, new Span(start, start + words.length()));
  }

  @Test
  void statement_onItsPage_isWordForWordItsText() throws IOException {
    for (var entry : site.archive().statements().list()) {
      Document page = page(QuotationAddress.path(entry.id()));
      page.select(".speaker, .anchor").remove();
      String shown =
          String.join("\n", page.select(".text > p").stream().map(Element::wholeText).toList());
      String text = site.archive().statements().find(entry.id()).orElseThrow().text();
      assertThat(shown).as(entry.id()).isEqualTo(text.strip().replaceAll("\n+", "\n"));
    }
  }

  @Test
  void thirdPartysWords_areSetOff_theirSpeakerNamedBeforeTheQuotationMark() throws IOException {
    Document page = page("/s/" + FRSO);
    assertThat(page.select(".voice").eachText()).contains(BARZEGAR);
    assertThat(page.select(".text p:contains(" + BARZEGAR + ")").eachText())
        .singleElement()
        .asString()
        .contains("Abbas Barzegar: “" + BARZEGAR);
  }

  @Test
  void quotation_atItsAddress_isMarked_andItsSpeakerNamedAbove() throws IOException {
    Document page = page(address(FRSO, BARZEGAR).path());
    page.select(".sr").remove();

    assertThat(page.select("mark").text()).isEqualTo(BARZEGAR);
    assertThat(page.select("mark").attr("id")).isEqualTo("q");
    assertThat(page.select("aside h2").text())
        .contains("Abbas Barzegar")
        .contains("Freedom Road Socialist Organization");
    assertThat(page.select("pre.copy").text())
        .contains("“" + BARZEGAR + "”")
        .contains(FirstArchiveSite.URL + address(FRSO, BARZEGAR).path());
    assertThat(page.select("meta[property=og:title]").attr("content")).contains("Abbas Barzegar");
    assertThat(page.select("meta[property=og:description]").attr("content")).isEqualTo(BARZEGAR);
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo(FirstArchiveSite.URL + address(FRSO, BARZEGAR).path());
  }

  @Test
  void page_thatCanBeCited_saysUnderWhichAddress() throws IOException {
    String quotation = address(FRSO, BARZEGAR).path();
    for (String path : List.of(quotation, "/s/" + FRSO, "/app" + quotation)) {
      assertThat(site.get(path + "?lang=fa").headers().firstValue("Link"))
          .as(path)
          .contains(
              "<%s%s>; rel=\"cite-as\"".formatted(FirstArchiveSite.URL, path.replace("/app", "")));
    }
    assertThat(site.get("/s/" + FRSO + "/0-9.00000000").headers().firstValue("Link")).isEmpty();
  }

  @Test
  void quotation_thatHasMoved_redirectsForGood() throws IOException {
    QuotationAddress now = address(FRSO, BARZEGAR);
    Span words = now.words();
    var old = new QuotationAddress(FRSO, new Span(words.start() + 7, words.end() + 7), now.hash());

    HttpResponse<String> response = site.get(old.path() + "?lang=fa");

    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(response.headers().firstValue("Location")).contains(now.path() + "?lang=fa");
  }

  @Test
  void quotation_whoseWordsAreGone_saysSoAndShowsWhatStandsThere() throws IOException {
    var old = new QuotationAddress(FRSO, address(FRSO, BARZEGAR).words(), "00000000");

    HttpResponse<String> response = site.get(old.path());
    Document page = Jsoup.parse(response.body());

    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(page.select(".gone").text()).contains("has changed");
    assertThat(page.select("mark")).isEmpty();
    assertThat(page.select(".changed").text()).isEqualTo(BARZEGAR);
  }

  @Test
  void statement_thatWasWithdrawn_isGone_andSaysSinceWhen() throws IOException {
    Path steps = Files.createDirectories(data.resolve("publishing")).resolve("steps.jsonl");
    String line =
        "{\"step\":1,\"at\":\"2026-01-02T12:00:00Z\",\"admin\":7,\"did\":\"WITHDRAW\","
            + "\"statement\":\"no-more\",\"title\":\"No More\","
            + "\"files\":[{\"file\":\"a.txt\",\"before\":\"00\",\"after\":null}]}\n";
    Files.writeString(steps, line);
    for (String path : List.of("/s/no-more", "/s/no-more/0-5.00000000")) {
      HttpResponse<String> response = site.get(path);
      assertThat(response.statusCode()).isEqualTo(410);
      assertThat(Jsoup.parse(response.body()).text())
          .contains("No More was withdrawn from this archive on 2 January 2026");
    }
    assertThat(site.get("/s/never-there").statusCode()).isEqualTo(404);
    Files.delete(steps);
  }

  @Test
  void links_fromPageToPage_leadSomewhere() throws IOException {
    Map<String, HttpResponse<String>> pages = new SiteWalk(site).pages();

    assertThat(pages.size()).isGreaterThan(100);
    pages.forEach(
        (path, response) -> {
          assertThat(response.statusCode()).as(path).isEqualTo(200);
          assertThat(SiteWalk.astray(response)).as(path).isEmpty();
        });
  }

  @Test
  void answer_onThePage_isTheCommandLines() throws IOException {
    String question = "What does the FSP say about the election?";
    String json = site.archive().json().answer(question);
    Document page = page("/?q=" + question.replace(" ", "+").replace("?", "%3F"));

    for (Element mark : page.select("blockquote mark")) {
      assertThat(json).contains(mark.text().replace("\"", "\\\""));
    }
    assertThat(page.select("blockquote")).hasSize(3);
    assertThat(site.get("/api/ask?q=" + question.replace(" ", "+").replace("?", "%3F")).body())
        .isEqualTo(json + "\n");
  }

  @Test
  void whoSaid_changedWords_showsTheDifferenceInPlace() throws IOException {
    Document page = page("/who?text=" + BARZEGAR.replace("wishful", "careful").replace(" ", "+"));
    assertThat(page.select(".differences del").text()).isEqualTo("wishful");
    assertThat(page.select(".differences ins").text()).isEqualTo("careful");
  }

  @Test
  void everyAnswer_bearsHeadersThatProtectItsReader() throws IOException {
    for (String path : List.of("/", "/nowhere", "/api/ask", "/style.css", "/feed.atom")) {
      var headers = site.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .startsWith("default-src 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void page_thatTheReaderHas_isNotSentAgain() throws IOException {
    HttpResponse<String> first = site.get("/s/" + FRSO);
    String mark = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = site.get("/s/" + FRSO, "If-None-Match", mark);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(site.get("/s/" + FRSO, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void language_isTheReaders_orTheOneChosen() throws IOException {
    assertThat(
            Jsoup.parse(site.get("/", "Accept-Language", "xx, fa;q=0.8, de;q=0.5").body())
                .select("html")
                .attr("dir"))
        .isEqualTo("rtl");
    assertThat(page("/?lang=de").select("html").attr("lang")).isEqualTo("de");
    assertThat(page("/?lang=de").select("nav a").getLast().attr("href")).contains("lang=de");
  }

  @Test
  void statement_unknown_namesThoseThatAreNear() throws IOException {
    HttpResponse<String> response = site.get("/s/frso-2009-imperialism-election");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(response.body()).select("main a").eachAttr("href"))
        .contains("/s/" + FRSO);
  }
}
