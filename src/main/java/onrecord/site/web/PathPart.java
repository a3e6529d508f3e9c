package onrecord.site.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A part of a path as an address holds it.
public final class PathPart {
  private PathPart() {}

  /// Percent signs where they are needed.
  public static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
