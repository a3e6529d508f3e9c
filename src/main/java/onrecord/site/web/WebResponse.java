package onrecord.site.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What goes back to a reader.
///
/// @param type of the body
/// @param cached how long others may keep it, as `Cache-Control` says it
/// @param headers beside those that every answer bears
@SuppressWarnings("ArrayRecordComponent") // written once, and never compared
public record WebResponse(
    int status, String type, byte[] body, String cached, Map<String, String> headers) {
  /// Pages and data that change with the generation alone.
  public static final String SHARED = "public, max-age=60";

  /// What was asked by one reader.
  public static final String PRIVATE = "private, no-cache";

  private static final int OK = 200;

  /// A page.
  public static WebResponse html(String page) {
    return text("text/html; charset=utf-8", page);
  }

  /// Some text of that type.
  public static WebResponse text(String type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Bytes of that type.
  public static WebResponse of(String type, byte[] body) {
    return new WebResponse(OK, type, body, SHARED, Map.of());
  }

  /// A hint to go elsewhere.
  ///
  /// @param status 301, 303 or 308
  /// @param place a path of this site, encoded
  public static WebResponse redirect(int status, String place) {
    return text("text/plain; charset=utf-8", place + "\n").status(status).with("Location", place);
  }

  /// The same with another status.
  public WebResponse status(int other) {
    return new WebResponse(other, type, body, cached, headers);
  }

  /// The same, kept by nobody but the reader.
  public WebResponse personal() {
    return new WebResponse(status, type, body, PRIVATE, headers);
  }

  /// The same with one header more.
  public WebResponse with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new WebResponse(status, type, body, cached, more);
  }
}
