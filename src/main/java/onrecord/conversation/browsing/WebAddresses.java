package onrecord.conversation.browsing;

import java.net.URI;
import java.net.URISyntaxException;

/// Which addresses of the web a button may open.
final class WebAddresses {
  private static final int LONGEST = 2000;

  private WebAddresses() {}

  /// Whether it is a whole address of a page at a named host.
  static boolean isOpenable(String url) {
    try {
      URI address = new URI(url);
      String scheme = String.valueOf(address.getScheme());
      String host = String.valueOf(address.getHost());
      return url.length() <= LONGEST
          && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
          && host.matches("(?:[A-Za-z0-9-]{1,63}\\.){1,30}[A-Za-z][A-Za-z0-9-]{1,62}");
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
