package onrecord.site.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import onrecord.corpus.Organization;
import onrecord.corpus.QuotationAddress;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.site.SiteArchive;
import onrecord.site.SiteSettings;
import onrecord.site.web.PathPart;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/robots.txt`, `/sitemap.xml`, `/opensearch.xml`: what there is, for search engines and
/// browsers.
public final class MapRoute implements WebRoute {
  private static final String XML = "application/xml; charset=utf-8";
  private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /// A map holds no more.
  private static final int MOST = 50_000;

  private final SiteSettings settings;

  /// At that address.
  public MapRoute(SiteSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    List<String> path = request.path();
    if (request.isAt("sitemap", 2)) {
      return part(path.get(1), archive);
    } else if (path.size() != 1) {
      return Optional.empty();
    }
    return switch (path.getFirst()) {
      case "robots.txt" -> Optional.of(WebResponse.text("text/plain; charset=utf-8", robots()));
      case "sitemap.xml" -> Optional.of(map(archive));
      case "opensearch.xml" -> Optional.of(search(request));
      default -> Optional.empty();
    };
  }

  /// Pages that are made for one question are nobody's to list.
  private String robots() {
    return """
        User-agent: *
        Disallow: /api/
        Disallow: /*?q=
        Disallow: /*?text=
        Disallow: /*&q=
        Allow: /
        Sitemap: %s/sitemap.xml
        """
        .formatted(settings.base());
  }

  private WebResponse map(SiteArchive archive) {
    List<String> pages = pages(archive);
    return WebResponse.text(
        XML, pages.size() > MOST ? parts(Math.ceilDiv(pages.size(), MOST)) : pages(pages));
  }

  private Optional<WebResponse> part(String name, SiteArchive archive) {
    List<String> pages = pages(archive);
    return Optional.of(name)
        .filter(written -> written.matches("[1-9][0-9]{0,4}\\.xml"))
        .map(written -> Integer.parseInt(written.substring(0, written.length() - 4)) - 1)
        .filter(number -> (long) number * MOST < pages.size())
        .map(
            number ->
                WebResponse.text(
                    XML,
                    pages(
                        pages.subList(
                            number * MOST, Math.min(pages.size(), (number + 1) * MOST)))));
  }

  private static List<String> pages(SiteArchive archive) {
    var pages = new ArrayList<>(List.of("/", "/organizations", "/people"));
    archive.statements().organizations().stream()
        .map(Organization::key)
        .map(key -> "/organizations/" + PathPart.encoded(key))
        .forEach(pages::add);
    archive.statements().list().stream()
        .map(StatementEntry::id)
        .map(QuotationAddress::path)
        .forEach(pages::add);
    return pages;
  }

  private String pages(List<String> paths) {
    return XmlText.of(
        xml -> {
          begin(xml, "urlset");
          for (String path : paths) {
            place(xml, "url", path);
          }
          xml.writeEndElement();
        });
  }

  private String parts(int count) {
    return XmlText.of(
        xml -> {
          begin(xml, "sitemapindex");
          for (int number = 1; number <= count; number++) {
            place(xml, "sitemap", "/sitemap/" + number + ".xml");
          }
          xml.writeEndElement();
        });
  }

  private static void begin(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeDefaultNamespace(SITEMAPS);
  }

  private void place(XMLStreamWriter xml, String name, String path) throws XMLStreamException {
    xml.writeStartElement(name);
    XmlText.element(xml, "loc", settings.base() + path);
    xml.writeEndElement();
  }

  private WebResponse search(WebRequest request) {
    return WebResponse.text(
        "application/opensearchdescription+xml; charset=utf-8",
        XmlText.of(
            xml -> {
              xml.writeStartElement("OpenSearchDescription");
              xml.writeDefaultNamespace("http://a9.com/-/spec/opensearch/1.1/");
              XmlText.element(xml, "ShortName", "OnRecord");
              XmlText.element(xml, "Description", request.wording().say("site.ask"));
              XmlText.element(xml, "InputEncoding", "UTF-8");
              xml.writeEmptyElement("Url");
              xml.writeAttribute("type", "text/html");
              xml.writeAttribute("template", settings.base() + "/?q={searchTerms}");
              xml.writeEndElement();
            }));
  }
}
