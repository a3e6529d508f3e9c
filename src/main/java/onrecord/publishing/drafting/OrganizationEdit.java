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
    return Optional.of(list + between + key + ":\n  name: " + FrontMatterEdit.quoted(name) + "\n");
  }

  /// With one more name of an organization; empty where that does not stand there.
  static Optional<String> aliased(String list, String key, String alias) throws IOException {
    try {
      return YamlPart.read(list)
          .flatMap(all -> all.entry(key))
          .map(entry -> AliasText.added(list, entry, alias));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
