package onrecord.corpus.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import onrecord.corpus.Organization;
import onrecord.corpus.layout.CanonicalText;

/// The organizations known so far, by their keys and by every name.
final class KnownOrganizations {
  private final boolean declared;
  private final Map<String, Organization> byKey = new TreeMap<>();
  private final Map<String, Organization> byName = new HashMap<>();

  /// @param declared whether the archive lists its organizations, so that another one is a mistake
  KnownOrganizations(boolean declared) {
    this.declared = declared;
  }

  /// Whether the archive lists its organizations.
  boolean declared() {
    return declared;
  }

  /// Adds one, and says which of its names are another's already.
  List<String> add(Organization organization) {
    byKey.put(organization.key(), organization);
    return organization.names().stream()
        .filter(
            name -> !organization.equals(byName.computeIfAbsent(folded(name), _ -> organization)))
        .toList();
  }

  /// The one with this key.
  Optional<Organization> keyed(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// The one with this key, name, short name or alias.
  Optional<Organization> find(String name) {
    return keyed(name.toLowerCase(Locale.ROOT))
        .or(() -> Optional.ofNullable(byName.get(folded(name))));
  }

  /// The one with this name; a new one where there is none.
  Organization named(String name) {
    return find(name)
        .orElseGet(
            () -> {
              Organization made =
                  keyed(Slug.of(name)).orElseGet(() -> Organization.named(Slug.of(name), name));
              byKey.putIfAbsent(made.key(), made);
              byName.putIfAbsent(folded(name), made);
              return made;
            });
  }

  /// All of them in the order of their keys.
  List<Organization> list() {
    return List.copyOf(byKey.values());
  }

  private static String folded(String name) {
    return CanonicalText.line(name)
        .replaceAll("[\u2018\u2019\u00b4`]", "'")
        .toLowerCase(Locale.ROOT);
  }
}
