package onrecord.site.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.citing.CitationFormat;
import onrecord.conversation.citing.CitedPlace;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.MissingStatement;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.QuotationAddress.Standing;
import onrecord.corpus.Statement;
import onrecord.language.Span;
import onrecord.site.SiteArchive;
import onrecord.site.SiteSettings;
import onrecord.site.page.SiteFrame.PageHead;
import onrecord.site.page.StatementPage.PageQuotation;
import onrecord.site.reference.CitablePage;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/s/ID` and `/s/ID/START-END.HASH`: a statement, and a quotation in its place.
public final class StatementRoute implements WebRoute {
  private static final int MOVED = 308;
  private static final int GONE = 410;

  private final SiteSettings settings;

  /// At that address.
  public StatementRoute(SiteSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    if (!request.isAt("s", 2) && !request.isAt("s", 3)) {
      return Optional.empty();
    }
    return archive
        .statements()
        .find(request.path().get(1))
        .map(statement -> page(new Drawing(statement, request, archive)))
        .orElseGet(() -> withdrawn(request, archive));
  }

  /// A statement that was withdrawn is gone, and its links say since when.
  private static Optional<WebResponse> withdrawn(WebRequest request, SiteArchive archive) {
    return MissingStatement.withdrawn(
            request.path().get(1), archive.statements(), request.wording())
        .map(words -> MissingPage.withdrawn(words, request));
  }

  /// What a page is made of.
  private record Drawing(Statement statement, WebRequest request, SiteArchive archive) {}

  private Optional<WebResponse> page(Drawing drawing) {
    if (drawing.request().path().size() == 2) {
      return Optional.of(whole(drawing));
    }
    return QuotationAddress.parse(drawing.statement().id(), drawing.request().path().get(2))
        .map(address -> quotation(drawing, address));
  }

  private WebResponse quotation(Drawing drawing, QuotationAddress address) {
    return switch (address.in(drawing.statement())) {
      case Standing.InPlace() -> marked(drawing, address);
      case Standing.Moved(var to) ->
          WebResponse.redirect(MOVED, SiteFrame.of("", drawing.request()).to(to.path()));
      case Standing.Lost() -> changed(drawing, address);
    };
  }

  private WebResponse whole(Drawing drawing) {
    SiteFrame plain = frame(drawing, QuotationAddress.path(drawing.statement().id()));
    String text = HtmlText.of(drawing.statement().text());
    SiteFrame frame = plain.headed(plain.head().with(OpenGraph.of(plain.title(), text, plain)));
    return html(drawing, frame, Optional.empty(), Optional.empty());
  }

  private WebResponse marked(Drawing drawing, QuotationAddress address) {
    Statement statement = drawing.statement();
    CitedPlace cited = CitedPlace.of(statement, address.words());
    SiteFrame plain = frame(drawing, address.path());
    String speaker = speaker(statement, cited, plain);
    String words = HtmlText.of(address.words().of(statement.text()));
    SiteFrame frame = plain.headed(plain.head().with(OpenGraph.of(speaker, words, plain)));
    String copied =
        "“%s”\n%s%s"
            .formatted(
                words,
                CitationFormat.REFERENCE.written(cited, frame.wording()),
                frame.head().canonical().map(url -> url + "\n").orElse(""));
    var quoted = new PageQuotation(address, speaker, HtmlText.of(copied));
    return html(drawing, frame, Optional.of(address.words()), Optional.of(quoted));
  }

  /// Who speaks, and when.
  private static String speaker(Statement statement, CitedPlace cited, SiteFrame frame) {
    var opening = Citations.opening(statement, 0, new Span(0, 0));
    return HtmlText.of(
        new Citations(frame.wording())
            .caption(statement, cited.voice(), opening, List.of()).above().stream()
                .map(Run::text)
                .collect(Collectors.joining()));
  }

  /// What stands now where the words of an address stood.
  private WebResponse changed(Drawing drawing, QuotationAddress address) {
    int length = drawing.statement().text().length();
    int start = Math.min(address.words().start(), length);
    var place = new Span(start, Math.clamp(address.words().end(), start, length));
    SiteFrame frame = frame(drawing, QuotationAddress.path(drawing.statement().id()));
    return html(drawing, frame, Optional.of(place), Optional.empty()).status(GONE);
  }

  private SiteFrame frame(Drawing drawing, String path) {
    SiteFrame frame =
        SiteFrame.of(HtmlText.of(drawing.statement().masthead().title()), drawing.request());
    Optional<String> canonical = settings.url().map(_ -> settings.absolute(path));
    return frame.headed(new PageHead(canonical, List.of(), Optional.empty()));
  }

  private WebResponse html(
      Drawing drawing, SiteFrame frame, Optional<Span> marked, Optional<PageQuotation> quoted) {
    Statement statement = drawing.statement();
    var citable = new CitablePage(statement, quoted.map(PageQuotation::address), settings);
    var page =
        new StatementPage(
            frame.headed(StatementHead.of(citable, frame.head())),
            statement,
            StatementText.of(statement, marked),
            quoted,
            marked.isPresent() && quoted.isEmpty(),
            Neighbours.of(statement, drawing.archive().statements(), frame.wording()),
            StatementActions.of(citable, frame));
    WebResponse response = WebResponse.html(Templates.render("statement", page));
    return page.changed()
        ? response
        : response.with("Link", "<%s>; rel=\"cite-as\"".formatted(citable.address()));
  }
}
