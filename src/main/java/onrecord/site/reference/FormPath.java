package onrecord.site.reference;

import java.util.Optional;
import java.util.Set;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.QuotationAddress.Standing;
import onrecord.corpus.Statement;
import onrecord.site.SiteArchive;
import onrecord.site.SiteSettings;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;

/// The address of another form of a page: `/s/ID/START-END.HASH.ENDING`, or
/// `/s/ID/statement.ENDING`.
public final class FormPath {
  private static final String WHOLE = "statement";
  private static final int MOVED = 308;

  private final SiteSettings settings;
  private final Set<String> endings;

  /// Of one of those forms.
  public FormPath(SiteSettings settings, Set<String> endings) {
    this.settings = settings;
    this.endings = endings;
  }

  /// Makes a form of a page.
  @FunctionalInterface
  public interface FormMaker {

    /// The form; nothing where there is none.
    Optional<WebResponse> make(CitablePage page, String ending);
  }

  /// What stands at the address, made of the page; words that have moved are led to, and of words
  /// that have changed there is none.
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive, FormMaker maker) {
    if (!request.isAt("s", 3)) {
      return Optional.empty();
    }
    String last = request.path().getLast();
    String ending = last.substring(last.lastIndexOf('.') + 1);
    if (!endings.contains(ending)) {
      return Optional.empty();
    }
    String place = last.substring(0, last.length() - ending.length() - 1);
    return archive
        .statements()
        .find(request.path().get(1))
        .flatMap(
            statement ->
                place.equals(WHOLE)
                    ? maker.make(new CitablePage(statement, Optional.empty(), settings), ending)
                    : quotation(statement, place, maker, ending));
  }

  private Optional<WebResponse> quotation(
      Statement statement, String place, FormMaker maker, String ending) {
    Optional<QuotationAddress> address = QuotationAddress.parse(statement.id(), place);
    return address.flatMap(
        words ->
            switch (words.in(statement)) {
              case Standing.InPlace() ->
                  maker.make(new CitablePage(statement, address, settings), ending);
              case Standing.Moved(var to) ->
                  Optional.of(WebResponse.redirect(MOVED, to.path() + "." + ending));
              case Standing.Lost() -> Optional.empty();
            });
  }
}
