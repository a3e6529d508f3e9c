package onrecord.corpus.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import onrecord.corpus.Organization;
import onrecord.corpus.layout.CanonicalText;
import onrecord.corpus.reading.Slug;

/// The organizations that the archive knows, by their keys and names.
final class KnownIssuers {
  private final Map<String, String> keys = new HashMap<>();

  KnownIssuers(List<Organization> organizations) {
    for (Organization each : organizations) {
      each.names().forEach(name -> keys.putIfAbsent(folded(name), each.key()));
    }
    organizations.forEach(each -> keys.put(folded(each.key()), each.key()));
  }

  /// The key of the organization with that key or name.
  Optional<String> key(String name) {
    return Optional.ofNullable(keys.get(folded(name)));
  }

  /// Adds one.
  void add(String key, String name) {
    keys.put(folded(key), Slug.of(key));
    keys.putIfAbsent(folded(name), Slug.of(key));
  }

  /// All keys, in their order.
  List<String> keys() {
    return List.copyOf(new TreeSet<>(keys.values()));
  }

  private static String folded(String name) {
    return CanonicalText.line(name).toLowerCase(Locale.ROOT);
  }
}
