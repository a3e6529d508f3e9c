package onrecord.telegram.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.conversation.Message.Preferences;
import onrecord.corpus.Corpus.Problem;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Outbox.Queued;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What admins are told of a watched folder.
final class AdminNotesTest {
  private static final long ADMIN = 7;
  private static final long OTHER = 8;
  private static final Problem DATE = new Problem("port/a.txt", 2, "no such date", "mend it");
  private static final Problem TITLE = new Problem("port/b.txt", 3, "no title", "add one");

  @TempDir private Path folder;
  private final SetClock clock = new SetClock(Instant.parse("2026-01-02T12:00:00Z"));
  private Optional<Journal> open = Optional.empty();

  @BeforeEach
  void restart() throws IOException {
    close();
    open = Optional.of(Journal.open(folder.resolve("journal.sqlite"), clock, Duration.ofDays(2)));
  }

  @AfterEach
  void close() throws IOException {
    if (open.isPresent()) {
      open.get().close();
    }
  }

  private Journal journal() {
    return open.orElseThrow();
  }

  /// What the admins are told then.
  private List<String> told(long admin, Problem... problems) {
    new AdminNotes(journal(), Set.of(ADMIN, OTHER)).problems(List.of(problems));
    return sent(admin);
  }

  private List<String> sent(long admin) {
    List<String> told = new ArrayList<>();
    for (Queued next : journal().outbox().next(admin)) {
      told.add(next.sending().method() + " " + next.sending().body());
      journal().outbox().sending(next.number());
      journal().outbox().sent(next.number(), told.size());
    }
    return told;
  }

  @Test
  void problem_isToldOnce_withFileAndLine_overRestarts() throws IOException {
    assertThat(told(ADMIN, DATE))
        .singleElement()
        .asString()
        .contains("1 problem:", "port/a.txt:2: no such date; mend it");
    assertThat(sent(OTHER)).hasSize(1);
    assertThat(told(ADMIN, DATE)).isEmpty();
    restart();
    assertThat(told(ADMIN, DATE)).isEmpty();
    assertThat(told(ADMIN, DATE, TITLE))
        .singleElement()
        .asString()
        .contains("1 problem:", "port/b.txt:3")
        .doesNotContain("port/a.txt");
  }

  @Test
  void problem_thatWasMended_isToldAgainWhenItIsBack() throws IOException {
    assertThat(told(ADMIN, DATE, TITLE)).hasSize(1);
    assertThat(told(ADMIN, TITLE)).isEmpty();
    restart();
    assertThat(told(ADMIN, TITLE, DATE)).singleElement().asString().contains("port/a.txt:2");
  }

  @Test
  void crash_beforeItIsSent_tellsItAfterwards_once() throws IOException {
    new AdminNotes(journal(), Set.of(ADMIN)).problems(List.of(DATE));
    restart();
    new AdminNotes(journal(), Set.of(ADMIN)).problems(List.of(DATE));
    assertThat(sent(ADMIN)).hasSize(1);
  }

  @Test
  void problems_thatAreMany_areCountedAsTheyAre_andAllInAFile() throws IOException {
    Problem[] many =
        IntStream.rangeClosed(1, 5000)
            .mapToObj(i -> new Problem("port/" + i + ".txt", i, "no date", "add one"))
            .toArray(Problem[]::new);
    List<String> told = told(ADMIN, many);
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).contains("5,000 problems; the first 20:", "port/20.txt:20");
    assertThat(told.getFirst()).doesNotContain("port/21.txt");
    assertThat(told.getLast()).startsWith("sendDocument").contains("port/5000.txt:5000");
    restart();
    assertThat(told(ADMIN, many)).isEmpty();
  }

  @Test
  void admins_areToldInTheirLanguages() {
    journal().chats().prefer(OTHER, Preferences.of("de").encoded());
    assertThat(told(ADMIN, DATE, TITLE).getFirst()).contains("2 problems:");
    assertThat(sent(OTHER).getFirst()).contains("2 Probleme:");
  }

  @Test
  void builds_thatDoNotServe_areTold() {
    var notes = new AdminNotes(journal(), Set.of(ADMIN));
    notes.keptBack("40 % get a right quote first");
    notes.notBuilt("no space left on device");
    assertThat(sent(ADMIN).toString()).contains("40 % get", "no space left on device");
  }
}
