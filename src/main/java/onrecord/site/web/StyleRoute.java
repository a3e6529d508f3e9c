package onrecord.site.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import onrecord.site.SiteArchive;

/// `/style.css`: how all pages look.
public final class StyleRoute implements WebRoute {
  private static final byte[] STYLE = load();

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    return request.isAt("style.css", 1)
        ? Optional.of(WebResponse.of("text/css; charset=utf-8", STYLE))
        : Optional.empty();
  }

  private static byte[] load() {
    try (InputStream in = SiteArchive.class.getResourceAsStream("style.css")) {
      return Objects.requireNonNull(in, "style.css").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("style.css", e);
    }
  }
}
