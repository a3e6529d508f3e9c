package onrecord.site.reference;

import java.util.ArrayList;
import java.util.List;
import onrecord.conversation.Wording;
import onrecord.conversation.citing.CitationFormat;
import onrecord.conversation.citing.CitedPlace;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.language.Span;

/// What programs read in the head of a citable page.
///
/// @param names `meta` by name: Highwire's, which reference managers read
/// @param properties `meta` by property: Open Graph's, which messengers and networks show
/// @param forms other forms of the page
/// @param linked JSON-LD
public record PageMarks(
    List<NamedValue> names, List<NamedValue> properties, List<OtherForm> forms, String linked) {
  private static final int DESCRIBED = 300;

  /// A name and what it stands for.
  public record NamedValue(String name, String value) {}

  /// Another form of a page.
  public record OtherForm(String type, String path) {}

  /// Those of a page.
  public static PageMarks of(CitablePage page, Wording wording) {
    return new PageMarks(names(page), properties(page, wording), forms(page), LinkedData.of(page));
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

  private static List<NamedValue> properties(CitablePage page, Wording wording) {
    var properties = new ArrayList<NamedValue>();
    properties.add(new NamedValue("og:type", "article"));
    properties.add(new NamedValue("og:site_name", "OnRecord"));
    properties.add(new NamedValue("og:title", title(page, wording)));
    properties.add(new NamedValue("og:description", description(page)));
    if (page.settings().url().isPresent()) {
      properties.add(new NamedValue("og:url", page.address()));
      if (page.quotation().isPresent()) {
        properties.add(new NamedValue("og:image", page.settings().absolute(page.path("png"))));
        properties.add(new NamedValue("og:image:type", "image/png"));
        properties.add(new NamedValue("og:image:width", "1200"));
        properties.add(new NamedValue("og:image:height", "630"));
        properties.add(new NamedValue("og:image:alt", description(page)));
        properties.add(new NamedValue("twitter:card", "summary_large_image"));
      }
    }
    PlainDate.of(page.masthead().date())
        .ifPresent(date -> properties.add(new NamedValue("article:published_time", date)));
    return List.copyOf(properties);
  }

  /// Who speaks, and when; of a statement, its title.
  private static String title(CitablePage page, Wording wording) {
    CitedPlace cited = page.cited();
    String who = speaker(cited, wording);
    String when = DateWords.of(page.masthead(), wording);
    return page.quotation().isPresent()
        ? wording.enumeration(List.of(who, when))
        : wording.enumeration(List.of(page.masthead().title(), who, when));
  }

  private static String speaker(CitedPlace cited, Wording wording) {
    var opening = Citations.opening(cited.statement(), 0, new Span(0, 0));
    var caption =
        new Citations(wording).caption(cited.statement(), cited.voice(), opening, List.of());
    return caption.above().getFirst().text();
  }

  private static String description(CitablePage page) {
    String text = page.statement().text();
    String words = page.quotation().map(one -> one.words().of(text)).orElse(text);
    String line = words.substring(0, Math.min(words.length(), 2 * DESCRIBED)).replace('\n', ' ');
    if (words.length() <= DESCRIBED) {
      return line;
    }
    int end = line.lastIndexOf(' ', DESCRIBED);
    int cut = end > 0 ? end : line.offsetByCodePoints(0, DESCRIBED / 2);
    return line.substring(0, cut) + " […]";
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
