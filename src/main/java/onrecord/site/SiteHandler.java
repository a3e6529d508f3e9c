package onrecord.site;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.site.data.ApiRoute;
import onrecord.site.page.MissingPage;
import onrecord.site.web.AnsweringTurns;
import onrecord.site.web.ReaderLimits;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;
import onrecord.site.web.WebServer;

/// Finds what stands at an address: within limits, and only what the reader does not have already.
final class SiteHandler implements WebServer.WebHandler {
  private static final int UNCHANGED = 304;
  private static final int MISSING = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int TOO_MANY = 429;
  private static final int BUSY = 503;
  private static final int OK = 200;

  /// So many pages may be read for one question.
  private static final int READING = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> ASKING =
      Set.of("", "who", "compare", "timeline", "timeline.png", "people", "api");
  private static final List<String> FIELDS = List.of("q", "text");

  private final SiteArchive.Serving archive;
  private final List<WebRoute> routes;
  private final ApiRoute api;
  private final ReaderLimits questions;
  private final ReaderLimits pages;
  private final AnsweringTurns answering = halfOfTheCores();
  private final AnsweringTurns showing = halfOfTheCores();

  /// Pages may look different after each start.
  private final String start =
      Long.toString(new SecureRandom().nextInt(1 << 30), Character.MAX_RADIX);

  SiteHandler(
      SiteSettings settings, SiteArchive.Serving archive, List<WebRoute> routes, ApiRoute api) {
    this.archive = archive;
    this.routes = routes;
    this.api = api;
    questions = new ReaderLimits(settings.perMinute(), System::nanoTime);
    pages = new ReaderLimits(settings.perMinute() * READING, System::nanoTime);
  }

  private static AnsweringTurns halfOfTheCores() {
    return new AnsweringTurns(
        Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
  }

  @Override
  public WebResponse answer(WebRequest request, String reader, String known) {
    boolean asks = asks(request);
    if (!(asks ? questions : pages).admits(reader)) {
      return refuse(TOO_MANY, request).with("Retry-After", "60");
    }
    return (asks ? answering : showing)
        .take(() -> archive.use(serving -> at(request, serving, asks ? "" : known)))
        .orElseGet(() -> refuse(BUSY, request).with("Retry-After", "30"));
  }

  private static boolean asks(WebRequest request) {
    String first = request.path().isEmpty() ? "" : request.path().getFirst();
    return ASKING.contains(first)
        && FIELDS.stream().anyMatch(field -> request.parameter(field).isPresent());
  }

  private WebResponse at(WebRequest request, SiteArchive serving, String known) {
    String mark = "\"%s-%s-%s\"".formatted(serving.mark(), request.wording().language(), start);
    if (known.contains(mark)) {
      return WebResponse.text("", "").status(UNCHANGED).with("ETag", mark);
    }
    WebResponse found =
        routes.stream()
            .map(route -> route.answer(request, serving))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseGet(() -> MissingPage.of(MISSING, request, serving));
    boolean lasting = found.status() == OK && found.cached().equals(WebResponse.SHARED);
    return lasting ? found.with("ETag", mark) : found;
  }

  @Override
  public WebResponse otherwise(String method, WebRequest request) {
    return isApi(request) && method.equals("OPTIONS") && api.isShared()
        ? api.permission()
        : refuse(NOT_ALLOWED, request).with("Allow", "GET, HEAD");
  }

  @Override
  public WebResponse refuse(int status, WebRequest request) {
    return isApi(request) ? api.shared(ApiRoute.refusal(status)) : MissingPage.of(status, request);
  }

  private static boolean isApi(WebRequest request) {
    return !request.path().isEmpty() && request.path().getFirst().equals("api");
  }
}
