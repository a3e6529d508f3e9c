package onrecord.publishing.listing;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.language.Span;

/// A part of the file and where it stands, in UTF-16 units.
///
/// @param key its key; empty for one of a list
/// @param words its words; empty for a list or keys
public record YamlPart(
    String key, String words, JsonToken kind, boolean flow, Span place, List<YamlPart> parts) {
  /// The keys under which aliases are listed.
  public static final Set<String> ALIASES = Set.of("alias", "aliases");

  private static final YAMLFactory YAML = new YAMLFactory();

  /// The whole of a text; empty where nothing stands in it.
  public static Optional<YamlPart> read(String text) throws IOException {
    try (YAMLParser parser = YAML.createParser(text)) {
      JsonToken first = parser.nextToken();
      return first == null ? Optional.empty() : Optional.of(read(parser, text, ""));
    }
  }

  private static YamlPart read(YAMLParser parser, String text, String key) throws IOException {
    JsonToken kind = parser.currentToken();
    int start = text.offsetByCodePoints(0, (int) parser.currentTokenLocation().getCharOffset());
    boolean flow = start < text.length() && "[{".indexOf(text.charAt(start)) >= 0;
    var parts = new ArrayList<YamlPart>();
    String words = kind.isScalarValue() ? parser.getText() : "";
    while (kind.isStructStart() && !parser.nextToken().isStructEnd()) {
      String name = parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : "";
      if (parser.currentToken() == JsonToken.FIELD_NAME) {
        parser.nextToken();
      }
      parts.add(read(parser, text, name));
    }
    int end = text.offsetByCodePoints(0, (int) parser.currentLocation().getCharOffset());
    return new YamlPart(key, words, kind, flow, new Span(start, end), List.copyOf(parts));
  }

  /// Where it begins.
  public int start() {
    return place.start();
  }

  /// Where it ends.
  public int end() {
    return place.end();
  }

  /// The keys under that one, at the top or under `organizations`.
  public Optional<YamlPart> entry(String wanted) {
    YamlPart top =
        parts.size() == 1 && parts.getFirst().key().equals("organizations")
            ? parts.getFirst()
            : this;
    return top.parts().stream()
        .filter(each -> each.key().equals(wanted) && each.kind() == JsonToken.START_OBJECT)
        .filter(each -> !each.parts().isEmpty())
        .findFirst();
  }

  /// The aliases under it, a list or a single one.
  public Optional<YamlPart> aliases() {
    return parts.stream()
        .filter(each -> ALIASES.contains(each.key().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
