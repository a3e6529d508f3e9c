package onrecord.telegram.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.telegram.telegrambots.meta.TelegramUrl;

/// Where a Bot API server listens.
///
/// @param prefix the encoded path in front of every request's own: empty, or begun by a slash
record ServerAddress(String scheme, String host, int port, String prefix) {
  private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\:\\p{Cc}]+");

  /// The address that the URI means.
  ///
  /// @throws IllegalArgumentException if it means none
  static ServerAddress of(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null;
    boolean known = scheme.equals("http") || scheme.equals("https");
    HttpUrl url = known && plain ? HttpUrl.parse(uri.toString()) : null;
    if (url == null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the Bot API server's address cannot be used; it looks like https://api.telegram.org or"
              + " http://localhost:8081/path");
    }
    String path = url.encodedPath();
    String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return new ServerAddress(scheme, url.host(), url.port(), prefix);
  }

  /// The address as the library wants it; it knows no prefix.
  TelegramUrl telegramUrl() {
    return new TelegramUrl(scheme, host, port, false);
  }

  /// That address with the prefix in front.
  HttpUrl prefixed(HttpUrl url) {
    return prefix.isEmpty()
        ? url
        : url.newBuilder().encodedPath(prefix + url.encodedPath()).build();
  }

  /// Where a method is called, still without the prefix.
  HttpUrl method(Token token, String name) {
    var url = new HttpUrl.Builder().scheme(scheme).host(host).port(port);
    return url.addPathSegment("bot" + token.secret()).addPathSegment(name).build();
  }

  /// Where the server gives a file away, still without the prefix.
  ///
  /// @throws IllegalArgumentException if the path leads anywhere else
  HttpUrl file(Token token, String path) {
    List<String> names = List.of(path.split("/", -1));
    boolean strays = names.stream().anyMatch(name -> !NAME.matcher(name).matches());
    if (strays) {
      throw new IllegalArgumentException("the path of a file of the Bot API server is none");
    }
    var url = new HttpUrl.Builder().scheme(scheme).host(host).port(port);
    url.addPathSegment("file").addPathSegment("bot" + token.secret());
    names.forEach(url::addPathSegment);
    return url.build();
  }
}
