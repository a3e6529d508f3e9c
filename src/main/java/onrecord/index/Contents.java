package onrecord.index;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Organization;
import org.jspecify.annotations.Nullable;

/// What an index holds, apart from its statements.
///
/// @param embedder what made its vectors; empty text where it has none
/// @param names other names of what the statements speak of, one list per thing
public record Contents(
    String embedder,
    int statements,
    int passages,
    List<Names> organizations,
    List<List<String>> names) {

  /// What an archive comes to.
  public static Contents of(Corpus corpus, int passages, String embedder) {
    return new Contents(
        embedder,
        corpus.statements().size(),
        passages,
        corpus.organizations().stream().map(Names::of).toList(),
        corpus.names());
  }

  /// An organization, as JSON.
  public record Names(
      String key,
      String name,
      List<String> shortNames,
      List<String> aliases,
      @Nullable String country,
      @Nullable String web) {

    static Names of(Organization organization) {
      return new Names(
          organization.key(),
          organization.name(),
          organization.shortNames(),
          organization.aliases(),
          organization.country().orElse(null),
          organization.web().orElse(null));
    }

    Organization organization() {
      return new Organization(
          key, name, shortNames, aliases, Optional.ofNullable(country), Optional.ofNullable(web));
    }
  }
}
