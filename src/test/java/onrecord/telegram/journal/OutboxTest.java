package onrecord.telegram.journal;

import static onrecord.telegram.journal.JournalFolder.arrived;
import static onrecord.telegram.journal.JournalFolder.deletion;
import static onrecord.telegram.journal.JournalFolder.edit;
import static onrecord.telegram.journal.JournalFolder.message;
import static onrecord.telegram.journal.JournalFolder.only;
import static onrecord.telegram.journal.JournalFolder.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Outbox.Queued;
import onrecord.telegram.journal.Outbox.Sending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
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

  private Outbox outbox() {
    return journal.outbox();
  }

  private void crash() throws IOException {
    folder = folder.crashed();
    journal.close();
    journal = folder.open();
  }

  @Test
  void answer_given_endsTheEntryAndWaitsInOrder() {
    List<Sending> sendings = List.of(message("{\"a\":1}", 5), edit(3, 5), deletion(4));
    outbox().answer(arrived(journal, 1, 7), sendings);
    assertThat(journal.inbox().waiting()).isZero();
    assertThat(outbox().next(7)).extracting(Queued::sending).containsExactlyElementsOf(sendings);
    assertThat(outbox().next(7)).allMatch(it -> it.attempts() == 0 && !it.uncertain());
    assertThat(outbox().chats()).containsExactly(7L);
  }

  @Test
  void answer_givenTwice_waitsOnce() {
    InboxEntry entry = arrived(journal, 1, 7);
    outbox().answer(entry, List.of(message("{}", 5)));
    outbox().answer(entry, List.of(message("{}", 5)), 5, List.of("again"));
    only(journal, 7);
    assertThat(journal.answers().to(7, 5)).isEmpty();
  }

  @Test
  void answer_crashBeforeAndAfter_neitherLostNorDoubled() throws IOException {
    arrived(journal, 1, 7);
    crash();
    outbox().answer(journal.inbox().next(7).orElseThrow(), List.of(message("{}", 5)));
    crash();
    assertThat(journal.inbox().next(7)).isEmpty();
    assertThat(only(journal, 7).attempts()).isZero();
  }

  @Test
  void sending_underWay_doesNotWait() {
    Queued queued = queued(journal, 7);
    assertThat(outbox().sending(queued.number())).isTrue();
    assertThat(outbox().next(7)).isEmpty();
    assertThat(outbox().sending(queued.number())).isFalse();
  }

  @Test
  void sending_crash_isUncertain() throws IOException {
    outbox().sending(queued(journal, 7).number());
    crash();
    Queued repeat = only(journal, 7);
    assertThat(repeat.uncertain()).isTrue();
    assertThat(repeat.attempts()).isEqualTo(1);
    assertThat(repeat.sending().again()).isEqualTo("Sent again.");
  }

  @Test
  void sending_crashTwice_isGivenUp() throws IOException {
    outbox().sending(queued(journal, 7).number());
    crash();
    outbox().sending(only(journal, 7).number());
    crash();
    assertThat(outbox().next(7)).isEmpty();
    assertThat(outbox().chats()).isEmpty();
  }

  @Test
  void sent_crash_isNotRepeated() throws IOException {
    Queued queued = queued(journal, 7);
    outbox().sending(queued.number());
    outbox().sent(queued.number(), 99);
    crash();
    assertThat(outbox().next(7)).isEmpty();
    assertThat(journal.answers().containing(7, 99)).isPresent();
  }

  @Test
  void sent_secondTime_changesNothing() {
    Queued queued = queued(journal, 7);
    outbox().sent(queued.number(), 99);
    outbox().sent(queued.number(), 100);
    assertThat(journal.answers().to(7, 5).orElseThrow().messages()).containsExactly(99);
  }

  @Test
  void unknown_once_isRepeatedOnce() {
    Queued queued = queued(journal, 7);
    outbox().sending(queued.number());
    outbox().unknown(queued.number());
    assertThat(only(journal, 7).uncertain()).isTrue();
    outbox().sending(queued.number());
    outbox().unknown(queued.number());
    assertThat(outbox().next(7)).isEmpty();
  }

  @Test
  void unknown_crash_waitsAsBefore() throws IOException {
    Queued queued = queued(journal, 7);
    outbox().sending(queued.number());
    outbox().unknown(queued.number());
    crash();
    assertThat(only(journal, 7).uncertain()).isTrue();
    assertThat(outbox().sending(queued.number())).isTrue();
  }

  @Test
  void unknown_editOrDeletion_mayBeMadeAgainAndIsNeverUncertain() {
    outbox().answer(arrived(journal, 1, 7), List.of(edit(3, 5)));
    for (int attempt = 1; attempt <= 5; attempt++) {
      Queued edit = only(journal, 7);
      assertThat(edit.uncertain()).isFalse();
      outbox().sending(edit.number());
      outbox().unknown(edit.number());
    }
    assertThat(outbox().next(7)).isEmpty();
  }

  @Test
  void unsent_firstAttempt_waitsAsIfNothingHadBeen() {
    Queued queued = queued(journal, 7);
    outbox().sending(queued.number());
    outbox().unsent(queued.number());
    assertThat(only(journal, 7)).isEqualTo(queued);
  }

  @Test
  void unsent_repeat_staysUncertainWithItsAttemptLeft() throws IOException {
    Queued queued = queued(journal, 7);
    outbox().sending(queued.number());
    outbox().unknown(queued.number());
    outbox().sending(queued.number());
    outbox().unsent(queued.number());
    crash();
    assertThat(only(journal, 7).uncertain()).isTrue();
    assertThat(only(journal, 7).attempts()).isEqualTo(1);
  }

  @Test
  void refused_ever_isOverAndItsWordsAreErased() throws IOException {
    outbox().answer(arrived(journal, 1, 7), List.of(message("{\"text\":\"refused-words\"}", 5)));
    Queued queued = only(journal, 7);
    outbox().sending(queued.number());
    outbox().refused(queued.number(), "Bad Request: chat not found");
    outbox().unsent(queued.number());
    outbox().unknown(queued.number());
    crash();
    assertThat(outbox().next(7)).isEmpty();
    journal.expire();
    assertThat(folder.holds("refused-words")).isFalse();
  }

  @Test
  void sent_everySort_itsWordsAreErased() throws IOException {
    outbox().answer(arrived(journal, 1, 7), List.of(message("{\"text\":\"sent-words\"}", 5)));
    outbox().sending(only(journal, 7).number());
    outbox().sent(1, 99);
    journal.expire();
    assertThat(folder.holds("sent-words")).isFalse();
  }

  @Test
  void replaced_beforeAnAttempt_goesWithTheOthers() {
    Queued queued = queued(journal, 7);
    outbox().sending(queued.number());
    outbox().replace(queued.number(), "{\"b\":2}");
    outbox().unsent(queued.number());
    assertThat(only(journal, 7).sending().body()).isEqualTo("{\"b\":2}");
  }

  @Test
  void over_olderThanKept_isErasedAndWhatWaitsStays() {
    outbox().answer(arrived(journal, 1, 7), List.of(message("{}", 5), message("{}", 6)));
    outbox().sent(1, 99);
    folder.clock().pass(JournalFolder.KEEP.plusSeconds(1));
    journal.expire();
    assertThat(only(journal, 7).number()).isEqualTo(2);
    assertThat(journal.answers().to(7, 5)).isEmpty();
  }
}
