package onrecord.telegram.journal;

import static onrecord.telegram.journal.JournalFolder.arrival;
import static onrecord.telegram.journal.JournalFolder.arrived;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onrecord.telegram.journal.Inbox.Arrival;
import onrecord.telegram.journal.Inbox.InboxEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  @TempDir private Path path;
  private JournalFolder folder;
  private Journal journal;

  @BeforeEach
  void open() throws IOException {
    folder = new JournalFolder(path);
    journal = folder.open();
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private Inbox inbox() {
    return journal.inbox();
  }

  @Test
  void arrival_kept_waitsAsItCame() {
    Instant written = Instant.parse("2026-11-20T09:00:00.123Z");
    List<InboxEntry> kept = inbox().keep(List.of(new Arrival(9, -7, written, "{\"x\":\"پ𝄞\"}")));
    assertThat(kept).containsExactly(new InboxEntry(1, 9, -7, written, "{\"x\":\"پ𝄞\"}"));
    assertThat(inbox().next(-7)).contains(kept.getFirst());
  }

  @Test
  void arrival_givenAgain_isNotNew() {
    inbox().keep(List.of(arrival(1, 7, "a")));
    assertThat(inbox().keep(List.of(arrival(1, 7, "a"), arrival(2, 7, "b"), arrival(2, 7, "b"))))
        .extracting(InboxEntry::update)
        .containsExactly(2L);
    assertThat(inbox().waiting(7)).isEqualTo(2);
  }

  @Test
  void arrival_givenAgainWhenDone_isNotNew() {
    inbox().done(arrived(journal, 1, 7).number());
    assertThat(inbox().keep(List.of(arrival(1, 7, "who?")))).isEmpty();
    assertThat(inbox().waiting()).isZero();
  }

  @Test
  void arrival_sameIdOtherContent_isNew() {
    inbox().keep(List.of(arrival(1, 7, "a")));
    assertThat(inbox().keep(List.of(arrival(1, 7, "after the ids began again")))).hasSize(1);
  }

  @Test
  void arrival_lowerIdLater_comesLater() {
    inbox().keep(List.of(arrival(900, 7, "first")));
    inbox().keep(List.of(arrival(5, 7, "second")));
    assertThat(inbox().next(7)).map(InboxEntry::update).contains(900L);
  }

  @Test
  void arrivals_oneOfThemImpossible_noneIsKept() {
    var impossible = new Arrival(2, 7, Instant.MAX, "{}");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> inbox().keep(List.of(arrival(1, 7, "a"), impossible)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(inbox().waiting()).isZero();
    assertThat(inbox().keep(List.of(arrival(1, 7, "a")))).hasSize(1);
  }

  @Test
  void chats_severalWaiting_longestWaitingFirst() {
    inbox().keep(List.of(arrival(1, 30, "a"), arrival(2, 10, "b"), arrival(3, 20, "c")));
    inbox().keep(List.of(arrival(4, 30, "d")));
    assertThat(inbox().chats()).containsExactly(30L, 10L, 20L);
    inbox().done(inbox().next(30).orElseThrow().number());
    assertThat(inbox().chats()).containsExactly(10L, 20L, 30L);
  }

  @Test
  void entry_done_itsWordsAreErased() throws IOException {
    InboxEntry entry = inbox().keep(List.of(arrival(1, 7, "the-words-of-it"))).getFirst();
    assertThat(folder.holds("the-words-of-it")).isTrue();
    inbox().done(entry.number());
    journal.expire();
    assertThat(folder.holds("the-words-of-it")).isFalse();
  }

  @Test
  void entry_doneTwoDays_isNoLongerKnown() {
    inbox().done(arrived(journal, 1, 7).number());
    folder.clock().pass(Duration.ofDays(2));
    journal.expire();
    assertThat(inbox().keep(List.of(arrival(1, 7, "who?")))).isEmpty();
    folder.clock().pass(Duration.ofSeconds(1));
    journal.expire();
    assertThat(inbox().keep(List.of(arrival(1, 7, "who?")))).hasSize(1);
  }

  @Test
  void entry_waitingLong_staysWhenOthersExpire() {
    InboxEntry entry = arrived(journal, 1, 7);
    folder.clock().pass(Duration.ofDays(400));
    journal.expire();
    assertThat(inbox().next(7)).contains(entry);
  }

  @Test
  void undecodable_setAside_isKeptOnceUntilItExpires() throws IOException {
    inbox().setAside(3, "{\"strange-one\":1}", "no kind we know");
    inbox().setAside(3, "{\"strange-one\":1}", "no kind we know");
    assertThat(inbox().waiting()).isZero();
    assertThat(folder.holds("strange-one")).isTrue();
    folder.clock().pass(JournalFolder.KEEP.plusSeconds(1));
    journal.expire();
    assertThat(folder.holds("strange-one")).isFalse();
  }

  @Test
  void entry_crashWhileItWaits_waitsAfterwards() throws IOException {
    InboxEntry entry = arrived(journal, 1, 7);
    try (Journal after = folder.crashed().open()) {
      assertThat(after.inbox().next(7)).contains(entry);
      assertThat(after.inbox().keep(List.of(arrival(1, 7, "who?")))).isEmpty();
    }
  }

  private static Arrival said(long update, String field, long person) {
    String json = "{\"%s\":{\"from\":{\"id\":%d},\"text\":\"é\"}}".formatted(field, person);
    return new Arrival(update, -5, Instant.EPOCH, json);
  }

  @Test
  void waitingOfOneMember_isCountedInEveryKindOfUpdate() {
    inbox()
        .keep(
            List.of(
                said(1, "message", 7),
                said(2, "edited_message", 7),
                said(3, "callback_query", 7),
                said(4, "message", 8),
                arrival(5, -5, "no JSON at all")));
    assertThat(inbox().waiting(-5, 7)).isEqualTo(3);
    assertThat(inbox().waiting(-5, 8)).isEqualTo(1);
    assertThat(inbox().waiting(-6, 7)).isZero();
  }

  @Test
  void press_isFoundByItsMessageAndButton_untilItIsDone() {
    String json =
        "{\"callback_query\":{\"id\":\"q\",\"data\":\"p_'1\",\"message\":{\"message_id\":5}}}";
    InboxEntry entry = inbox().keep(List.of(new Arrival(1, 7, Instant.EPOCH, json))).getFirst();
    assertThat(inbox().press(7, 5, "p_'1")).contains("q");
    assertThat(inbox().press(7, 6, "p_'1")).isEmpty();
    assertThat(inbox().press(7, 5, "p_2")).isEmpty();
    inbox().done(entry.number());
    assertThat(inbox().press(7, 5, "p_'1")).isEmpty();
  }
}
