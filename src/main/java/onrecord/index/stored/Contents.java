package onrecord.index.stored;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.index.ChanceLevel;
import onrecord.language.Words;
import onrecord.operation.DurableFile;
import org.jspecify.annotations.Nullable;

/// What an index holds, apart from its statements and passages: a file beside them.
///
/// @param embedder what made its vectors; empty text where it has none
/// @param problems how many the archive's files had
/// @param authors who speak for themselves: those of statements under no organization, readers'
///   comments apart, so that nobody reads every masthead
/// @param people all who signed a statement or are quoted in one by name
/// @param names other names of what the statements speak of, one list per thing
/// @param chance how well it seems to answer what it does not answer
public record Contents(
    String embedder,
    int statements,
    int passages,
    int problems,
    List<ListedNames> organizations,
    List<String> authors,
    List<String> people,
    List<List<String>> names,
    ChanceLevel chance) {
  /// A person's name has so many words at most.
  private static final int LONGEST = 5;

  private static final String FILE = "contents.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Whatever is written down is there.
  public Contents {
    Objects.requireNonNull(embedder);
    Objects.requireNonNull(organizations);
    Objects.requireNonNull(authors);
    Objects.requireNonNull(people);
    Objects.requireNonNull(names);
    Objects.requireNonNull(chance);
  }

  /// What an archive comes to.
  public static Contents of(Corpus corpus, int passages, String embedder) {
    return new Contents(
        embedder,
        corpus.statements().size(),
        passages,
        corpus.problems().size(),
        corpus.organizations().stream().map(ListedNames::of).toList(),
        corpus.statements().stream()
            .filter(statement -> !statement.isReaderComments())
            .map(Statement::masthead)
            .filter(masthead -> masthead.organization().isEmpty())
            .flatMap(masthead -> masthead.authors().stream())
            .distinct()
            .sorted()
            .toList(),
        people(corpus),
        corpus.names(),
        ChanceLevel.UNKNOWN);
  }

  /// Names begin with a capital, where the script has any, in each of their words.
  private static List<String> people(Corpus corpus) {
    return corpus.statements().stream()
        .filter(statement -> !statement.isReaderComments())
        .flatMap(
            statement ->
                Stream.concat(
                    statement.masthead().authors().stream(),
                    statement.voices().stream().flatMap(voice -> voice.name().stream())))
        .filter(name -> name.split(" ", -1).length <= LONGEST)
        .filter(
            name ->
                Words.in(name).stream()
                    .noneMatch(word -> Character.isLowerCase(word.written().codePointAt(0))))
        .distinct()
        .sorted()
        .toList();
  }

  /// The same with a level of chance that was measured.
  public Contents with(ChanceLevel measured) {
    return new Contents(
        embedder, statements, passages, problems, organizations, authors, people, names, measured);
  }

  /// What lies in a folder.
  public static Contents read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(FILE).toFile(), Contents.class);
  }

  /// What was written as JSON.
  public static Contents parse(String json) throws IOException {
    return JSON.readValue(json, Contents.class);
  }

  /// As JSON.
  public String json() throws IOException {
    return JSON.writeValueAsString(this);
  }

  /// Writes it into a folder.
  public void write(Path folder) throws IOException {
    DurableFile.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
  }

  /// An organization, as JSON.
  public record ListedNames(
      String key,
      String name,
      List<String> shortNames,
      List<String> aliases,
      @Nullable String country,
      @Nullable String web) {

    /// That of an organization.
    public static ListedNames of(Organization organization) {
      return new ListedNames(
          organization.key(),
          organization.name(),
          organization.shortNames(),
          organization.aliases(),
          organization.country().orElse(null),
          organization.web().orElse(null));
    }

    /// The organization.
    public Organization organization() {
      return new Organization(
          key, name, shortNames, aliases, Optional.ofNullable(country), Optional.ofNullable(web));
    }
  }
}
