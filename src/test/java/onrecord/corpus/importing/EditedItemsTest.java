package onrecord.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportOrder.Wishes;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ImportReport.Edited.Fate;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.reading.CorpusReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Posts that were edited since they were brought in.
final class EditedItemsTest {
  private static final String WORDS =
      "The guild declares that the harbour must stay open to every ship, whatever its flag may be,"
          + " and that the city owes an answer to all those who work on its piers by day and night.";
  private static final String EDITED = WORDS.replace("every ship", "each and every ship");

  @TempDir private Path folder;
  private Path corpus = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void bringIn() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    data = folder.resolve("data");
    Files.writeString(corpus.resolve("organizations.yaml"), "guild:\n  name: Harbour Guild\n");
    assertThat(run(WORDS, Wishes.NONE, true).brought()).hasSize(1);
  }

  private ImportReport run(String text, Wishes wishes, boolean write) throws IOException {
    String post =
        "{\"id\": 1, \"type\": \"message\", \"date_unixtime\": \"1704065400\", \"text\": \"%s\"}"
            .formatted(text);
    Path file =
        Files.writeString(
            folder.resolve("result.json"),
            "{\"name\": \"Channel\", \"type\": \"public_channel\", \"id\": 7, \"messages\": [%s]}"
                .formatted(post));
    return Importer.run(
        new ImportPlaces(corpus, data, ReadingRules.STANDARD),
        new ImportOrder(List.of(file), Optional.of("guild"), wishes, write),
        archive());
  }

  private Corpus archive() {
    return CorpusReader.read(corpus, ReadingRules.STANDARD, LocalDate.of(2026, 1, 1));
  }

  private String text() {
    return archive().statements().getFirst().text();
  }

  private Path file() throws IOException {
    try (var files = Files.list(corpus.resolve("guild"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private static List<Fate> fates(ImportReport report) {
    return report.edited().stream().map(ImportReport.Edited::fate).toList();
  }

  @Test
  void editedPost_isNamed_andItsFileStaysAsItIs() throws IOException {
    ImportReport report = run(EDITED, Wishes.NONE, true);
    assertThat(fates(report)).containsExactly(Fate.LEFT);
    assertThat(report.brought()).isEmpty();
    assertThat(text()).isEqualTo(WORDS);
  }

  @Test
  void editedPost_isUpdatedWhereThatIsWished_underItsIdAndOnce() throws IOException {
    String id = archive().statements().getFirst().id();
    assertThat(fates(run(EDITED, Wishes.NONE.updating(), false))).containsExactly(Fate.UPDATED);
    assertThat(text()).isEqualTo(WORDS);
    assertThat(fates(run(EDITED, Wishes.NONE.updating(), true))).containsExactly(Fate.UPDATED);
    assertThat(text()).isEqualTo(EDITED);
    assertThat(archive().statements()).singleElement().extracting("id").isEqualTo(id);
    assertThat(archive().problems()).isEmpty();
    ImportReport again = run(EDITED, Wishes.NONE.updating(), true);
    assertThat(again.known()).isEqualTo(1);
    assertThat(again.edited()).isEmpty();
    try (var aside = Files.list(data.resolve("imported-before"))) {
      assertThat(aside).singleElement().satisfies(old -> assertThat(old).content().contains(WORDS));
    }
  }

  @Test
  void fileThatSomebodyCorrected_isNeverOverwritten() throws IOException {
    String corrected = Files.readString(file()).replace("Harbour", "Harbor") + "\nP.S.\n";
    Files.writeString(file(), corrected);
    assertThat(fates(run(EDITED, Wishes.NONE.updating(), true))).containsExactly(Fate.BY_HAND);
    assertThat(file()).content().isEqualTo(corrected);
  }

  @Test
  void fileThatSomebodyTookOut_staysOut() throws IOException {
    Files.delete(file());
    assertThat(fates(run(EDITED, Wishes.NONE.updating(), true))).containsExactly(Fate.BY_HAND);
    assertThat(archive().statements()).isEmpty();
  }

  @Test
  void fileOfAnEarlierVersion_whoseWritingNobodyKept_staysAsItIs() throws IOException {
    Path seen = data.resolve("imported.jsonl");
    Files.writeString(seen, Files.readString(seen).replaceAll(",\"written\":\"[0-9a-f]+\"", ""));
    assertThat(fates(run(EDITED, Wishes.NONE.updating(), true))).containsExactly(Fate.BY_HAND);
    assertThat(text()).isEqualTo(WORDS);
  }
}
