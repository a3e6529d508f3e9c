package onrecord.corpus.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourceFiles;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;
import onrecord.testing.ArchiveFolder;
import onrecord.testing.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IsolatedReaderTest {
  private static final ReadingRules PATIENT = new ReadingRules(false, 64, Duration.ofMinutes(2));
  private static final TextLimit ROOMY = new TextLimit(1 << 30, 4096);
  private static final String PAGE = "<title>T</title><p>The harbour stands still.";
  private static final String LONG = "The harbour stands still once more. ".repeat(3_000);

  @TempDir private Path folder;
  private final List<StatementDraft> drafts = new ArrayList<>();

  private ArchiveFolder archive() {
    return new ArchiveFolder(folder);
  }

  private List<String> read(ReadingRules rules, TextLimit limit) {
    Problems problems = new Problems();
    try (var reader = new IsolatedReader(rules, limit)) {
      new SourceFiles(folder, false, reader).read(drafts::add, problems);
    }
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void statement_fromAnotherProcess_isWhatItWouldBeHere() throws IOException {
    String line =
        """
        {"id": "a", "tags": ["harbour", "بندر"], "voices": [{"speaker": "Ana", "begins": "x"}], "text": "half a letter, %s"}
        """
            .formatted(LONG);
    archive().with("b/a.jsonl", line + "{\n").with("b/a.jsonl.meta.yaml", "title: بیانیه\n");
    List<String> told = read(PATIENT, ROOMY);
    Problems here = new Problems();
    List<StatementDraft> same = new ArrayList<>();
    new SourceFiles(folder, false, (file, into, problems) -> file.read(into, problems))
        .read(draft -> same.add(canonical(draft)), here);
    assertThat(drafts).hasSize(1).isEqualTo(same);
    assertThat(Objects.requireNonNull(drafts.getFirst().stated().values().get("title")).words())
        .containsExactly("بیانیه");
    assertThat(told)
        .isEqualTo(here.list().stream().map(Problem::toString).toList())
        .singleElement()
        .asString()
        .startsWith("b/a.jsonl:2: not sound JSON");
  }

  @Test
  void blockQuotations_fromAnotherProcess_areWhereTheyStand() throws IOException {
    archive().with("a.md", "---\nid: a\n---\n" + LONG + "\n\n> We go — now.\n\nThen it rained.");
    assertThat(read(PATIENT, ROOMY)).isEmpty();
    assertThat(drafts)
        .singleElement()
        .extracting(StatementDraft::extract)
        .satisfies(
            extract -> {
              assertThat(extract.quoted())
                  .extracting(span -> span.of(extract.text()))
                  .containsExactly("We go — now.");
              assertThat(extract.text()).endsWith(".\nWe go — now.\nThen it rained.");
            });
  }

  private static StatementDraft canonical(StatementDraft draft) {
    try {
      return ROOMY.canonical(draft);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void file_thatFillsItsReadersMemory_isNamed_andTheNextIsRead() throws IOException {
    archive().with("a.html", "<p>a".repeat(2_000_000)).with("b.html", PAGE);
    assertThat(read(PATIENT, ROOMY))
        .containsExactly(
            "a.html: needs more memory than its reader has (64 MB); give the reader more memory,"
                + " for example corpus.reader.memory: 128, or split the file");
    assertThat(drafts).extracting(draft -> draft.at().file()).containsExactly("b.html");
  }

  @Test
  void file_thatNeverEnds_isGivenUpAtItsDeadline_andTheNextIsRead() throws IOException {
    archive().with("a.pdf", HostileFiles.doublingPdf(40)).with("b.txt", "---\nid: b\n---\nWords.");
    assertThat(read(new ReadingRules(false, 64, Duration.ofSeconds(3)), ROOMY))
        .containsExactly(
            "a.pdf: not read to its end within 3 s; split it, or give the reader more time:"
                + " corpus.reader.seconds, now 3");
    assertThat(drafts).extracting(draft -> draft.at().file()).containsExactly("b.txt");
  }

  @Test
  void text_thatIsMoreThanCanBeHeld_isNamed() throws IOException {
    archive().with("a.txt", "---\nid: a\n---\n" + LONG);
    assertThat(read(PATIENT, new TextLimit(1 << 16, 64)))
        .containsExactly(
            "a.txt: a text of 0 MB, more than OnRecord can hold with 64 MB of memory; give"
                + " OnRecord more memory, for example ONRECORD_JAVA_OPTS=-Xmx128m, or split the"
                + " file");
    assertThat(drafts).isEmpty();
  }

  @Test
  void process_thatCannotBeStarted_isToldForEachFile() throws IOException {
    archive().with("a.html", PAGE).with("b.html", PAGE).with("c.txt", "---\nid: c\n---\nWords.");
    assertThat(read(new ReadingRules(false, Integer.MAX_VALUE, Duration.ofMinutes(2)), ROOMY))
        .hasSize(2)
        .allMatch(told -> told.contains("the process that reads such files cannot be started"));
    assertThat(drafts).hasSize(1);
  }

  @Test
  void process_whoseParentIsGone_ends_evenInTheMiddleOfAFile() throws Exception {
    archive().with("a.pdf", HostileFiles.doublingPdf(40));
    Process process = ReaderCommand.of(64, ROOMY, ReaderTask.STATEMENTS, folder).start();
    try (var out = new DataOutputStream(process.getOutputStream())) {
      new DraftInput(process.getInputStream()).ready();
      var asked =
          new ArchiveFile(folder.resolve("a.pdf"), new SourcePlace("a.pdf", 0), Optional.empty());
      DraftOutput.request(out, asked);
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void values_ofEachShape_areCarriedOver() throws IOException {
    archive().with("x.html", PAGE).with("x.html.meta.yaml", "a: [b, {c: d}]\ne: {}\nf: ''\n");
    read(PATIENT, ROOMY);
    assertThat(drafts.getFirst().stated().values().keySet()).containsExactly("a", "e", "f");
    assertThat(drafts.getFirst().stated().values().get("a"))
        .isInstanceOfSatisfying(
            FieldValue.Items.class,
            items -> assertThat(items.items().get(1).at().line()).isEqualTo(1));
  }

  @Test
  void readerThatIsEnded_leavesNothingThatItUnpacked() throws Exception {
    Path zip = folder.resolve("never.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.pdf"));
      out.write(HostileFiles.doublingPdf(40));
    }
    var file = new ArchiveFile(zip, new SourcePlace("never.zip", 0), Optional.empty());
    Path scratch;
    try (var reader = ReaderProcess.start(64, ROOMY, ReaderTask.ITEMS)) {
      scratch = reader.scratch();
      var death = reader.read(file, Duration.ofSeconds(1), drafts::add, new Problems());
      assertThat(death).contains(ReaderProcess.Death.LATE);
      assertThat(scratch).isDirectoryContaining("glob:**onrecord-import-*");
    }
    assertThat(scratch).doesNotExist();
  }
}
