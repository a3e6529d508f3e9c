package onrecord.publishing.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.corpus.reading.CorpusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrganizationEditTest {
  @TempDir private Path folder;

  private static String lines(String written) {
    return written.replace("|", "\n").replace("~", "\r\n");
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
  void alias_inAnyForm_isAddedAndTakenAwayAndNothingElseChanges(String before, String after)
      throws IOException {
    String added = OrganizationEdit.aliased(lines(before), "p", "Dock").orElseThrow();
    assertThat(added).isEqualTo(lines(after));
    assertThat(OrganizationEdit.aliased(added, "p", "Dock")).contains(added);
    String removed = OrganizationEdit.unaliased(added, "p", "Dock").orElseThrow();
    assertThat(removed).doesNotContain("Dock");
    assertThat(OrganizationEdit.unaliased(removed, "p", "Dock")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"- key: p|  name: Port", "p: Port", "q: {name: Q}", "p: [Port", "''"})
  void alias_whereAProgramCannotWrite_isLeftToAHand(String text) throws IOException {
    assertThat(OrganizationEdit.aliased(lines(text), "p", "Dock")).isEmpty();
    assertThat(OrganizationEdit.unaliased(lines(text), "p", "Dock")).isEmpty();
  }

  @Test
  void alias_ofSignsThatYamlTakesForItself_isReadAsItIs() throws IOException {
    List<String> hard =
        List.of("no", "A: b", "x # y", "\"q\"", "it's", "- a", "[b]", "1984", "جبهه, ی ما", "a\\b");
    String list = "p:\n  name: Port\n";
    for (String alias : hard) {
      list = OrganizationEdit.aliased(list, "p", alias).orElseThrow();
    }
    Files.writeString(folder.resolve("organizations.yaml"), list);
    Files.writeString(folder.resolve("a.txt"), "---\norganization: p\ntitle: T\n---\n\nWords.\n");
    Corpus corpus = CorpusReader.read(folder);
    assertThat(corpus.organizations().getFirst().aliases()).containsExactlyElementsOf(hard);
  }

  @Test
  void firstArchive_whoseListIsLong_changesInOneLine() throws IOException {
    String before = Files.readString(Path.of("corpus/organizations.yaml"));
    String key = "freedom-road-socialist-organization";
    String after = OrganizationEdit.aliased(before, key, "Freedom Rode").orElseThrow();
    List<String> lines = new java.util.ArrayList<>(after.lines().toList());
    assertThat(lines.removeIf(line -> line.endsWith("- Freedom Rode"))).isTrue();
    assertThat(lines).isEqualTo(before.lines().toList());
    assertThat(OrganizationEdit.unaliased(after, key, "Freedom Rode")).contains(before);
  }

  @Test
  void organization_thatStandsAsItWasAdded_isTakenAwayAlone() {
    String list = "# Who speaks.\np: {name: Port}\n";
    String one = OrganizationEdit.added(list, "pilots", "Pilots’ Guild").orElseThrow();
    String both = OrganizationEdit.added(one, "ferry", "Ferry Men").orElseThrow();
    assertThat(OrganizationEdit.removed(both, "ferry", "Ferry Men")).contains(one);
    assertThat(OrganizationEdit.removed(both, "pilots", "Pilots’ Guild"))
        .contains(OrganizationEdit.added(list, "ferry", "Ferry Men").orElseThrow());
    assertThat(OrganizationEdit.removed(both + "  short: FM\n", "ferry", "Ferry Men")).isEmpty();
    assertThat(OrganizationEdit.removed(both, "ferry", "Other Men")).isEmpty();
  }
}
