package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.Span;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// What the site of the first archive tells programs, read back by other people's libraries.
final class ForProgramsTest {
  private static final String SCHEMA = "https://schema.org/";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String FSP = "freedom-socialist-party";

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

  private static SyndFeed feed(String path) throws Exception {
    return new SyndFeedInput().build(new StringReader(site.get(path).body()));
  }

  @Test
  void feed_readByALibrary_tellsOfEveryStatement_theLatestFirst() throws Exception {
    SyndFeed feed = feed("/feed.atom");

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    List<StatementEntry> statements =
        site.archive().statements().list().stream()
            .filter(one -> !one.masthead().kind().equals("reader comments"))
            .toList();
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactlyInAnyOrderElementsOf(
            statements.stream().map(one -> one.masthead().title()).toList());
    assertThat(feed.getEntries())
        .extracting(entry -> entry.getUpdatedDate().toInstant())
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    for (SyndEntry entry : feed.getEntries()) {
      assertThat(entry.getAuthor()).isNotBlank();
      assertThat(entry.getUpdatedDate().toInstant())
          .isBefore(Instant.parse("2030-01-01T00:00:00Z"));
      assertThat(entry.getLink())
          .startsWith(FirstArchiveSite.URL + "/s/")
          .isEqualTo(entry.getUri());
      assertThat(site.get(path(entry.getLink())).statusCode()).isEqualTo(200);
    }
  }

  private static String path(String url) {
    return url.substring(FirstArchiveSite.URL.length());
  }

  @Test
  void feed_ofAnOrganization_tellsOfItsStatementsAlone() throws Exception {
    SyndFeed feed = feed("/feed/" + FSP + ".atom");
    assertThat(feed.getTitle()).startsWith("Freedom Socialist Party");
    assertThat(feed.getEntries())
        .hasSize(1)
        .allMatch(entry -> entry.getAuthor().equals("Freedom Socialist Party"));
    assertThat(site.get("/feed/nobody.atom").statusCode()).isEqualTo(404);
  }

  @Test
  void linkedData_readByALibrary_isAnArticleWithAQuotationInItsPlace() throws Exception {
    for (StatementEntry entry : site.archive().statements().list()) {
      Statement statement = site.archive().statements().find(entry.id()).orElseThrow();
      String text = statement.text();
      int start = text.indexOf(' ', text.length() / 3) + 1;
      var words = new Span(start, text.indexOf(' ', start + 80));

      JsonObject article = linked(QuotationAddress.of(statement, words).path());

      assertThat(article.getString("@id")).endsWith("/s/" + entry.id());
      assertThat(article.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "Article");
      assertThat(value(article, SCHEMA + "headline")).isEqualTo(entry.masthead().title());
      JsonObject quotation = article.getJsonArray(SCHEMA + "hasPart").getJsonObject(0);
      assertThat(quotation.getJsonArray("@type").getString(0)).isEqualTo(SCHEMA + "Quotation");
      assertThat(value(quotation, SCHEMA + "text")).isEqualTo(words.of(text));
      assertThat(selected(quotation, text)).isEqualTo(words.of(text));
    }
  }

  /// What the selectors of a quotation choose from a text.
  private static String selected(JsonObject quotation, String text) {
    JsonArray selectors = quotation.getJsonArray(OA + "hasSelector");
    assertThat(selectors.getJsonObject(0).getJsonArray("@type").getString(0))
        .isEqualTo(OA + "TextPositionSelector");
    int from = number(selectors.getJsonObject(0), "start");
    int to = number(selectors.getJsonObject(0), "end");
    int[] points = text.codePoints().toArray();
    assertThat(value(selectors.getJsonObject(1), OA + "exact"))
        .isEqualTo(new String(points, from, to - from));
    return IntStream.range(from, to)
        .collect(
            StringBuilder::new, (all, i) -> all.appendCodePoint(points[i]), StringBuilder::append)
        .toString();
  }

  private static int number(JsonObject selector, String name) {
    return selector.getJsonArray(OA + name).getJsonObject(0).getInt("@value");
  }

  private static String value(JsonObject node, String name) {
    return node.getJsonArray(name).getJsonObject(0).getString("@value");
  }

  /// The linked data of a page, expanded. schema.org's own context, which lies elsewhere, makes of
  /// each word an address there; so does ours.
  private static JsonObject linked(String path) throws IOException, JsonLdError {
    String json =
        Jsoup.parse(site.get(path).body()).select("script[type=application/ld+json]").html();
    JsonDocument context =
        JsonDocument.of(new StringReader("{\"@context\": {\"@vocab\": \"" + SCHEMA + "\"}}"));
    return JsonLd.expand(JsonDocument.of(new StringReader(json)))
        .loader((url, _) -> context)
        .get()
        .getJsonObject(0);
  }

  @Test
  void sitemap_isWellFormed_andLeadsToPagesThatAreThere() throws Exception {
    Document map = xml("/sitemap.xml");
    assertThat(map.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    var places = map.getElementsByTagNameNS("*", "loc");
    assertThat(places.getLength()).isGreaterThan(site.archive().statements().list().size());
    for (int i = 0; i < places.getLength(); i++) {
      String place = places.item(i).getTextContent();
      assertThat(site.get(path(place)).statusCode()).as(place).isEqualTo(200);
    }
    assertThat(site.get("/robots.txt").body())
        .contains("Sitemap: " + FirstArchiveSite.URL + "/sitemap.xml");
  }

  @Test
  void searchDescription_isWellFormed_andItsAddressSearches() throws Exception {
    Document description = xml("/opensearch.xml");
    assertThat(description.getDocumentElement().getLocalName()).isEqualTo("OpenSearchDescription");
    String template =
        description
            .getElementsByTagNameNS("*", "Url")
            .item(0)
            .getAttributes()
            .getNamedItem("template")
            .getTextContent();
    HttpResponse<String> found = site.get(path(template).replace("{searchTerms}", "election"));
    assertThat(Jsoup.parse(found.body()).select("blockquote")).isNotEmpty();
  }

  private static Document xml(String path) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(site.get(path).body())));
  }
}
