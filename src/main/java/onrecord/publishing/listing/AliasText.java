package onrecord.publishing.listing;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of a list of organizations with one alias more or less.
public final class AliasText {
  /// Words that YAML takes for themselves; others stand between quotation marks.
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]++(?: [\\p{L}\\p{M}\\p{Nd}.]++)*+");

  private static final Pattern MEANT =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|inf");

  private AliasText() {}

  /// The text with that alias under an entry, in the form that the others have.
  public static String added(String text, YamlPart entry, String alias) {
    Optional<YamlPart> known = entry.aliases();
    if (known.stream()
        .flatMap(each -> each.parts().stream())
        .anyMatch(each -> each.words().equals(alias))) {
      return text;
    }
    String item = written(alias);
    if (known.isEmpty()) {
      int end = entry.parts().getFirst().end();
      String key = "aliases: [" + item + "]";
      return entry.flow()
          ? with(text, end, ", " + key)
          : with(text, endOfLine(text, end), indented(text, entry.start()) + key);
    }
    YamlPart aliases = known.get();
    if (aliases.kind() != JsonToken.START_ARRAY) {
      String one = text.substring(aliases.start(), aliases.end());
      String gap = text.charAt(aliases.start() - 1) == ':' ? " [" : "[";
      String list = gap + one + (one.isEmpty() ? "" : ", ") + item + "]";
      return text.substring(0, aliases.start()) + list + text.substring(aliases.end());
    }
    if (aliases.parts().isEmpty()) {
      return with(text, aliases.start() + 1, item);
    }
    int end = aliases.parts().getLast().end();
    return aliases.flow()
        ? with(text, end, ", " + item)
        : with(text, endOfLine(text, end), indented(text, aliases.start()) + "- " + item);
  }

  /// The text without that alias.
  public static String removed(String text, YamlPart entry, String alias) {
    YamlPart aliases = entry.aliases().orElse(entry);
    List<YamlPart> items = aliases.parts();
    int i = items.stream().map(YamlPart::words).toList().indexOf(alias);
    if (i < 0 || aliases.kind() != JsonToken.START_ARRAY) {
      return text;
    }
    YamlPart item = items.get(i);
    if (!aliases.flow()) {
      int from = text.substring(0, item.start()).stripTrailing().lastIndexOf('\n');
      return text.substring(0, from) + text.substring(text.indexOf('\n', item.end() - 1));
    }
    int from = i > 0 ? items.get(i - 1).end() : item.start();
    int to = i > 0 || items.size() == 1 ? item.end() : items.get(1).start();
    return text.substring(0, from) + text.substring(to);
  }

  private static String with(String text, int at, String more) {
    return text.substring(0, at) + more + text.substring(at);
  }

  /// A new line that begins as far in as what stands at that place.
  private static String indented(String text, int at) {
    int column = at - text.lastIndexOf('\n', at - 1) - 1;
    return (text.contains("\r\n") ? "\r\n" : "\n") + " ".repeat(column);
  }

  /// Before the line feed, and the carriage return in front of it.
  private static int endOfLine(String text, int from) {
    int feed = text.indexOf('\n', from);
    int end = feed < 0 ? text.length() : feed;
    return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private static String written(String alias) {
    if (PLAIN.matcher(alias).matches() && !MEANT.matcher(alias).matches()) {
      return alias;
    }
    return JsonNodeFactory.instance.textNode(alias).toString();
  }
}
