package onrecord.publishing.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.publishing.files.FrontMatterEdit;
import onrecord.publishing.listing.AliasText;
import onrecord.publishing.listing.YamlPart;

/// The list of organizations with one more, or with one more name of one, every other letter as it
/// was. Whoever uses what comes of it reads it first: not every form of a list is understood here.
final class OrganizationEdit {
  private static final Pattern LIST = Pattern.compile("(?m)^(?:- |\\{|\\[|organizations:)");

  private OrganizationEdit() {}

  /// With one more at the end; empty where the list has another form than keys with names under
  /// them.
  static Optional<String> added(String list, String key, String name) {
    if (LIST.matcher(list).find()) {
      return Optional.empty();
    }
    String between = list.isEmpty() || list.endsWith("\n") ? "" : "\n";
    return Optional.of(list + between + written(key, name));
  }

  /// With one more name of an organization; empty where that does not stand there.
  static Optional<String> aliased(String list, String key, String alias) throws IOException {
    return entry(list, key).map(entry -> AliasText.added(list, entry, alias));
  }

  /// Whether an organization stands there.
  static boolean holds(String list, String key) throws IOException {
    return entry(list, key).isPresent();
  }

  /// Without a name of an organization; empty where that does not stand there.
  static Optional<String> unaliased(String list, String key, String alias) throws IOException {
    return entry(list, key)
        .map(entry -> AliasText.removed(list, entry, alias))
        .filter(text -> !text.equals(list));
  }

  /// Without an organization, so long as it stands there as it was added; else empty.
  static Optional<String> removed(String list, String key, String name) {
    String entry = written(key, name);
    int at = list.indexOf(entry);
    boolean whole =
        at >= 0
            && (at == 0 || list.charAt(at - 1) == '\n')
            && !list.startsWith(" ", at + entry.length());
    return whole
        ? Optional.of(list.substring(0, at) + list.substring(at + entry.length()))
        : Optional.empty();
  }

  private static String written(String key, String name) {
    return key + ":\n  name: " + FrontMatterEdit.quoted(name) + "\n";
  }

  /// The keys of an organization; none where the list cannot be read.
  private static Optional<YamlPart> entry(String list, String key) throws IOException {
    try {
      return YamlPart.read(list).flatMap(all -> all.entry(key));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
