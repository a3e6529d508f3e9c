package onrecord.answer;

import java.util.Set;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.language.Words;

/// One whose words a question asks for: an organization of the archive, or a person who signed
/// statements.
///
/// @param name as the archive names it
/// @param mention as the question names it
/// @param organization its key; empty text for a person, `?` for one that the archive has nothing
///   by
/// @param authors names of the person as statements bear them; empty for an organization
public record Asked(String name, String mention, String organization, Set<String> authors) {
  /// The key of one that the archive has nothing by.
  public static final String UNKNOWN = "?";

  /// An organization of the archive.
  public static Asked of(Organization one) {
    return new Asked(one.name(), one.name(), one.key(), Set.of());
  }

  /// A person who signed statements.
  public static Asked person(String name) {
    return new Asked(name, name, "", Set.of(Words.folded(name)));
  }

  /// Whether it is the same, however a question names it.
  public boolean isSame(Asked other) {
    return organization.equals(other.organization()) && name.equals(other.name());
  }

  /// Whether it issued a statement, or a person signed it.
  public boolean issued(Masthead masthead) {
    return organization.isEmpty()
        ? masthead.authors().stream().map(Words::folded).anyMatch(authors::contains)
        : masthead.organization().map(Organization::key).filter(organization::equals).isPresent();
  }

  /// Whether the archive has nothing by it.
  public boolean isUnknown() {
    return organization.equals(UNKNOWN);
  }
}
