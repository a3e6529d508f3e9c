package onrecord.corpus.reading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Organization;
import onrecord.corpus.layout.CanonicalText;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourceFiles;
import onrecord.corpus.source.SourcePlace;

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

  private final KnownOrganizations organizations;
  private final Problems problems;

  private OrganizationsFile(KnownOrganizations organizations, Problems problems) {
    this.organizations = organizations;
    this.problems = problems;
  }

  /// The organizations that the folder lists; what is wrong with one harms no other.
  static KnownOrganizations read(Path folder, Problems problems) {
    Optional<FieldValue> listed = SourceFiles.organizations(folder, problems);
    KnownOrganizations organizations = new KnownOrganizations(listed.isPresent());
    listed.ifPresent(value -> new OrganizationsFile(organizations, problems).readAll(value));
    return organizations;
  }

  private void readAll(FieldValue value) {
    switch (value) {
      case FieldValue.Keys(var _, var keys) -> {
        FieldValue inner = keys.get("organizations");
        if (keys.size() == 1 && inner != null && !(inner instanceof FieldValue.TextValue)) {
          readAll(inner);
        } else {
          keys.forEach(this::readKeyed);
        }
      }
      case FieldValue.Items(var _, var items) -> items.forEach(this::readListed);
      case FieldValue.TextValue(var at, var words) -> {
        if (!words.isBlank()) {
          problems.add(at, "not a list of organizations", "write each as key: {name: …}");
        }
      }
    }
  }

  private void readListed(FieldValue value) {
    switch (value) {
      case FieldValue.TextValue(var at, var name) -> add(at, "", Map.of("name", value));
      case FieldValue.Keys(var at, var keys) -> add(at, "", keys);
      case FieldValue.Items(var at, var _) ->
          problems.add(at, "a list inside the list", "write {key: …, name: …}");
    }
  }

  private void readKeyed(String key, FieldValue value) {
    switch (value) {
      case FieldValue.TextValue(var at, var _) -> add(at, key, Map.of("name", value));
      case FieldValue.Keys(var at, var keys) -> add(at, key, keys);
      case FieldValue.Items(var at, var _) ->
          problems.add(at, "'" + key + "' holds a list", "write name: and aliases: under it");
    }
  }

  private void add(SourcePlace at, String keyed, Map<String, FieldValue> written) {
    Map<String, FieldValue> keys = bare(written);
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

  private Organization made(SourcePlace at, String key, String name, Map<String, FieldValue> keys) {
    String slug = Slug.of(key);
    List<String> aliases =
        Stream.concat(
                words(keys, ALIASES).stream(), Stream.of(key).filter(each -> !each.equals(slug)))
            .toList();
    Optional<String> web = words(keys, WEB).stream().findFirst();
    return new Organization(slug, name, words(keys, SHORT), aliases, country(keys, at), web);
  }

  private void add(SourcePlace at, Organization organization) {
    for (String taken : organizations.add(organization)) {
      problems.add(
          at,
          "'" + taken + "' is a name of another organization, too; the first one counts",
          "take it out of one of them");
    }
  }

  /// The keys without regard to how they are spelled: short_names, shortNames.
  private Map<String, FieldValue> bare(Map<String, FieldValue> written) {
    Map<String, FieldValue> keys = new HashMap<>();
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

  private static List<String> words(Map<String, FieldValue> keys, Set<String> names) {
    return names.stream()
        .sorted()
        .flatMap(name -> Stream.ofNullable(keys.get(name)))
        .flatMap(value -> value.words().stream())
        .map(CanonicalText::line)
        .toList();
  }

  private Optional<String> country(Map<String, FieldValue> keys, SourcePlace at) {
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
