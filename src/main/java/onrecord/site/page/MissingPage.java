package onrecord.site.page;

import java.util.Comparator;
import java.util.List;
import onrecord.corpus.QuotationAddress;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.site.SiteArchive;
import onrecord.site.page.ReplyView.ViewLink;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;

/// What is said where there is no page, or none can be made.
///
/// @param what went wrong, in a sentence
/// @param near where else one may look
public record MissingPage(SiteFrame frame, String what, List<ViewLink> near) {
  private static final int MOST = 3;
  private static final int GONE = 410;

  /// The answer with that status where an archive serves: the nearest statements are named. A
  /// statement that the archive held once is gone (410).
  public static WebResponse of(int status, WebRequest request, SiteArchive archive) {
    boolean statement = request.path().size() > 1 && request.path().getFirst().equals("s");
    if (!statement) {
      return of(status, request);
    }
    String id = request.path().get(1);
    boolean departed = archive.statements().departed(id);
    String what = request.wording().say(departed ? "site.gone" : "site.missing");
    SiteFrame frame = SiteFrame.of(what, request);
    List<ViewLink> near =
        archive.statements().find(id).isPresent()
            ? List.of(new ViewLink(id, frame.to(QuotationAddress.path(id))))
            : near(id, archive, frame);
    var page = new MissingPage(frame, frame.title(), near);
    return WebResponse.html(Templates.render("missing", page))
        .status(departed ? GONE : status)
        .personal();
  }

  /// Statements whose ids begin most alike.
  private static List<ViewLink> near(String id, SiteArchive archive, SiteFrame frame) {
    return archive.statements().list().stream()
        .filter(one -> alike(one.id(), id) > MOST)
        .sorted(
            Comparator.comparingInt((StatementEntry one) -> -alike(one.id(), id))
                .thenComparing(StatementEntry::id))
        .limit(MOST)
        .map(
            one ->
                new ViewLink(
                    HtmlText.of(one.masthead().title()), frame.to(QuotationAddress.path(one.id()))))
        .toList();
  }

  /// With how many characters in common the two begin.
  private static int alike(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int at = 0;
    while (at < most && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  /// The answer with that status.
  public static WebResponse of(int status, WebRequest request) {
    String key =
        switch (status) {
          case 404 -> "site.missing";
          case 405 -> "site.not-allowed";
          case 410 -> "site.gone";
          case 414 -> "site.too-long";
          case 429 -> "site.too-many";
          case 502 -> "failure.away.now";
          case 503 -> "site.busy";
          case 400 -> "site.not-understood";
          default -> "site.broken";
        };
    SiteFrame frame = SiteFrame.of(request.wording().say(key), request);
    String page = Templates.render("missing", new MissingPage(frame, frame.title(), List.of()));
    return WebResponse.html(page).status(status).personal();
  }
}
