package onrecord.publishing.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.publishing.files.FrontMatterEdit;

/// The list of organizations with one more, or with one more name of one, every other letter as it
/// was. Whoever uses what comes of it reads it first: not every form of a list is understood here.
final class OrganizationEdit {
  private static final Pattern LIST = Pattern.compile("(?m)^(?:- |\\{|\\[|organizations:)");
  private static final Pattern ALIASES = Pattern.compile("^( ++)alias(?:es)?:(.*)");

  private OrganizationEdit() {}

  /// With one more at the end; empty where the list has another form than keys with names under
  /// them.
  static Optional<String> added(String list, String key, String name) {
    if (LIST.matcher(list).find()) {
      return Optional.empty();
    }
    String between = list.isEmpty() || list.endsWith("\n") ? "" : "\n";
    return Optional.of(list + between + key + ":\n  name: " + FrontMatterEdit.quoted(name) + "\n");
  }

  /// With one more name of an organization; empty where that does not stand there in lines of its
  /// own.
  static Optional<String> aliased(String list, String key, String alias) {
    List<String> lines = new ArrayList<>(List.of(list.split("\n", -1)));
    String written = FrontMatterEdit.quoted(alias);
    for (int at = 0; at < lines.size(); at++) {
      if (isKey(lines.get(at), key)) {
        return (lines.get(at).contains("{")
                ? inline(lines, at, written)
                : below(lines, at, written))
            .map(changed -> String.join("\n", changed));
      }
    }
    return Optional.empty();
  }

  private static boolean isKey(String line, String key) {
    int colon = line.indexOf(':');
    return colon > 0
        && line.substring(0, colon).replaceAll("[\"']", "").strip().equals(key)
        && !Character.isWhitespace(line.charAt(0));
  }

  /// `key: {name: …, aliases: […]}` on one line.
  private static Optional<List<String>> inline(List<String> lines, int at, String alias) {
    String line = lines.get(at).stripTrailing();
    int aliases = line.indexOf("aliases: [");
    if (!line.endsWith("}")) {
      return Optional.empty();
    }
    String changed;
    if (aliases > 0) {
      int open = aliases + "aliases: [".length();
      changed = line.substring(0, open) + alias + ", " + line.substring(open);
    } else {
      changed = line.substring(0, line.length() - 1) + ", aliases: [" + alias + "]}";
    }
    lines.set(at, changed);
    return Optional.of(lines);
  }

  /// Keys below the organization's, further in.
  private static Optional<List<String>> below(List<String> lines, int at, String alias) {
    if (!lines.get(at).stripTrailing().endsWith(":")) {
      return Optional.empty();
    }
    int end = at + 1;
    String indent = "  ";
    for (; end < lines.size() && isWithin(lines.get(end)); end++) {
      var aliases = ALIASES.matcher(lines.get(end));
      indent = end == at + 1 ? indent(lines.get(end)) : indent;
      if (aliases.matches()) {
        return Optional.of(aliased(lines, end, aliases.group(2).strip(), alias));
      }
    }
    lines.add(end, indent + "aliases:");
    lines.add(end + 1, indent + "  - " + alias);
    return Optional.of(lines);
  }

  private static boolean isWithin(String line) {
    return line.startsWith(" ") && !line.isBlank();
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private static List<String> aliased(List<String> lines, int at, String value, String alias) {
    String line = lines.get(at).stripTrailing();
    String key = line.substring(0, line.indexOf(':') + 1);
    if (value.isEmpty()) {
      String indent =
          at + 1 < lines.size() && lines.get(at + 1).strip().startsWith("-")
              ? indent(lines.get(at + 1))
              : indent(line) + "  ";
      lines.add(at + 1, indent + "- " + alias);
    } else if (value.startsWith("[")) {
      String rest = value.substring(1);
      lines.set(at, key + " [" + alias + (rest.strip().startsWith("]") ? "" : ", ") + rest);
    } else {
      lines.set(at, key + " [" + alias + ", " + value + "]");
    }
    return lines;
  }
}
