package onrecord.reading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Organization;
import onrecord.layout.CanonicalText;
import onrecord.source.Place;
import onrecord.source.Problems;
import onrecord.source.Sources;
import onrecord.source.Value;

/// The archive's list of organizations, in any of the shapes that people write such lists in.
final class OrganizationsFile {
  private static final Set<String> KEY = Set.of("key", "id");
  private static final Set<String> NAME = Set.of("name");
  private static final Set<String> SHORT =
      Set.of("short", "shortname", "shortnames", "acronym", "acronyms", "abbreviation");
  private static final Set<String> ALIASES = Set.of("alias", "aliases");
  private static final Set<String> COUNTRY = Set.of("country");
  private static final Set<String> WEB = Set.of("web", "website", "url", "site");
  private static final List<Set<String>> KNOWN = List.of(KEY, NAME, SHORT, ALIASES, COUNTRY, WEB);

  private final Organizations organizations;
  private final Problems problems;

  private OrganizationsFile(Organizations organizations, Problems problems) {
    this.organizations = organizations;
    this.problems = problems;
  }

  /// The organizations that the folder lists; what is wrong with one harms no other.
  static Organizations read(Path folder, Problems problems) {
    Optional<Value> listed = Sources.organizations(folder, problems);
    Organizations organizations = new Organizations(listed.isPresent());
    listed.ifPresent(value -> new OrganizationsFile(organizations, problems).readAll(value));
    return organizations;
  }

  private void readAll(Value value) {
    switch (value) {
      case Value.Keys(var _, var keys) -> {
        Value inner = keys.get("organizations");
        if (keys.size() == 1 && inner != null && !(inner instanceof Value.Words)) {
          readAll(inner);
        } else {
          keys.forEach(this::readKeyed);
        }
      }
      case Value.Items(var _, var items) -> items.forEach(this::readListed);
      case Value.Words(var at, var words) -> {
        if (!words.isBlank()) {
          problems.add(at, "not a list of organizations", "write each as key: {name: …}");
        }
      }
    }
  }

  private void readListed(Value value) {
    switch (value) {
      case Value.Words(var at, var name) -> add(at, "", Map.of("name", value));
      case Value.Keys(var at, var keys) -> add(at, "", keys);
      case Value.Items(var at, var _) ->
          problems.add(at, "a list inside the list", "write {key: …, name: …}");
    }
  }

  private void readKeyed(String key, Value value) {
    switch (value) {
      case Value.Words(var at, var _) -> add(at, key, Map.of("name", value));
      case Value.Keys(var at, var keys) -> add(at, key, keys);
      case Value.Items(var at, var _) ->
          problems.add(at, "'" + key + "' holds a list", "write name: and aliases: under it");
    }
  }

  private void add(Place at, String keyed, Map<String, Value> written) {
    Map<String, Value> keys = bare(written);
    String name = words(keys, NAME).stream().findFirst().orElse(keyed);
    String key = keyed.isEmpty() ? words(keys, KEY).stream().findFirst().orElse(name) : keyed;
    if (name.isBlank()) {
      problems.add(at, "an organization without a name", "add name: to it");
    } else if (organizations.keyed(Slug.of(key)).isPresent()) {
      problems.add(
          at,
          "the key '" + Slug.of(key) + "' is given twice; the first one counts",
          "take one of them out");
    } else {
      add(at, made(at, key, name, keys));
    }
  }

  private Organization made(Place at, String key, String name, Map<String, Value> keys) {
    String slug = Slug.of(key);
    List<String> aliases =
        Stream.concat(
                words(keys, ALIASES).stream(), Stream.of(key).filter(each -> !each.equals(slug)))
            .toList();
    Optional<String> web = words(keys, WEB).stream().findFirst();
    return new Organization(slug, name, words(keys, SHORT), aliases, country(keys, at), web);
  }

  private void add(Place at, Organization organization) {
    for (String taken : organizations.add(organization)) {
      problems.add(
          at,
          "'" + taken + "' is a name of another organization, too; the first one counts",
          "take it out of one of them");
    }
  }

  /// The keys without regard to how they are spelled: short_names, shortNames.
  private Map<String, Value> bare(Map<String, Value> written) {
    Map<String, Value> keys = new HashMap<>();
    written.forEach(
        (key, value) -> {
          String bare = key.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
          if (KNOWN.stream().noneMatch(names -> names.contains(bare))) {
            problems.add(
                value.at(),
                "unknown key '" + key + "'",
                "known keys are name, short, aliases, country, web");
          }
          keys.put(bare, value);
        });
    return keys;
  }

  private static List<String> words(Map<String, Value> keys, Set<String> names) {
    return names.stream()
        .sorted()
        .flatMap(name -> Stream.ofNullable(keys.get(name)))
        .flatMap(value -> value.words().stream())
        .map(CanonicalText::line)
        .toList();
  }

  private Optional<String> country(Map<String, Value> keys, Place at) {
    Optional<String> country = words(keys, COUNTRY).stream().findFirst();
    if (country.filter(code -> !code.matches("[A-Za-z]{2}")).isPresent()) {
      problems.add(
          at,
          "'" + country.get() + "' is no country code",
          "write two letters, as in ISO 3166: DE, IR, US");
      return Optional.empty();
    }
    return country.map(code -> code.toUpperCase(Locale.ROOT));
  }
}
