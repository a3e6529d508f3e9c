package onrecord.corpus.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail that was saved as text: its head is no part of what it says, and `=20` is a space.
///
/// @param head what stands before the first empty line, by name in small letters
/// @param body what comes after it
public record MailMessage(Map<String, String> head, String body) {
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "date",
          "sent",
          "subject",
          "reply-to",
          "sender",
          "message-id",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "return-path",
          "received",
          "delivered-to",
          "list-id",
          "x-mailer",
          "importance",
          "von",
          "gesendet",
          "an",
          "betreff",
          "datum",
          "de",
          "envoyé",
          "à",
          "objet",
          "enviado",
          "para",
          "asunto");
  private static final Set<String> SENDERS = Set.of("from", "von", "de");
  private static final Set<String> SUBJECTS = Set.of("subject", "betreff", "objet", "asunto");
  private static final Pattern FIELD = Pattern.compile("(?U)([\\p{L}-]{1,30}): ?(.*)");
  private static final Pattern ENCODED = Pattern.compile("=(?:([0-9A-F]{2})|\\r?\\n)");
  private static final int FEWEST = 3;
  private static final int MOST = 100;

  /// The mail that a text is; empty where it begins with no such head.
  public static Optional<MailMessage> of(String text) {
    Map<String, String> head = new LinkedHashMap<>();
    String bare = text.stripLeading();
    int at = 0;
    while (head.size() < MOST) {
      int feed = bare.indexOf('\n', at);
      String line = bare.substring(at, feed < 0 ? bare.length() : feed).stripTrailing();
      if (feed < 0 || line.isEmpty()) {
        break;
      }
      Matcher field = FIELD.matcher(line);
      boolean known = field.matches() && KNOWN.contains(field.group(1).toLowerCase(Locale.ROOT));
      if (known) {
        head.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
      } else if (head.isEmpty() || !Character.isWhitespace(line.charAt(0))) {
        return Optional.empty();
      }
      at = feed + 1;
    }
    boolean whole =
        head.size() >= FEWEST
            && SENDERS.stream().anyMatch(head::containsKey)
            && SUBJECTS.stream().anyMatch(head::containsKey);
    return whole
        ? Optional.of(new MailMessage(head, decoded(bare.substring(at).stripLeading())))
        : Optional.empty();
  }

  /// What the head says about the text, by front-matter key.
  public Map<String, String> guesses() {
    Map<String, String> guesses = new LinkedHashMap<>();
    SUBJECTS.stream()
        .flatMap(name -> Optional.ofNullable(head.get(name)).stream())
        .filter(subject -> !subject.isEmpty() && !subject.startsWith("=?"))
        .findFirst()
        .ifPresent(subject -> guesses.put("title", subject));
    Optional.ofNullable(head.get("date"))
        .flatMap(MailMessage::day)
        .ifPresent(day -> guesses.put("date", day));
    return guesses;
  }

  private static Optional<String> day(String written) {
    try {
      return Optional.of(
          OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
              .toLocalDate()
              .toString());
    } catch (DateTimeException e) {
      // A guess that cannot be read is none.
      return Optional.empty();
    }
  }

  /// The words of a text that mail programs wrote in ASCII alone (RFC 2045), if each `=` in it is
  /// one of theirs.
  private static String decoded(String body) {
    Matcher encoded = ENCODED.matcher(body);
    long signs = body.chars().filter(each -> each == '=').count();
    if (signs == 0 || encoded.results().count() != signs) {
      return body;
    }
    ByteBuffer bytes = ByteBuffer.allocate(StandardCharsets.UTF_8.encode(body).remaining());
    int at = 0;
    encoded.reset();
    while (encoded.find()) {
      bytes.put(body.substring(at, encoded.start()).getBytes(StandardCharsets.UTF_8));
      if (encoded.group(1) != null) {
        bytes.put((byte) Integer.parseInt(encoded.group(1), 16));
      }
      at = encoded.end();
    }
    bytes.put(body.substring(at).getBytes(StandardCharsets.UTF_8)).flip();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    } catch (CharacterCodingException e) {
      return Charset.forName("windows-1252").decode(bytes).toString();
    }
  }
}
