package onrecord.corpus.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.corpus.extraction.Encoding;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.jspecify.annotations.Nullable;

/// What a mail is made of.
///
/// @param html its text as a page
/// @param plain its text in plain letters
/// @param attached files that came with it
public record MailParts(Optional<String> html, Optional<String> plain, List<Entity> attached) {
  private static final int MOST = 500;

  public static MailParts of(Entity mail) throws IOException {
    Walk walk = new Walk();
    walk.visit(mail);
    return new MailParts(
        Optional.ofNullable(walk.html),
        Optional.ofNullable(walk.plain),
        List.copyOf(walk.attached));
  }

  /// The bytes of a part, decoded.
  static byte[] bytes(Entity part) throws IOException {
    if (!(part.getBody() instanceof SingleBody body)) {
      return new byte[0];
    }
    try (InputStream bytes = body.getInputStream()) {
      return bytes.readAllBytes();
    }
  }

  /// Goes through the parts of a mail: the first text of each kind is the mail's own.
  private static final class Walk {
    private final List<Entity> attached = new ArrayList<>();
    private @Nullable String html;
    private @Nullable String plain;
    private int visited;

    void visit(Entity entity) throws IOException {
      visited++;
      Body body = entity.getBody();
      if (visited > MOST) {
        return;
      }
      if (body instanceof Multipart parts) {
        for (Entity part : parts.getBodyParts()) {
          visit(part);
        }
      } else if (body instanceof SingleBody) {
        visitSingle(entity);
      }
    }

    private void visitSingle(Entity entity) throws IOException {
      boolean file =
          entity.getFilename() != null
              || "attachment".equalsIgnoreCase(String.valueOf(entity.getDispositionType()));
      String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
      if (file) {
        attached.add(entity);
      } else if (type.equals("text/html") && html == null) {
        html = text(entity);
      } else if (type.startsWith("text/plain") && plain == null) {
        plain = text(entity);
      }
    }

    private static String text(Entity entity) throws IOException {
      byte[] bytes = bytes(entity);
      Optional<Charset> named = charset(String.valueOf(entity.getCharset()));
      return named.isPresent() ? new String(bytes, named.get()) : Encoding.of(bytes).text(bytes);
    }

    /// The charset that is named. ASCII is named where nobody thought about it.
    private static Optional<Charset> charset(String name) {
      try {
        return Optional.of(Charset.forName(name))
            .filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
      } catch (IllegalArgumentException e) {
        // A charset that nobody knows tells nothing.
        return Optional.empty();
      }
    }
  }
}
