package onrecord.site.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.QuotationAddress;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.site.SiteArchive;
import onrecord.site.SiteSettings;
import onrecord.site.web.PathPart;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/feed.atom` and `/feed/ORGANIZATION.atom`: the latest statements, for feed readers.
public final class FeedRoute implements WebRoute {
  private static final String TYPE = "application/atom+xml; charset=utf-8";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String END = ".atom";
  private static final String NEVER = "1970-01-01";
  private static final int MOST = 50;

  private final SiteSettings settings;

  /// At that address.
  public FeedRoute(SiteSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    if (request.isAt("feed.atom", 1)) {
      return Optional.of(feed("OnRecord", "/feed.atom", archive.statements().list()));
    }
    if (!request.isAt("feed", 2) || !request.path().get(1).endsWith(END)) {
      return Optional.empty();
    }
    String key = request.path().get(1).substring(0, request.path().get(1).length() - END.length());
    return archive.statements().organizations().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .map(
            one ->
                feed(
                    one.name() + " · OnRecord",
                    "/feed/" + PathPart.encoded(key) + END,
                    by(key, archive)));
  }

  private static List<StatementEntry> by(String key, SiteArchive archive) {
    return archive.statements().list().stream()
        .filter(one -> one.masthead().organization().filter(by -> by.key().equals(key)).isPresent())
        .toList();
  }

  private WebResponse feed(String title, String path, List<StatementEntry> all) {
    List<StatementEntry> latest =
        all.stream()
            .filter(one -> !one.masthead().kind().equalsIgnoreCase(Masthead.READER_COMMENTS))
            .sorted(
                Comparator.comparing(FeedRoute::day).reversed().thenComparing(StatementEntry::id))
            .limit(MOST)
            .toList();
    return WebResponse.text(
        TYPE,
        XmlText.of(
            xml -> {
              xml.writeStartElement("feed");
              xml.writeDefaultNamespace(ATOM);
              XmlText.element(xml, "id", settings.base() + path);
              XmlText.element(xml, "title", title);
              XmlText.element(
                  xml,
                  "updated",
                  latest.stream().findFirst().map(FeedRoute::day).orElse(NEVER) + "T00:00:00Z");
              link(xml, "self", settings.base() + path);
              for (StatementEntry entry : latest) {
                entry(xml, entry);
              }
              xml.writeEndElement();
            }));
  }

  private void entry(XMLStreamWriter xml, StatementEntry entry) throws XMLStreamException {
    Masthead masthead = entry.masthead();
    String address = settings.base() + QuotationAddress.path(entry.id());
    xml.writeStartElement("entry");
    XmlText.element(xml, "id", address);
    XmlText.element(xml, "title", masthead.title());
    XmlText.element(xml, "updated", day(entry) + "T00:00:00Z");
    link(xml, "alternate", address);
    xml.writeStartElement("author");
    XmlText.element(
        xml,
        "name",
        masthead
            .organization()
            .map(Organization::name)
            .or(() -> masthead.authors().stream().findFirst())
            .orElse("organization not named in the source"));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  /// When it was last changed or issued; of the undated ones never.
  private static String day(StatementEntry entry) {
    return entry
        .masthead()
        .amended()
        .or(() -> entry.masthead().date())
        .map(Edtf::earliest)
        .map(Object::toString)
        .filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
        .orElse(NEVER);
  }
}
