package onrecord.site.reference;

import java.util.ArrayList;
import java.util.List;
import onrecord.conversation.citing.CitationFormat;
import onrecord.conversation.picture.QuotationCard;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;

/// What programs read in the head of a citable page.
///
/// @param names `meta` by name: Highwire's, which reference managers read
/// @param properties `meta` by property: what Open Graph tells of the card
/// @param forms other forms of the page
/// @param linked JSON-LD
public record PageMarks(
    List<NamedValue> names, List<NamedValue> properties, List<OtherForm> forms, String linked) {
  /// A name and what it stands for.
  public record NamedValue(String name, String value) {}

  /// Another form of a page.
  public record OtherForm(String type, String path) {}

  /// Those of a page.
  public static PageMarks of(CitablePage page) {
    return new PageMarks(names(page), properties(page), forms(page), SchemaMarkup.of(page));
  }

  private static List<NamedValue> names(CitablePage page) {
    Masthead masthead = page.masthead();
    var names = new ArrayList<NamedValue>();
    names.add(new NamedValue("citation_title", masthead.title()));
    masthead.authors().forEach(name -> names.add(new NamedValue("citation_author", name)));
    masthead
        .organization()
        .map(Organization::name)
        .filter(_ -> !page.statement().isReaderComments())
        .ifPresent(
            name -> {
              if (masthead.authors().isEmpty()) {
                names.add(new NamedValue("citation_author", name));
              }
              names.add(new NamedValue("citation_author_institution", name));
            });
    masthead.publisher().ifPresent(name -> names.add(new NamedValue("citation_publisher", name)));
    PlainDate.of(masthead.date())
        .map(date -> date.replace('-', '/'))
        .ifPresent(date -> names.add(new NamedValue("citation_publication_date", date)));
    if (!masthead.language().equals("und")) {
      names.add(new NamedValue("citation_language", masthead.language()));
    }
    names.add(new NamedValue("citation_technical_report_number", page.statement().id()));
    if (page.settings().url().isPresent()) {
      names.add(new NamedValue("citation_public_url", page.address()));
    }
    return List.copyOf(names);
  }

  /// The card, and the date.
  private static List<NamedValue> properties(CitablePage page) {
    var properties = new ArrayList<NamedValue>();
    if (page.settings().url().isPresent() && page.quotation().isPresent()) {
      properties.add(new NamedValue("og:image", page.settings().absolute(page.path("png"))));
      properties.add(new NamedValue("og:image:type", "image/png"));
      properties.add(new NamedValue("og:image:width", String.valueOf(QuotationCard.WIDTH)));
      properties.add(new NamedValue("og:image:height", String.valueOf(QuotationCard.HEIGHT)));
      properties.add(new NamedValue("twitter:card", "summary_large_image"));
    }
    PlainDate.of(page.masthead().date())
        .ifPresent(date -> properties.add(new NamedValue("article:published_time", date)));
    return List.copyOf(properties);
  }

  private static List<OtherForm> forms(CitablePage page) {
    return List.of(
        form(page, CitationFormat.BIBTEX, "application/x-bibtex"),
        form(page, CitationFormat.RIS, "application/x-research-info-systems"),
        form(page, CitationFormat.CSL_JSON, "application/vnd.citationstyles.csl+json"));
  }

  private static OtherForm form(CitablePage page, CitationFormat format, String type) {
    return new OtherForm(type, page.path(format.ending()));
  }
}
