package onrecord.program.serving;

import java.util.List;
import java.util.Optional;
import onrecord.operation.monitoring.Health;
import onrecord.operation.monitoring.Metrics;
import onrecord.site.SiteArchive;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// `/healthz`, `/readyz` and `/metrics` on the web site, for whoever watches from there.
record HealthRoute(Health health, Health readiness, Metrics metrics) implements WebRoute {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int UNWELL = 503;

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    if (request.path().size() != 1) {
      return Optional.empty();
    }
    return switch (request.path().getFirst()) {
      case "healthz" -> Optional.of(told(health));
      case "readyz" -> Optional.of(told(readiness));
      case "metrics" ->
          Optional.of(WebResponse.of(Metrics.CONTENT_TYPE, metrics.text()).personal());
      default -> Optional.empty();
    };
  }

  private static WebResponse told(Health health) {
    List<String> complaints = health.complaints();
    return complaints.isEmpty()
        ? WebResponse.text(TEXT, "ok\n").personal()
        : WebResponse.text(TEXT, String.join("\n", complaints) + "\n").status(UNWELL).personal();
  }
}
