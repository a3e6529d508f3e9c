package onrecord.site;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;

/// What the site goes by.
///
/// @param address where it listens
/// @param url its public address, without a slash at the end; empty where it has none
/// @param perMinute questions a minute from one address; 0 for no limit
/// @param origins whose scripts may read `/api`; empty for nobody's
/// @param proxies whether an address is that of a proxy that is believed when it says whom a
///   request comes from
public record SiteSettings(
    InetSocketAddress address,
    Optional<URI> url,
    int perMinute,
    Optional<String> origins,
    Predicate<InetAddress> proxies) {

  /// The public address of a page.
  ///
  /// @param path begins with a slash
  public String absolute(String path) {
    return url.map(URI::toString)
            .map(text -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
            .orElse("")
        + path;
  }

  /// The address with which addresses for programs begin: the public one, else where it listens.
  public String base() {
    return url.map(_ -> absolute(""))
        .orElseGet(() -> "http://%s:%d".formatted(address.getHostString(), address.getPort()));
  }
}
