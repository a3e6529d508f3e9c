package onrecord.site.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Wording;

/// Reads what was asked for from the target of a request line.
final class RequestReader {
  private static final int MOST_PARTS = 8;
  private static final int MOST_PARAMETERS = 16;

  private RequestReader() {}

  /// The request; empty where the target is not well written.
  ///
  /// @param path as it was sent
  /// @param query as it was sent, without its question mark
  /// @param languages the header `Accept-Language`
  static Optional<WebRequest> read(String path, String query, String languages) {
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    Optional<List<String>> parts = parts(path);
    Optional<Map<String, String>> parameters = parameters(query);
    return parts.isPresent() && parameters.isPresent()
        ? Optional.of(new WebRequest(parts.get(), parameters.get(), accepted(languages)))
        : Optional.empty();
  }

  private static Optional<List<String>> parts(String path) {
    var parts = new ArrayList<String>();
    if (path.length() > 1) {
      for (String part : path.substring(1).split("/", -1)) {
        Optional<String> decoded = decoded(part, false);
        if (decoded.isEmpty() || parts.size() == MOST_PARTS) {
          return Optional.empty();
        }
        parts.add(decoded.get());
      }
    }
    return Optional.of(List.copyOf(parts));
  }

  private static Optional<Map<String, String>> parameters(String query) {
    var parameters = new HashMap<String, String>();
    int pairs = 0;
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      Optional<String> name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
      Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1), true);
      if (name.isEmpty() || value.isEmpty() || pairs++ == MOST_PARAMETERS) {
        return Optional.empty();
      }
      parameters.putIfAbsent(name.get(), value.get());
    }
    return Optional.of(Map.copyOf(parameters));
  }

  /// The text behind percent signs; empty where it is no UTF-8.
  ///
  /// @param form whether a plus sign stands for a space
  static Optional<String> decoded(String text, boolean form) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        boolean whole = i + 2 < text.length();
        int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.put((byte) (high * 16 + low));
        i += 2;
      } else if (c > 0x7E || c < ' ') {
        return Optional.empty();
      } else {
        bytes.put((byte) (form && c == '+' ? ' ' : c));
      }
    }
    try {
      String read = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return read.indexOf('\0') < 0 ? Optional.of(read) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// The language that the site speaks and the header weighs most, the first of equals.
  static String accepted(String header) {
    String best = Wording.LANGUAGES.getFirst();
    double most = 0;
    String[] ranges = header.split(",", 20);
    for (String range : ranges) {
      String[] pieces = range.strip().split(";", 3);
      String primary = pieces[0].strip().split("-", 2)[0].toLowerCase(Locale.ROOT);
      double weight = pieces.length > 1 ? weight(pieces[1].strip()) : 1;
      if (weight > most && Wording.LANGUAGES.contains(primary)) {
        best = primary;
        most = weight;
      }
    }
    return best;
  }

  private static double weight(String written) {
    return written.matches("q=[01](\\.[0-9]{0,3})?") ? Double.parseDouble(written.substring(2)) : 0;
  }
}
