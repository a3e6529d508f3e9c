package onrecord.publishing.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.corpus.reading.CorpusReader;
import onrecord.publishing.listing.OrganizationAliases.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrganizationAliasesTest {
  @TempDir private Path folder;

  private static String lines(String written) {
    return written.replace("|", "\n").replace("~", "\r\n");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve(OrganizationAliases.FILE), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "p:|  name: Port|q: {name: Q}|;           p:|  name: Port|  aliases: [Dock]|q: {name: Q}|",
        "p: {name: Port};                         p: {name: Port, aliases: [Dock]}",
        "p: {name: Port, aliases: [A]};           p: {name: Port, aliases: [A, Dock]}",
        "p:|  aliases: []|  name: Port|;          p:|  aliases: [Dock]|  name: Port|",
        "p:|  name: Port|  aliases:|;             p:|  name: Port|  aliases: [Dock]|",
        "p:|  name: Port|  alias: A # old|;       p:|  name: Port|  alias: [A, Dock] # old|",
        "p:|  aliases: [A, # a|    B]|  name: P|; p:|  aliases: [A, # a|    B, Dock]|  name: P|",
        "p:|  name: P # n|  aliases:|  - A # a|;  p:|  name: P # n|  aliases:|  - A # a|  - Dock|",
        "p:~  name: P~  aliases:~    - A~q: Q~; p:~  name: P~  aliases:~    - A~    - Dock~q: Q~",
        "organizations:|  p:|    name: P;         organizations:|  p:|    name: P|    aliases: [Dock]",
        "# 🚢 ships|p:|  name: P|  aliases: [🚢];  # 🚢 ships|p:|  name: P|  aliases: [🚢, Dock]"
      })
  void alias_inAnyForm_isAddedAndNothingElseChanges(String before, String after)
      throws IOException {
    Path file = file(lines(before));
    var aliases = new OrganizationAliases(folder);
    assertThat(aliases.add("p", "Dock")).isEqualTo(Change.WRITTEN);
    assertThat(file).hasContent(lines(after));
    assertThat(Files.readString(file)).isEqualTo(lines(after));
    assertThat(aliases.line("p", "Dock")).isPositive();
    assertThat(aliases.add("p", "Dock")).isEqualTo(Change.AS_BEFORE);
    assertThat(aliases.remove("p", "Dock")).isEqualTo(Change.WRITTEN);
    assertThat(Files.readString(file)).doesNotContain("Dock");
    assertThat(aliases.remove("p", "Dock")).isEqualTo(Change.AS_BEFORE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"- key: p|  name: Port", "p: Port", "q: {name: Q}", "p: [Port", "''"})
  void alias_whereAProgramCannotWrite_isLeftToAHand(String text) throws IOException {
    Path file = file(lines(text));
    assertThat(change(file, "Dock")).isEqualTo(Change.BY_HAND);
    assertThat(Files.readString(file)).isEqualTo(lines(text));
  }

  private Change change(Path file, String alias) throws IOException {
    assertThat(file).exists();
    return new OrganizationAliases(folder).add("p", alias);
  }

  @Test
  void alias_ofSignsThatYamlTakesForItself_isReadAsItIs() throws IOException {
    List<String> hard =
        List.of("no", "A: b", "x # y", "\"q\"", "it's", "- a", "[b]", "1984", "جبهه, ی ما", "a\\b");
    file("p:\n  name: Port\n");
    for (String alias : hard) {
      assertThat(new OrganizationAliases(folder).add("p", alias)).isEqualTo(Change.WRITTEN);
    }
    Files.writeString(folder.resolve("a.txt"), "---\norganization: p\ntitle: T\n---\n\nWords.\n");
    Corpus corpus = CorpusReader.read(folder);
    assertThat(corpus.organizations().getFirst().aliases()).containsExactlyElementsOf(hard);
  }

  @Test
  void file_thatIsChanged_keepsItsRights() throws IOException {
    Path file = file("p: {name: Port}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(change(file, "Dock")).isEqualTo(Change.WRITTEN);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void firstArchive_whoseListIsLong_changesInOneLine() throws IOException {
    String before = Files.readString(Path.of("corpus/organizations.yaml"));
    Path file = file(before);
    String key = "freedom-road-socialist-organization";
    var aliases = new OrganizationAliases(folder);
    assertThat(aliases.add(key, "Freedom Rode")).isEqualTo(Change.WRITTEN);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.remove(aliases.line(key, "Freedom Rode") - 1)).endsWith("- Freedom Rode");
    assertThat(lines).isEqualTo(before.lines().toList());
    assertThat(aliases.remove(key, "Freedom Rode")).isEqualTo(Change.WRITTEN);
    assertThat(Files.readString(file)).isEqualTo(before);
  }
}
