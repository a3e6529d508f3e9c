package onrecord.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ImportReport.Brought;
import onrecord.corpus.ImportReport.ImportQuestion;
import onrecord.corpus.ItemForm;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
  @TempDir private Path folder;
  private FakeHost host = new FakeHost(new FakeArchive(), Path.of("."));
  private String file = "";

  @BeforeEach
  void prepare() throws IOException {
    host = new FakeHost(new FakeArchive(), folder);
    file = Files.writeString(folder.resolve("result.json"), "{}").toString();
  }

  private static ImportReport report(Optional<ImportQuestion> asked, boolean written) {
    List<Brought> brought =
        List.of(
            new Brought(
                "guild/2024-01-01-letter.txt", "Letter", "2024-01-01", "en", Optional.empty()),
            new Brought("guild/x.txt", "X\u001b[31m", "", "fa", Optional.of("guild-old")));
    return new ImportReport(
        brought,
        Map.of(ItemForm.SHORT, List.of("Good morning!", "")),
        3,
        List.of(),
        List.of(
            new ImportReport.Edited("telegram:7/2", "guild/y.txt", ImportReport.Edited.Fate.LEFT)),
        asked,
        List.of("a note"),
        List.of(),
        written);
  }

  private Ran run(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "import";
    all[1] = file;
    System.arraycopy(more, 0, all, 2, more.length);
    return new Ran.Setting(host).run(all);
  }

  @Test
  void import_saysWhatWasDone() {
    Ran ran = run(host.importing(report(Optional.empty(), true)), "--organization", "guild");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("2 statements brought in")
        .contains("dates: 2024-01-01 to 2024-01-01 (2024: 1, none: 1)")
        .contains("languages: en: 1, fa: 1")
        .contains("left out, short posts (--keep short): 2")
        .contains("3 items known from before")
        .contains("like guild-old")
        .contains("guild/y.txt")
        .doesNotContain("\u001b[31m");
    assertThat(host.calls()).singleElement().asString().contains("write=true");
  }

  private Ran run(FakeHost prepared, String... more) {
    assertThat(prepared).isSameAs(host);
    return run(more);
  }

  @Test
  void dryRun_writesNothing() {
    Ran ran = run(host.importing(report(Optional.empty(), false)), "--dry-run");

    assertThat(ran.out()).contains("2 statements would be brought in");
    assertThat(host.calls()).singleElement().asString().contains("write=false");
  }

  @Test
  void question_withNobodyThere_isAFailureThatNamesTheOption() {
    var asked = new ImportQuestion.WhoseStatements("Channel", List.of("guild", "union"));
    Ran ran = run(host.importing(report(Optional.of(asked), false)));

    assertThat(ran.code()).isEqualTo(Terminal.FAILED);
    assertThat(ran.err())
        .contains("Channel")
        .contains("--organization KEY")
        .contains("guild, union");
  }

  @Test
  void wrongWords_areWrongUse() {
    assertThat(run("--keep", "nonsense").err()).contains("no such form: nonsense");
    assertThat(run("--zone", "Nowhere").err()).contains("no such zone");
    file = folder.resolve("none.json").toString();
    assertThat(run().code()).isEqualTo(Terminal.WRONG_USE);
  }
}
