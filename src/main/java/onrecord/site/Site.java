package onrecord.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.conversation.picture.Pictures;
import onrecord.site.data.ApiRoute;
import onrecord.site.data.FeedRoute;
import onrecord.site.data.MapRoute;
import onrecord.site.page.FindingRoute;
import onrecord.site.page.OrganizationsRoute;
import onrecord.site.page.StatementRoute;
import onrecord.site.picture.CardRoute;
import onrecord.site.picture.TimelineRoute;
import onrecord.site.reference.ReferenceRoute;
import onrecord.site.web.AppRoute;
import onrecord.site.web.StyleRoute;
import onrecord.site.web.WebRoute;
import onrecord.site.web.WebServer;

/// The archive on the web.
public final class Site implements AutoCloseable {
  /// Pictures are kept in memory up to so many bytes.
  private static final long MOST_PICTURES = 6_000_000;

  private static final Map<String, String> SECURITY =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                  + " base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Vary", "Accept-Language");

  private final WebServer server;

  /// Serves from now on.
  ///
  /// @param beside what else is served there
  /// @throws IOException where it cannot listen at its address
  public Site(SiteSettings settings, SiteArchive.Serving archive, List<WebRoute> beside)
      throws IOException {
    var api = new ApiRoute(settings);
    var handler = new SiteHandler(settings, archive, routes(settings, api, beside), api);
    server = new WebServer(settings.address(), handler, settings.proxies(), SECURITY);
  }

  private static List<WebRoute> routes(SiteSettings settings, ApiRoute api, List<WebRoute> beside) {
    var pictures = new Pictures(MOST_PICTURES);
    List<WebRoute> pages =
        List.of(
            new StatementRoute(settings),
            new ReferenceRoute(settings),
            new CardRoute(settings, pictures),
            new TimelineRoute(pictures),
            new FindingRoute(),
            new OrganizationsRoute());
    List<WebRoute> around =
        List.of(
            new StyleRoute(),
            new AppRoute(pages),
            api,
            new FeedRoute(settings),
            new MapRoute(settings));
    return Stream.of(pages, around, beside).flatMap(List::stream).toList();
  }

  /// The port at which it listens.
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
