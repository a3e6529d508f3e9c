package onrecord.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.site.page.FindingRoute;
import onrecord.site.page.MissingPage;
import onrecord.site.page.OrganizationsRoute;
import onrecord.site.page.StatementRoute;
import onrecord.site.web.StyleRoute;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;
import onrecord.site.web.WebServer;

/// The archive on the web.
public final class Site implements AutoCloseable {
  private static final int MISSING = 404;

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

  private final SiteArchive.Serving archive;
  private final List<WebRoute> routes;
  private final WebServer server;

  /// Serves from now on.
  ///
  /// @throws IOException where it cannot listen at its address
  public Site(SiteSettings settings, SiteArchive.Serving archive) throws IOException {
    this.archive = archive;
    routes = routes(settings);
    server = new WebServer(settings.address(), new Handler(), SECURITY);
  }

  private static List<WebRoute> routes(SiteSettings settings) {
    return List.of(
        new StyleRoute(),
        new StatementRoute(settings),
        new FindingRoute(),
        new OrganizationsRoute());
  }

  /// The port at which it listens.
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  /// Finds what stands at an address.
  private final class Handler implements WebServer.WebHandler {

    @Override
    public WebResponse answer(WebRequest request, String reader, String known) {
      return archive.use(serving -> at(request, serving));
    }

    private WebResponse at(WebRequest request, SiteArchive serving) {
      return routes.stream()
          .map(route -> route.answer(request, serving))
          .flatMap(Optional::stream)
          .findFirst()
          .orElseGet(() -> refuse(MISSING, request));
    }

    @Override
    public WebResponse refuse(int status, WebRequest request) {
      return MissingPage.of(status, request);
    }
  }
}
