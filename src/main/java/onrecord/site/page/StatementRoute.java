package onrecord.site.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Edtf;
import onrecord.corpus.Organization;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.QuotationAddress.Standing;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.site.SiteArchive;
import onrecord.site.SiteSettings;
import onrecord.site.page.StatementPage.MarkedWords;
import onrecord.site.page.StatementPage.Neighbour;
import onrecord.site.page.StatementPage.Neighbours;
import onrecord.site.reference.CitablePage;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/s/ID` and `/s/ID/START-END.HASH`: a statement, and a quotation in its place.
public final class StatementRoute implements WebRoute {
  private static final int MOVED = 308;

  private final SiteSettings settings;

  /// At that address.
  public StatementRoute(SiteSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    if (request.isAt("s", 2)) {
      return archive
          .statements()
          .find(request.path().get(1))
          .map(statement -> whole(statement, request, archive));
    }
    return request.isAt("s", 3) ? quotation(request, archive) : Optional.empty();
  }

  private Optional<WebResponse> quotation(WebRequest request, SiteArchive archive) {
    Optional<QuotationAddress> address =
        QuotationAddress.parse(request.path().get(1), request.path().get(2));
    Optional<Statement> statement = archive.statements().find(request.path().get(1));
    if (address.isEmpty() || statement.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (address.get().in(statement.get())) {
          case Standing.InPlace() -> marked(statement.get(), address.get(), request, archive);
          case Standing.Moved(var to) -> WebResponse.redirect(MOVED, to.path());
          case Standing.Changed() -> changed(statement.get(), address.get(), request, archive);
        });
  }

  private WebResponse whole(Statement statement, WebRequest request, SiteArchive archive) {
    return page(statement, Optional.empty(), request, archive);
  }

  private WebResponse marked(
      Statement statement, QuotationAddress address, WebRequest request, SiteArchive archive) {
    var citations = new Citations(request.wording());
    String speaker =
        citations.brief(
            new Quote(statement, address.words(), voice(statement, address), address.words(), 0));
    var words = new MarkedWords(address, address.words().of(statement.text()), speaker);
    return page(statement, Optional.of(words), request, archive);
  }

  /// Whose words they are, where one voice says them all.
  private static Optional<Voice> voice(Statement statement, QuotationAddress address) {
    return statement.voices().stream()
        .filter(one -> one.span().contains(address.words()))
        .findFirst();
  }

  private WebResponse changed(
      Statement statement, QuotationAddress address, WebRequest request, SiteArchive archive) {
    return page(statement, Optional.empty(), request, archive);
  }

  private WebResponse page(
      Statement statement, Optional<MarkedWords> marked, WebRequest request, SiteArchive archive) {
    var citable = new CitablePage(statement, marked.map(MarkedWords::address), settings);
    PageFrame frame =
        PageFrame.of(statement.masthead().title(), request)
            .headed(StatementHead.of(citable, request.wording()));
    var text = StatementText.of(statement, marked.map(one -> one.address().words()));
    var page =
        new StatementPage(
            frame, statement, text, marked, neighbours(statement, archive.statements(), frame));
    return WebResponse.html(Templates.render("statement", page));
  }

  private static Neighbours neighbours(Statement statement, StatementStore store, PageFrame frame) {
    Optional<String> key = statement.masthead().organization().map(Organization::key);
    if (key.isEmpty() || statement.isReaderComments()) {
      return new Neighbours(Optional.empty(), Optional.empty());
    }
    List<StatementEntry> all =
        store.list().stream()
            .filter(one -> one.masthead().organization().map(Organization::key).equals(key))
            .sorted(
                Comparator.comparing(
                        (StatementEntry one) -> one.masthead().date(),
                        Comparator.comparing(
                            date -> date.map(Edtf::earliest).orElse(java.time.LocalDate.MAX)))
                    .thenComparing(StatementEntry::id))
            .toList();
    List<String> ids = all.stream().map(StatementEntry::id).toList();
    int at = ids.indexOf(statement.id());
    return new Neighbours(at(all, at - 1, frame), at(all, at < 0 ? -1 : at + 1, frame));
  }

  private static Optional<Neighbour> at(List<StatementEntry> all, int place, PageFrame frame) {
    return place < 0 || place >= all.size()
        ? Optional.empty()
        : Optional.of(all.get(place))
            .map(
                one ->
                    new Neighbour(
                        QuotationAddress.path(one.id()),
                        one.masthead().title(),
                        one.masthead().language(),
                        DateWords.of(one.masthead(), frame.wording())));
  }
}
