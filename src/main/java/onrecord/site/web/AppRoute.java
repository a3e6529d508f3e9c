package onrecord.site.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onrecord.site.SiteArchive;

/// `/app/…`: the same pages within Telegram, with its colours and its back button, by a script of
/// our own.
public final class AppRoute implements WebRoute {
  private static final String APP = "app";
  private static final String SCRIPT = "app.js";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors https://web.telegram.org";
  private static final byte[] CODE = load();

  private final List<WebRoute> pages;

  /// Of those pages.
  public AppRoute(List<WebRoute> pages) {
    this.pages = List.copyOf(pages);
  }

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    if (request.path().isEmpty() || !request.path().getFirst().equals(APP)) {
      return Optional.empty();
    } else if (request.path().size() == 2 && request.path().getLast().equals(SCRIPT)) {
      return Optional.of(WebResponse.of("text/javascript; charset=utf-8", CODE));
    }
    List<String> inner = request.path().subList(1, request.path().size());
    List<String> path = inner.equals(List.of("")) ? List.of() : List.copyOf(inner);
    var asked = new WebRequest(path, request.parameters(), request.accepted());
    return pages.stream()
        .map(page -> page.answer(asked, archive))
        .flatMap(Optional::stream)
        .findFirst()
        .map(AppRoute::within);
  }

  /// The page with the script, or the way to it within.
  private static WebResponse within(WebResponse response) {
    String place = response.headers().get("Location");
    if (place != null) {
      return response.with("Location", "/" + APP + place);
    } else if (!response.type().startsWith("text/html")) {
      return response;
    }
    String page = new String(response.body(), StandardCharsets.UTF_8);
    String scripted =
        page.replaceFirst("</head>", "<script src=\"/app/app.js\" defer></script></head>");
    return new WebResponse(
            response.status(),
            response.type(),
            scripted.getBytes(StandardCharsets.UTF_8),
            response.cached(),
            response.headers())
        .with("Content-Security-Policy", POLICY);
  }

  private static byte[] load() {
    try (InputStream in = SiteArchive.class.getResourceAsStream(SCRIPT)) {
      return Objects.requireNonNull(in, SCRIPT).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(SCRIPT, e);
    }
  }
}
