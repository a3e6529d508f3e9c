package onrecord.operation.configuration;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The keys of the web site.
final class SiteKey {
  static final Key<Boolean> SITE =
      new Key<>(
          "http.site",
          Kind.onOff(),
          "off",
          "Whether the archive's web site is served at http.host and http.port.");
  static final Key<Optional<URI>> URL =
      new Key<>(
          "http.url",
          Kind.siteOrNone(),
          "none",
          "The site's public address, as links to it begin: that of the proxy before it.");
  static final Key<Integer> LIMIT =
      new Key<>(
          "http.site.limit",
          Kind.wholeNumber(0, 10_000),
          "60",
          "How many questions a minute may come from one address; 0 for no limit.");
  static final Key<Optional<String>> ORIGINS =
      new Key<>(
          "http.site.origins",
          Kind.originsOrNone(),
          "none",
          "The site whose scripts may read /api in a browser: its address, or * for every site.");
  static final Key<List<AddressRange>> PROXIES =
      new Key<>(
          "http.site.proxies",
          AddressRange.listed(),
          "none",
          "The proxies before the site that are believed when they say whom a request comes from"
              + " (X-Forwarded-For), beside those on this machine.");
  static final Key<Boolean> METRICS =
      new Key<>(
          "http.site.metrics",
          Kind.onOff(),
          "off",
          "Whether the site also serves /healthz, /readyz and /metrics, to everybody.");
  static final Key<Integer> METRICS_PORT =
      new Key<>(
          "http.metrics.port",
          Kind.wholeNumber(0, 65_535),
          "0",
          "The port of /healthz, /readyz and /metrics where the site has http.port; 0 for none.");

  static final Key<Boolean> PREVIEWS =
      new Key<>(
          "telegram.previews",
          Kind.onOff(),
          "off",
          "Whether Telegram shows a preview of the first quotation's page under an answer, where"
              + " http.url is set.");

  static final List<Key<?>> ALL =
      List.of(SITE, URL, LIMIT, ORIGINS, PROXIES, METRICS, METRICS_PORT);

  private SiteKey() {}

  /// What was set.
  static Configuration.Http read(SettingValues values) {
    var site =
        new WebSite(
            values.of(SITE),
            values.of(URL),
            values.of(LIMIT),
            values.of(ORIGINS),
            values.of(PROXIES),
            values.of(METRICS),
            values.of(METRICS_PORT),
            values.of(PREVIEWS));
    var http = new Configuration.Http(values.of(Key.HTTP_HOST), values.of(Key.HTTP_PORT), site);
    if (site.on() && http.port() == 0) {
      values
          .problems()
          .add(
              "%s: http.site is on, but http.port is 0; allowed: a port for the site"
                  .formatted(values.setting(SITE).where()));
    }
    return http;
  }
}
