package onrecord.site.page;

import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;

/// What is said where there is no page, or none can be made.
///
/// @param what went wrong, in a sentence
public record MissingPage(PageFrame frame, String what) {

  /// The answer with that status.
  public static WebResponse of(int status, WebRequest request) {
    String key =
        switch (status) {
          case 404 -> "site.missing";
          case 405 -> "site.not-allowed";
          case 410 -> "site.gone";
          case 414 -> "site.too-long";
          case 429 -> "site.too-many";
          case 503 -> "site.busy";
          case 400 -> "site.not-understood";
          default -> "site.broken";
        };
    PageFrame frame = PageFrame.of(request.wording().say(key), request);
    String page = Templates.render("missing", new MissingPage(frame, frame.title()));
    return WebResponse.html(page).status(status).personal();
  }
}
