package onrecord.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportOrder.Wishes;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ImportReport.Brought;
import onrecord.corpus.ImportReport.ImportQuestion;
import onrecord.corpus.ItemForm;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImporterTest {
  private static final String WORDS =
      "The guild declares that the harbour must stay open to every ship, whatever its flag may be,"
          + " and that the city owes an answer to all those who work on its piers by day and night.";
  private static final String OTHER =
      "Since spring the pilots have waited for the contract that was promised to them, and we ask"
          + " the council to vote on it before the summer, in public and with all members present.";

  @TempDir private Path folder;
  private Path corpus = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void prepare() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    data = folder.resolve("data");
    Files.writeString(corpus.resolve("organizations.yaml"), "guild:\n  name: Harbour Guild\n");
  }

  private Path export(String... messages) throws IOException {
    return Files.writeString(
        folder.resolve("result.json"),
        "{\"name\": \"Channel\", \"type\": \"public_channel\", \"id\": 7, \"messages\": [%s]}"
            .formatted(String.join(",", messages)));
  }

  private static String post(int id, String text) {
    return "{\"id\": %d, \"type\": \"message\", \"date_unixtime\": \"1704065400\", \"text\": \"%s\"}"
        .formatted(id, text);
  }

  private ImportReport run(ImportOrder order) throws IOException {
    return Importer.run(new ImportPlaces(corpus, data, ReadingRules.STANDARD), order, archive());
  }

  private Corpus archive() {
    return CorpusReader.read(corpus, ReadingRules.STANDARD, LocalDate.of(2026, 1, 1));
  }

  private static ImportOrder order(Path file, Wishes wishes) {
    return new ImportOrder(List.of(file), Optional.of("guild"), wishes, true);
  }

  @Test
  void post_becomesAStatementThatIsReadBackWhole() throws IOException {
    Path file = export(post(1, WORDS + "\\n\\n" + OTHER), post(2, "Good morning!"));
    ImportReport report = run(order(file, Wishes.NONE));

    assertThat(report.brought()).extracting(Brought::date).containsExactly("2023-12-31");
    assertThat(report.leftOut()).containsOnlyKeys(ItemForm.SHORT);
    Corpus read = archive();
    assertThat(read.problems()).isEmpty();
    Statement statement = read.statements().getFirst();
    assertThat(statement.text()).isEqualTo(WORDS + "\n" + OTHER);
    assertThat(statement.masthead().organization().orElseThrow().key()).isEqualTo("guild");
    assertThat(statement.masthead().url()).contains("https://t.me/c/7/1");
  }

  @Test
  void dryRun_saysTheSameAndWritesNothing() throws IOException {
    Path file = export(post(1, WORDS));
    var dry = new ImportOrder(List.of(file), Optional.of("guild"), Wishes.NONE, false);

    assertThat(run(dry).brought()).hasSize(1);
    assertThat(corpus.resolve("guild")).doesNotExist();
    assertThat(data).doesNotExist();
  }

  @Test
  void tomorrow_onlyWhatIsNewIsAdded_andWhatWasEditedIsNamed() throws IOException {
    run(order(export(post(1, WORDS), post(2, OTHER)), Wishes.NONE));
    ImportReport again =
        run(
            order(
                export(post(1, WORDS), post(2, OTHER + " Now."), post(3, WORDS + OTHER)),
                Wishes.NONE));

    assertThat(again.known()).isEqualTo(1);
    assertThat(again.edited()).singleElement().extracting("item").isEqualTo("telegram:7/2");
    assertThat(again.brought()).hasSize(1);
    assertThat(again.brought().getFirst().nearCopy()).isPresent();
    assertThat(archive().statements()).hasSize(3);
  }

  @Test
  void lostMemory_isMadeUpForByTheTexts() throws IOException {
    run(order(export(post(1, WORDS)), Wishes.NONE));
    Files.delete(data.resolve("imported.jsonl"));
    ImportReport again = run(order(export(post(1, WORDS)), Wishes.NONE));

    assertThat(again.brought()).isEmpty();
    assertThat(again.same()).hasSize(1);
  }

  @Test
  void wishes_giveTheDayAndTheAddress() throws IOException {
    Wishes wishes =
        new Wishes(
            Set.of(ItemForm.SHORT),
            Optional.of(ZoneId.of("Europe/Berlin")),
            Optional.of("https://t.me/guild/"),
            Map.of(),
            Optional.empty(),
            false);
    run(order(export(post(1, WORDS), post(2, "Good morning!")), wishes));

    assertThat(archive().statements())
        .extracting(each -> each.masthead().url().orElseThrow())
        .containsExactlyInAnyOrder("https://t.me/guild/1", "https://t.me/guild/2");
    assertThat(archive().statements().getFirst().masthead().date().orElseThrow().text())
        .isEqualTo("2024-01-01");
  }

  @Test
  void passedOnWords_keepWhoseTheyAre() throws IOException {
    Wishes wishes =
        new Wishes(
            Set.of(ItemForm.REPOST),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            false);
    run(
        order(
            export(
                post(1, WORDS).replace("\"text\"", "\"forwarded_from\": \"Ines Falk\", \"text\"")),
            wishes));

    assertThat(archive().statements().getFirst().voices())
        .singleElement()
        .satisfies(voice -> assertThat(voice.span().length()).isEqualTo(WORDS.length()));
  }

  @Test
  void whatCannotBeKnown_isAsked() throws IOException {
    Path file = export(post(1, WORDS));
    assertThat(run(new ImportOrder(List.of(file), Optional.empty(), Wishes.NONE, true)).asked())
        .contains(new ImportQuestion.WhoseStatements("Channel", List.of("guild")));
    assertThat(run(new ImportOrder(List.of(file), Optional.of("union"), Wishes.NONE, true)).asked())
        .contains(new ImportQuestion.WhichName("union", List.of("guild")));
    Path table =
        Files.writeString(folder.resolve("a.csv"), "one,two\na," + WORDS.replace(",", "") + "\n");
    assertThat(run(order(table, Wishes.NONE)).asked())
        .contains(new ImportQuestion.WhichColumns("a.csv", List.of("one", "two")));
    assertThat(corpus.resolve("guild")).doesNotExist();
  }

  @Test
  void columns_areSaidOnce() throws IOException {
    Path table = Files.writeString(folder.resolve("a.csv"), "one,two\nLetter,\"" + WORDS + "\"\n");
    run(order(table, Wishes.NONE.withColumns(Map.of("text", "two", "title", "one"))));
    Path next = Files.writeString(folder.resolve("b.csv"), "one,two\nNext,\"" + OTHER + "\"\n");

    assertThat(run(order(next, Wishes.NONE)).brought())
        .extracting(Brought::title)
        .containsExactly("Next");
  }

  @Test
  void newOrganization_isAddedToTheList() throws IOException {
    Path file = export(post(1, WORDS));
    var wishes = Wishes.NONE.named("Port \"Union\"");
    run(new ImportOrder(List.of(file), Optional.of("../Union"), wishes, true));

    Corpus read = archive();
    assertThat(read.problems()).isEmpty();
    assertThat(read.organizations()).extracting("name").contains("Port \"Union\"", "Harbour Guild");
    assertThat(corpus.resolve("union")).isDirectory();
  }

  @Test
  void fileInTheWay_isNotOverwritten() throws IOException {
    Files.createDirectories(corpus.resolve("guild"));
    ImportReport plan =
        run(
            new ImportOrder(
                List.of(export(post(1, WORDS))), Optional.of("guild"), Wishes.NONE, false));
    Path taken = Files.writeString(corpus.resolve(plan.brought().getFirst().file()), "mine");
    ImportReport report = run(order(export(post(1, WORDS)), Wishes.NONE));

    assertThat(taken).hasContent("mine");
    assertThat(report.brought().getFirst().file()).endsWith("-2.txt");
  }

  @Test
  void anotherImport_isWaitedFor() throws IOException {
    try (SeenItems busy = SeenItems.of(data, true)) {
      assertThat(busy.find("x")).isEmpty();
      assertThatThrownBy(() -> run(order(export(post(1, WORDS)), Wishes.NONE)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another import");
    }
  }

  @Test
  void cutOffLineOfMemory_isReadPast() throws IOException {
    run(order(export(post(1, WORDS)), Wishes.NONE));
    Path seen = data.resolve("imported.jsonl");
    Files.writeString(seen, Files.readString(seen) + "{\"item\":\"teleg");
    run(order(export(post(1, WORDS), post(2, OTHER)), Wishes.NONE));

    assertThat(run(order(export(post(1, WORDS), post(2, OTHER)), Wishes.NONE)).known())
        .isEqualTo(2);
  }
}
