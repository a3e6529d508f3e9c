package onrecord.site.picture;

import java.util.Optional;
import java.util.Set;
import onrecord.conversation.picture.Pictures;
import onrecord.conversation.picture.QuotationCard;
import onrecord.site.SiteArchive;
import onrecord.site.SiteSettings;
import onrecord.site.reference.CitablePage;
import onrecord.site.reference.FormPath;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/s/ID/START-END.HASH.png`: a quotation as a card.
public final class CardRoute implements WebRoute {
  private final FormPath forms;
  private final Pictures pictures;

  /// Of that site.
  public CardRoute(SiteSettings settings, Pictures pictures) {
    forms = new FormPath(settings, Set.of("png"));
    this.pictures = pictures;
  }

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    return forms.answer(request, archive, (page, _) -> card(page, request));
  }

  private Optional<WebResponse> card(CitablePage page, WebRequest request) {
    return QuotationCard.of(page.cited(), request.wording(), page.address())
        .flatMap(pictures::card)
        .map(
            png ->
                WebResponse.of("image/png", png)
                    .with("Cross-Origin-Resource-Policy", "cross-origin"));
  }
}
