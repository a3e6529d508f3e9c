package onrecord.corpus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One that issues statements, and the names people know it by.
///
/// @param key its stable name in files and indexes: lower-case letters, digits and hyphens
/// @param shortNames acronyms and everyday short names ("FRSO")
/// @param aliases other names, spellings and languages
/// @param country ISO 3166-1 code
/// @param web its site's address
public record Organization(
    String key,
    String name,
    List<String> shortNames,
    List<String> aliases,
    Optional<String> country,
    Optional<String> web) {

  /// One of which only the name is known.
  public static Organization named(String key, String name) {
    return new Organization(key, name, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /// Every name, the full one first.
  public List<String> names() {
    return Stream.of(List.of(name), shortNames, aliases).flatMap(List::stream).distinct().toList();
  }
}
