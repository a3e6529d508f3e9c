package onrecord.corpus.container;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a saved page was, as the programs that save pages note it.
final class PageAddress {
  private static final int HEAD = 4000;
  private static final Pattern NOTED =
      Pattern.compile(
          "(?:saved from url=\\(\\d{1,5}\\)|Mirrored from |\\n ?url: )((?:https?://)?[^\\s<>\"]{4,500})");
  private static final Pattern HOST =
      Pattern.compile("(?i)(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,24}(?::\\d{1,5})?");
  private static final Pattern FILES =
      Pattern.compile("(?i)\\.(?:html?|zip|warc|gz|mht|mhtml|txt|xml|json|php|aspx?)\\z");

  private PageAddress() {}

  /// What a browser or a mirror wrote over the page.
  static Optional<String> in(String html) {
    Matcher noted = NOTED.matcher(html.substring(0, Math.min(HEAD, html.length())));
    return noted.find() ? Optional.of(whole(noted.group(1))) : Optional.empty();
  }

  private static String whole(String address) {
    return address.startsWith("http") ? address : "https://" + address;
  }

  /// A mirror's folder has the name of its host, and lies as the pages did.
  static Optional<String> ofPath(String path) {
    String[] parts = path.split("[/!]", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      if (HOST.matcher(parts[i]).matches() && !FILES.matcher(parts[i]).find()) {
        StringBuilder address = new StringBuilder("https://").append(parts[i]);
        for (int at = i + 1; at < parts.length; at++) {
          address.append('/').append(parts[at].replace(" ", "%20"));
        }
        return Optional.of(address.toString().replaceFirst("/index\\.html?$", "/"));
      }
    }
    return Optional.empty();
  }
}
