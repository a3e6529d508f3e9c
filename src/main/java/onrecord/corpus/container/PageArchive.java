package onrecord.corpus.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.item.Container;
import onrecord.corpus.mail.MailParts;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/// A page that a browser saved with all that belongs to it (.mhtml).
final class PageArchive {
  private static final long LARGEST = 100_000_000;
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(50_000_000)
          .setMaxHeaderLen(200_000)
          .setMaxHeaderCount(2_000)
          .setMaxContentLen(200_000_000)
          .build();

  private PageArchive() {}

  static void read(Container container) throws IOException {
    if (Files.size(container.path()) > LARGEST) {
      throw new Unreadable("a page of more than 100 MB", "save the page as .html");
    }
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    byte[] bytes = Files.readAllBytes(container.path());
    Message archive = builder.parseMessage(new ByteArrayInputStream(bytes));
    try {
      String html =
          MailParts.of(archive)
              .html()
              .orElseThrow(() -> new Unreadable("no page in it", "save the page as .html"));
      OneText.page(container, html, address(archive));
    } finally {
      archive.dispose();
    }
  }

  private static Optional<String> address(Entity archive) {
    return Optional.ofNullable(archive.getHeader().getField("Snapshot-Content-Location"))
        .or(() -> Optional.ofNullable(archive.getHeader().getField("Content-Location")))
        .map(Field::getBody)
        .map(String::strip)
        .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("http"));
  }
}
