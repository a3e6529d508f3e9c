package onrecord.corpus.importing;

import static onrecord.corpus.importing.SampleContainers.FIRST;
import static onrecord.corpus.importing.SampleContainers.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Edtf;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every form of container: statements out, dates right, text whole, and nothing the second time.
final class EveryContainerTest {
  @TempDir private Path folder;

  private ImportReport run(Path file) throws IOException {
    Path corpus = folder.resolve("corpus");
    return Importer.run(
        new ImportPlaces(corpus, folder.resolve("data"), ReadingRules.STANDARD),
        new ImportOrder(
            List.of(file), Optional.of("guild"), ImportOrder.Wishes.NONE.named("Guild"), true),
        archive());
  }

  private Corpus archive() {
    LocalDate today = LocalDate.of(2026, 1, 1);
    return CorpusReader.read(folder.resolve("corpus"), ReadingRules.STANDARD, today);
  }

  private static Stream<String> texts(Corpus corpus) {
    return corpus.statements().stream().map(Statement::text);
  }

  private static Stream<String> dates(Corpus corpus) {
    return corpus.statements().stream()
        .map(each -> each.masthead().date().map(Edtf::text).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "result.json, 2, 2024-05-01 2024-06-02, 1",
    "wordpress.xml, 2, 2024-05-01 2024-06-02, 1",
    "rss.xml, 2, 2024-05-01 2024-06-02, 0",
    "feed.atom, 2, 2024-05-01 2024-06-02, 0",
    "mails.mbox, 2, 2024-05-01 2024-06-02, 0",
    "mail.eml, 1, 2024-05-01, 0",
    "mirror, 2, 2024-05-01 2024-06-02, 0",
    "page.html, 1, 2024-05-01, 0",
    "page.mhtml, 1, 2024-05-01, 0",
    "pages.warc, 2, 2024-05-01 2024-06-02, 0",
    "pages.warc.gz, 2, 2024-05-01 2024-06-02, 0",
    "letter.txt, 1, 2024-05-01, 0",
    "letter.md, 1, 2024-05-01, 0",
    "letter.rtf, 1, none, 0",
    "letter.odt, 1, none, 0",
    "letter.docx, 1, none, 0",
    "letter.pdf, 1, none, 0",
    "table.csv, 2, 2024-05-01 2024-06-02, 0",
    "table.tsv, 2, 2024-05-01 2024-06-02, 0",
    "table.xlsx, 2, 2024-05-01 2024-06-02, 0",
    "all.zip, 2, 2024-05-01 2024-06-02, 1"
  })
  void container_isBroughtInWhole_andASecondTimeAddsNothing(
      String name, int statements, String days, int leftOut) throws IOException {
    Files.createDirectories(folder.resolve("corpus"));
    Path file = new SampleContainers(folder.resolve("samples")).of(name);
    ImportReport report = run(file);
    assertThat(report.problems()).isEmpty();
    assertThat(report.asked()).isEmpty();
    assertThat(report.brought()).hasSize(statements);
    assertThat(report.leftOut().values().stream().mapToInt(List::size).sum()).isEqualTo(leftOut);
    Corpus corpus = archive();
    assertThat(corpus.problems()).isEmpty();
    assertThat(texts(corpus).map(text -> text.replaceAll("(?s).*?(?=The guild|Since spring)", "")))
        .containsExactlyInAnyOrderElementsOf(List.of(FIRST, SECOND).subList(0, statements));
    assertThat(dates(corpus)).containsExactlyInAnyOrder(days.split(" ", -1));
    assertAddsNothing(file, statements, corpus);
  }

  private void assertAddsNothing(Path file, int statements, Corpus before) throws IOException {
    assertNothingMore(run(file), statements);
    assertThat(archive().statements()).isEqualTo(before.statements());
  }

  private static void assertNothingMore(ImportReport again, int statements) {
    assertThat(again.brought()).isEmpty();
    assertThat(again.edited()).isEmpty();
    assertThat(again.known() + again.same().size()).isGreaterThanOrEqualTo(statements);
  }
}
