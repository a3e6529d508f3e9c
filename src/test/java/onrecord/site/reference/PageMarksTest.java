package onrecord.site.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import onrecord.site.SiteSettings;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class PageMarksTest {
  private static final InetSocketAddress NOWHERE = InetSocketAddress.createUnresolved("x", 0);

  private static SiteSettings settings(String url) {
    return new SiteSettings(
        NOWHERE,
        Optional.of(url).filter(one -> !one.isEmpty()).map(URI::create),
        0,
        Optional.empty(),
        _ -> false);
  }

  private static CitablePage page(Statement statement, String words) {
    int start = statement.text().indexOf(words);
    var span = new Span(start, start + words.length());
    return new CitablePage(
        statement,
        Optional.of(QuotationAddress.of(statement, span)),
        settings("https://archive.example"));
  }

  private static JsonNode linked(CitablePage page) throws Exception {
    return new ObjectMapper().readTree(PageMarks.of(page).linked());
  }

  private static List<String> values(List<PageMarks.NamedValue> all, String name) {
    return all.stream()
        .filter(one -> one.name().equals(name))
        .map(PageMarks.NamedValue::value)
        .toList();
  }

  @Test
  void linked_ofAQuotation_isAQuotationInAnArticle() throws Exception {
    JsonNode article = linked(page(Statements.STRIKE, "We hold to the result."));

    JsonNode quotation = article.path("hasPart");
    assertThat(article.path("@type").asText()).isEqualTo("Article");
    assertThat(article.path("headline").asText()).isEqualTo("All Out on Monday");
    assertThat(article.path("datePublished").asText()).isEqualTo("2009-06-26");
    assertThat(article.at("/author/name").asText()).isEqualTo("Dock Workers’ Union");
    assertThat(quotation.path("@type").asText()).isEqualTo("Quotation");
    assertThat(quotation.path("text").asText()).isEqualTo("We hold to the result.");
    assertThat(quotation.path("@id").asText())
        .startsWith("https://archive.example/s/dockers-2009-strike/");
  }

  @Test
  void linked_behindSignsOfTwoUnits_countsCodePoints() throws Exception {
    Statement plain = Statements.STRIKE;
    var statement =
        new Statement(
            plain.id(), plain.masthead(), "😀😀 We hold to the 😀 result.", List.of(), List.of());

    JsonNode selectors = linked(page(statement, "hold to the 😀")).at("/hasPart/oa:hasSelector");

    assertThat(selectors.at("/0/oa:start").asInt()).isEqualTo(6);
    assertThat(selectors.at("/0/oa:end").asInt()).isEqualTo(19);
    assertThat(selectors.at("/1/oa:exact").asText()).isEqualTo("hold to the 😀");
    assertThat(selectors.at("/1/oa:prefix").asText()).isEqualTo("😀😀 We ");
    assertThat(selectors.at("/1/oa:suffix").asText()).isEqualTo(" result.");
  }

  @Test
  void linked_ofAThirdPartysWords_creditsHerAndNotTheOrganization() throws Exception {
    JsonNode quotation = linked(page(Statements.STRIKE, "the vote was fair")).path("hasPart");

    assertThat(quotation.path("creditText").asText()).isEqualTo("Jane Miller");
    assertThat(quotation.has("author")).isFalse();
    assertThat(quotation.has("publisher")).isFalse();
  }

  @Test
  void linked_ofAnUncertainSpeaker_creditsNobody() throws Exception {
    Statement known = Statements.STRIKE;
    var statement =
        new Statement(
            known.id(),
            known.masthead(),
            known.text(),
            List.of(new Voice(Voice.UNCERTAIN, known.voices().getFirst().span())),
            List.of());

    JsonNode quotation = linked(page(statement, "the vote was fair")).path("hasPart");

    assertThat(quotation.has("creditText")).isFalse();
    assertThat(quotation.has("author")).isFalse();
  }

  @Test
  void dates_thatAreNotCertain_areNotGivenAsCertain() throws Exception {
    CitablePage page = page(Statements.TOLLS, "Tolls will rise in May.");

    assertThat(linked(page).has("datePublished")).isFalse();
    assertThat(values(PageMarks.of(page).names(), "citation_publication_date")).isEmpty();
  }

  @Test
  void comments_ofReaders_areNobodysStatement() throws Exception {
    CitablePage page = page(Statements.COMMENTS, "I saw the pickets");

    assertThat(linked(page).has("publisher")).isFalse();
    assertThat(values(PageMarks.of(page).names(), "citation_author_institution")).isEmpty();
  }

  @Test
  void names_ofAQuotation_areThoseThatReferenceManagersRead() {
    PageMarks marks = PageMarks.of(page(Statements.STRIKE, "We hold to the result."));

    assertThat(values(marks.names(), "citation_title")).containsExactly("All Out on Monday");
    assertThat(values(marks.names(), "citation_author")).containsExactly("Dock Workers’ Union");
    assertThat(values(marks.names(), "citation_publication_date")).containsExactly("2009/06/26");
    assertThat(values(marks.names(), "citation_public_url"))
        .allMatch(url -> url.startsWith("https://archive.example/s/"));
  }

  @Test
  void properties_ofAQuotation_leadToItsCard() {
    PageMarks marks = PageMarks.of(page(Statements.STRIKE, "the vote was fair"));

    assertThat(values(marks.properties(), "og:image"))
        .hasSize(1)
        .allMatch(url -> url.matches("https://archive.example/s/.*\\.[0-9a-f]{8}\\.png"));
  }

  @Test
  void properties_ofASiteWithoutAnAddress_leadNowhere() {
    var page =
        new CitablePage(
            Statements.STRIKE,
            Optional.of(QuotationAddress.of(Statements.STRIKE, new Span(0, 4))),
            settings(""));

    assertThat(PageMarks.of(page).properties())
        .extracting(PageMarks.NamedValue::name)
        .doesNotContain("og:url", "og:image");
  }
}
