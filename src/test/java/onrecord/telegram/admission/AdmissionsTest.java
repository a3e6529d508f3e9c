package onrecord.telegram.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onrecord.conversation.Message.MessagePlace;
import onrecord.telegram.admission.Admission.By;
import onrecord.telegram.admission.Admission.Granted;
import onrecord.telegram.admission.Admission.Limited;
import onrecord.telegram.admission.Admission.Unlisted;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Incoming;
import onrecord.telegram.message.Incoming.GroupMoved;
import onrecord.telegram.message.Incoming.Inline;
import onrecord.telegram.message.Incoming.Joined;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Where;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdmissionsTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final long ADMIN = 99;
  private static final long GROUP = -5;

  @TempDir Path folder;
  private final SetClock clock = new SetClock(NOON);
  private Journal journal;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal.sqlite"), clock, Duration.ofDays(2));
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private Admissions limited(int perPerson, int perChat) {
    var policy = new Policy(Optional.empty(), Set.of(ADMIN), perPerson, perChat);
    return new Admissions(policy, journal.counts(), clock);
  }

  private Admissions listing(Long... chats) {
    var policy = new Policy(Optional.of(Set.of(chats)), Set.of(ADMIN), 20, 40);
    return new Admissions(policy, journal.counts(), clock);
  }

  private static Where where(long chat) {
    return new Where(
        chat, chat < 0 ? MessagePlace.GROUP : MessagePlace.PRIVATE, 0, Optional.of("en"));
  }

  private Said said(long chat, long person, String text) {
    return new Said(where(chat), 1, clock.instant(), person, text, 0, false, false);
  }

  private static Pressed pressed(long chat, long person) {
    return new Pressed(
        where(chat), "q", person, 1, 0, Optional.empty(), "", Optional.empty(), "p_1");
  }

  private static Inline typed(long person) {
    return new Inline("q", person, "strike", "", Optional.of("en"));
  }

  /// How many of a hundred are taken in.
  private static int granted(Admissions admissions, Incoming incoming) {
    int granted = 0;
    for (int i = 0; i < 100; i++) {
      granted += admissions.decide(incoming) instanceof Granted ? 1 : 0;
    }
    return granted;
  }

  @Test
  void person_asksAsMuchAsIsAllowed_andIsToldOnce() {
    Admissions admissions = limited(20, 40);
    assertThat(granted(admissions, said(7, 7, "Why?"))).isEqualTo(19);
    assertThat(limited(1, 40).decide(said(7, 7, "W?"))).isEqualTo(new Granted());
    Admissions other = limited(2, 40);
    assertThat(granted(other, pressed(7, 7))).isEqualTo(8);
    clock.pass(Duration.ofSeconds(1));
    assertThat(other.decide(said(7, 7, "Why?"))).isEqualTo(new Limited(By.PERSON, false));
    clock.pass(Duration.ofMinutes(1));
    assertThat(other.decide(said(7, 7, "Why?"))).isEqualTo(new Granted());
  }

  @Test
  void memberOfAGroup_cannotUseUpWhatTheOthersHave() {
    Admissions admissions = limited(20, 40);
    assertThat(granted(admissions, said(GROUP, 7, "Why?"))).isEqualTo(19);
    assertThat(admissions.decide(said(GROUP, 8, "Why?"))).isEqualTo(new Granted());
  }

  @Test
  void group_hasALimitOfItsOwn() {
    Admissions admissions = limited(20, 40);
    for (long person = 1; person <= 10; person++) {
      for (int i = 0; i < 4; i++) {
        Admission each = admissions.decide(said(GROUP, person, ""));
        assertThat(each).isEqualTo(new Granted());
      }
    }
    assertThat(admissions.decide(said(GROUP, 11, ""))).isEqualTo(new Limited(By.CHAT, true));
    assertThat(admissions.decide(said(GROUP, 12, ""))).isEqualTo(new Limited(By.CHAT, false));
    assertThat(admissions.decide(said(12, 12, ""))).isEqualTo(new Granted());
  }

  @Test
  void nobodyInParticular_countsForTheGroupAlone() {
    assertThat(granted(limited(20, 40), said(GROUP, 0, ""))).isEqualTo(40);
  }

  @Test
  void longText_countsForSeveral_andAButtonForLess() {
    assertThat(granted(limited(20, 40), said(7, 7, "x".repeat(4000)))).isEqualTo(1);
    assertThat(granted(limited(20, 40), said(7, 7, "x".repeat(400)))).isEqualTo(10);
    assertThat(granted(limited(20, 40), pressed(7, 7))).isEqualTo(80);
    assertThat(granted(limited(20, 40), typed(7))).isEqualTo(80);
  }

  @Test
  void whatWasAskedInHoursWhileTheBotWasAway_isTakenInAtOnce() {
    Admissions admissions = limited(20, 40);
    for (int i = 0; i < 100; i++) {
      Instant at = NOON.minus(Duration.ofMinutes(500 - i));
      var each = new Said(where(7), i, at, 7, "Why?", 0, false, false);
      assertThat(admissions.decide(each)).isEqualTo(new Granted());
    }
  }

  @Test
  void edits_ofAnOldMessage_countAsOfNow() {
    Admissions admissions = limited(20, 40);
    Instant before = NOON.minus(Duration.ofHours(1));
    var edited = new Said(where(7), 1, before, 7, "", 0, true, false);
    assertThat(granted(admissions, edited)).isEqualTo(20);
  }

  @Test
  void admin_isNeverCutOff() {
    Admissions admissions = limited(20, 40);
    assertThat(granted(admissions, said(GROUP, 7, ""))).isEqualTo(20);
    assertThat(granted(admissions, said(GROUP, 8, ""))).isEqualTo(20);
    assertThat(granted(admissions, said(GROUP, ADMIN, "/status"))).isEqualTo(100);
  }

  @Test
  void whatNobodyAsks_isAlwaysTakenIn() {
    Admissions admissions = limited(1, 1);
    assertThat(granted(admissions, new Joined(where(GROUP)))).isEqualTo(100);
    assertThat(granted(admissions, new Incoming.Left(GROUP))).isEqualTo(100);
  }

  @Test
  void listed_answersThoseAndNoOthers() {
    Admissions admissions = listing(7L, GROUP);
    assertThat(admissions.decide(said(7, 7, "Why?"))).isEqualTo(new Granted());
    assertThat(admissions.decide(said(GROUP, 8, "Why?"))).isEqualTo(new Granted());
    assertThat(admissions.decide(typed(7))).isEqualTo(new Granted());
    assertThat(admissions.decide(said(8, 8, "Why?"))).isEqualTo(new Unlisted(true));
    assertThat(admissions.decide(said(8, 8, "Why?"))).isEqualTo(new Unlisted(false));
    assertThat(admissions.decide(pressed(8, 8))).isEqualTo(new Unlisted(false));
    assertThat(admissions.decide(new Joined(where(-6)))).isInstanceOf(Unlisted.class);
    assertThat(admissions.decide(typed(8))).isInstanceOf(Unlisted.class);
  }

  @Test
  void listed_answersAdminsInPrivate_butNotInOtherGroups() {
    Admissions admissions = listing(GROUP);
    assertThat(admissions.decide(said(ADMIN, ADMIN, "/status"))).isEqualTo(new Granted());
    assertThat(admissions.decide(said(-6, ADMIN, "/status"))).isInstanceOf(Unlisted.class);
  }

  @Test
  void listedGroup_thatBecomesASupergroup_staysListed_alsoAfterARestart() {
    assertThat(listing(GROUP).decide(new GroupMoved(GROUP, -1_000))).isEqualTo(new Granted());
    assertThat(listing(GROUP).decide(said(-1_000, 7, "Why?"))).isEqualTo(new Granted());
  }

  @Test
  void groupThatIsNotListed_becomesNoneByMoving() {
    Admissions admissions = listing(7L);
    assertThat(admissions.decide(new GroupMoved(-6, GROUP))).isEqualTo(new Granted());
    assertThat(admissions.decide(said(GROUP, 8, "Why?"))).isInstanceOf(Unlisted.class);
  }
}
