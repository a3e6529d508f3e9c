package onrecord.telegram.administration;

import static onrecord.telegram.administration.Office.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.conversation.Opinion;
import onrecord.telegram.administration.WeeklyBulletin.BulletinTerms;
import onrecord.telegram.feedback.BulletinTime;
import onrecord.telegram.feedback.Feedback;
import onrecord.telegram.feedback.FeedbackReplies;
import onrecord.telegram.feedback.PutQuestion;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Outbox.Queued;
import onrecord.testing.FakeWorks;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeeklyBulletinTest {
  /// A Friday.
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private static final Optional<BulletinTime> MONDAYS =
      Optional.of(new BulletinTime(DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneOffset.UTC));

  @TempDir private Path folder;
  private final SetClock clock = new SetClock(NOON);
  private Optional<Journal> open = Optional.empty();

  @BeforeEach
  void open() throws IOException {
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

  private Feedback feedback() {
    return Feedback.in(journal().counts(), clock, 30);
  }

  private void looks(Optional<BulletinTime> time) {
    looks(time, feedback(), Set.of(ADMIN));
  }

  private void looks(Optional<BulletinTime> time, Feedback feedback, Set<Long> admins) {
    var notes = new AdminNotes(journal(), admins);
    try (var week = new WeeklyBulletin(notes, feedback, new BulletinTerms(time, clock))) {
      week.once(new FakeWorks(folder)::standing, _ -> {});
    }
  }

  private List<String> waiting(long admin) {
    List<String> bodies = new ArrayList<>();
    for (Queued next : journal().outbox().next(admin)) {
      bodies.add(next.sending().body());
      journal().outbox().sending(next.number());
      journal().outbox().sent(next.number(), bodies.size());
    }
    return bodies;
  }

  @Test
  void bulletin_thatWasNotWantedBefore_comesWithTheNextMonday_once() throws IOException {
    looks(MONDAYS);
    assertThat(journal().outbox().waiting()).isZero();
    clock.pass(Duration.ofHours(69));
    looks(MONDAYS);
    looks(MONDAYS);
    open();
    looks(MONDAYS);
    assertThat(waiting(ADMIN)).hasSize(1);
    clock.pass(Duration.ofDays(6));
    looks(MONDAYS);
    assertThat(journal().outbox().waiting()).isZero();
    clock.pass(Duration.ofDays(1));
    looks(MONDAYS);
    assertThat(waiting(ADMIN)).hasSize(1);
  }

  @Test
  void bulletins_ofWeeksInWhichTheBotDidNotRun_areOne() {
    looks(MONDAYS);
    clock.pass(Duration.ofDays(31));
    looks(MONDAYS);
    assertThat(waiting(ADMIN)).singleElement().asString().contains("2026-01-26", "2026-02-01");
  }

  @Test
  void bulletin_atAnotherTimeSinceNow_comesNoSooner() {
    looks(MONDAYS);
    clock.pass(Duration.ofDays(4));
    looks(MONDAYS);
    assertThat(waiting(ADMIN)).hasSize(1);
    var tuesdays =
        Optional.of(new BulletinTime(DayOfWeek.TUESDAY, LocalTime.of(9, 0), ZoneOffset.UTC));
    looks(tuesdays);
    looks(Optional.empty());
    looks(tuesdays);
    assertThat(journal().outbox().waiting()).isZero();
  }

  @Test
  void bulletin_countsTheSevenDaysBefore_andEachAdminIsTold() {
    Feedback feedback = feedback();
    looks(MONDAYS, feedback, Set.of(ADMIN, 8L));
    put(feedback, "Who is Zed?", 3, "never-mentioned");
    put(feedback, "who was zed", 2, "never-mentioned");
    put(feedback, "Where is gold?", 4, "nothing-relevant");
    put(feedback, "Hello", 1, "not-a-question");
    put(feedback, "What of wages?", 9, PutQuestion.ANSWERED);
    for (Opinion each : List.of(Opinion.RIGHT, Opinion.WRONG, Opinion.WRONG_SPEAKER)) {
      new FeedbackReplies(feedback)
          .counted("What of wages?", each)
          .forEach(counted -> journal().counts().add(counted.kind(), counted.what()));
    }
    feedback.outcomes().keep();
    clock.pass(Duration.ofDays(3));
    put(feedback, "Today?", 5, PutQuestion.ANSWERED);
    looks(MONDAYS, feedback, Set.of(ADMIN, 8L));
    assertThat(waiting(8)).hasSize(1);
    assertThat(waiting(ADMIN))
        .singleElement()
        .asString()
        .contains("2025-12-29", "2026-01-04")
        .contains("19 questions, 10 of them declined")
        .contains("(nothing relevant 4, never mentioned 5, not a question 1)")
        .contains("👍 1 · 👎 1 (Wrong speaker 1)")
        .contains("5 × Who is Zed? – in 2 wordings", "4 × Where is gold?")
        .contains("index 2: 9 statements, 120 passages", "journal: cannot be written")
        .doesNotContain("Hello");
  }

  private static void put(Feedback feedback, String words, int times, String outcome) {
    boolean lacking = !outcome.equals(PutQuestion.ANSWERED) && !outcome.equals("not-a-question");
    for (int i = 0; i < times; i++) {
      feedback.note(new PutQuestion(words, outcome, lacking, List.of()));
    }
  }

  @Test
  void counts_ofQuestions_areKeptAtTheEnd_andAfterFiveWeeksGone() throws IOException {
    Feedback feedback = feedback();
    put(feedback, "What of wages?", 3, PutQuestion.ANSWERED);
    looks(Optional.empty(), feedback, Set.of());
    open();
    assertThat(journal().counts().of("outcome 2026-01-02", PutQuestion.ANSWERED)).isEqualTo(3);
    clock.pass(Duration.ofDays(36));
    looks(Optional.empty());
    assertThat(journal().counts().all("outcome 2026-01-02")).isEmpty();
  }
}
