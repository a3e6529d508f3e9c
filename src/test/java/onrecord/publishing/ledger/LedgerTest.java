package onrecord.publishing.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onrecord.corpus.Withdrawals.Withdrawal;
import onrecord.publishing.ChangedMeanwhile;
import onrecord.publishing.Deed;
import onrecord.publishing.FileChange;
import onrecord.publishing.PublishingStep;
import onrecord.publishing.files.ArchiveFolder;
import onrecord.publishing.ledger.StepOrder.Subject;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {
  private static final String FILE = "dockers/a.txt";

  @TempDir private Path folder;
  private final SetClock clock = new SetClock(Instant.parse("2026-01-02T12:00:00Z"));
  private Path file = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void make() throws IOException {
    data = folder.resolve("data");
    file = Files.createDirectory(folder.resolve("corpus")).resolve(FILE);
  }

  private Ledger ledger() throws IOException {
    return Ledger.open(new ArchiveFolder(folder.resolve("corpus")), data, clock);
  }

  private StepOrder published(Ledger ledger, String words) throws IOException {
    var change = new FileChange(FILE, null, ledger.contents().keep(words.getBytes(UTF_8)));
    return new StepOrder(7, Deed.PUBLISH, new Subject("a", "Out!"), List.of(change));
  }

  private StepOrder withdrawn(Ledger ledger) throws IOException {
    var change = new FileChange(FILE, ledger.contents().keep(Files.readAllBytes(file)), null);
    return new StepOrder(8, Deed.WITHDRAW, new Subject("a", "Out!"), List.of(change));
  }

  @Test
  void step_isTaken_andKeptAsALine_withWhoDidWhatWhen() throws Exception {
    Ledger ledger = ledger();
    PublishingStep step = ledger.take(published(ledger, "Out!"));
    assertThat(file).hasContent("Out!");
    assertThat(step.step()).isEqualTo(1);
    assertThat(data.resolve("publishing/steps.jsonl"))
        .content()
        .startsWith(
            "{\"step\":1,\"at\":\"2026-01-02T12:00:00Z\",\"admin\":7,\"did\":\"PUBLISH\","
                + "\"statement\":\"a\",\"title\":\"Out!\",\"files\":[{\"file\":\"dockers/a.txt\",")
        .endsWith("}\n");
    assertThat(ledger().steps()).containsExactly(step);
  }

  @Test
  void withdrawn_liesAside_andIsToldAsWithdrawn_untilItIsUndone() throws Exception {
    Ledger ledger = ledger();
    ledger.take(published(ledger, "Out!"));
    PublishingStep step = ledger.take(withdrawn(ledger));
    assertThat(file).doesNotExist();
    assertThat(data.resolve("withdrawn").resolve(FILE)).hasContent("Out!");
    var told = new LedgerWithdrawals(data);
    assertThat(told.find("a")).contains(new Withdrawal("a", "Out!", LocalDate.parse("2026-01-02")));
    ledger.undo(step, 7);
    assertThat(file).hasContent("Out!");
    assertThat(told.list()).isEmpty();
    assertThat(ledger.undoing(2).orElseThrow().admin()).isEqualTo(7);
  }

  @Test
  void undone_publication_isWithdrawn_andUndoneAgain_isThere() throws Exception {
    Ledger ledger = ledger();
    PublishingStep undone = ledger.undo(ledger.take(published(ledger, "Out!")), 8);
    assertThat(new LedgerWithdrawals(data).find("a")).isPresent();
    ledger.undo(undone, 7);
    assertThat(file).hasContent("Out!");
    assertThat(new LedgerWithdrawals(data).list()).isEmpty();
  }

  @Test
  void step_aboutAFileThatWasChangedByHand_isNotTaken_andNotWrittenDown() throws Exception {
    Ledger ledger = ledger();
    PublishingStep step = ledger.take(published(ledger, "Out!"));
    Files.writeString(file, "Out, all of you!");
    assertThatThrownBy(() -> ledger.undo(step, 7))
        .isInstanceOfSatisfying(ChangedMeanwhile.class, e -> assertThat(e.file()).isEqualTo(FILE));
    assertThat(file).hasContent("Out, all of you!");
    assertThat(ledger.steps()).hasSize(1);
  }

  @Test
  void organization_undone_isNoWithdrawal() throws Exception {
    Ledger ledger = ledger();
    var change =
        new FileChange("organizations.yaml", null, ledger.contents().keep("a: {}".getBytes(UTF_8)));
    var order = new StepOrder(7, Deed.ORGANIZATION, new Subject("a", "A"), List.of(change));
    ledger.undo(ledger.take(order), 7);
    assertThat(new LedgerWithdrawals(data).list()).isEmpty();
  }

  @Test
  void step_cutOffAnywhere_isFinishedAtTheNextStart_andWrittenDownOnce() throws Exception {
    Ledger ledger = ledger();
    PublishingStep step = ledger.take(published(ledger, "Out!"));
    Path lines = data.resolve("publishing/steps.jsonl");
    Path underWay = data.resolve("publishing/under-way.json");
    String line = Files.readString(lines);
    for (String left : List.of("", line.substring(0, 40), line)) {
      for (boolean written : new boolean[] {false, true}) {
        Files.writeString(lines, left);
        Files.writeString(underWay, line);
        if (!written) {
          Files.delete(file);
        }
        assertThat(ledger().steps()).containsExactly(step);
        assertThat(file).hasContent("Out!");
        assertThat(underWay).doesNotExist();
      }
    }
  }

  @Test
  void contents_areKeptForAWeek_andWhatWasWithdrawnForGood() throws Exception {
    Ledger ledger = ledger();
    ledger.take(published(ledger, "Out!"));
    PublishingStep step = ledger.take(withdrawn(ledger));
    clock.pass(Duration.ofDays(6));
    assertThat(ledger().isUndoable(step)).isTrue();
    assertThat(data.resolve("publishing/contents")).isNotEmptyDirectory();
    clock.pass(Duration.ofDays(1));
    assertThat(ledger().isUndoable(step)).isFalse();
    assertThat(data.resolve("publishing/contents")).isEmptyDirectory();
    assertThat(data.resolve("withdrawn").resolve(FILE)).hasContent("Out!");
  }
}
