package onrecord.telegram.journal;

import static onrecord.telegram.journal.JournalFolder.arrived;
import static onrecord.telegram.journal.JournalFolder.deletion;
import static onrecord.telegram.journal.JournalFolder.edit;
import static onrecord.telegram.journal.JournalFolder.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.telegram.journal.Outbox.Queued;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.SentAnswers.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentAnswersTest {
  @TempDir private Path path;
  private JournalFolder folder;
  private Journal journal;
  private int nextMessage = 100;

  @BeforeEach
  void open() throws IOException {
    folder = new JournalFolder(path);
    journal = folder.open();
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private void answer(long update, List<Sending> sendings, String... thread) {
    journal.outbox().answer(arrived(journal, update, 7), sendings, 5, List.of(thread));
  }

  private void deliver() {
    for (Queued queued : journal.outbox().next(7)) {
      journal.outbox().sending(queued.number());
      boolean adds = queued.sending().kind() == Outbox.SendingKind.SEND;
      journal.outbox().sent(queued.number(), adds ? nextMessage++ : queued.sending().message());
    }
  }

  @Test
  void answer_beforeItGoesOut_hasItsThreadAndNoMessages() {
    answer(1, List.of(message("{}", 5)), "who?", "and FRSO?");
    assertThat(journal.answers().to(7, 5))
        .contains(new Answered(7, 5, List.of("who?", "and FRSO?"), List.of()));
  }

  @Test
  void answer_ofSeveralMessages_knowsThemInOrder() {
    answer(1, List.of(message("{}", 5), message("{}", 5)), "who?");
    deliver();
    var whole = new Answered(7, 5, List.of("who?"), List.of(100, 101));
    assertThat(journal.answers().to(7, 5)).contains(whole);
    assertThat(journal.answers().containing(7, 101)).contains(whole);
    assertThat(journal.answers().containing(8, 101)).isEmpty();
  }

  @Test
  void answer_firstMessageRepeatedAfterTheSecond_keepsItsPlace() {
    answer(1, List.of(message("{}", 5), message("{}", 5)), "who?");
    long first = journal.outbox().next(7).getFirst().number();
    journal.outbox().sending(first);
    journal.outbox().sent(first + 1, 200);
    journal.outbox().unknown(first);
    journal.outbox().sending(first);
    journal.outbox().sent(first, 201);
    assertThat(journal.answers().to(7, 5).orElseThrow().messages()).containsExactly(201, 200);
  }

  @Test
  void answer_edited_keepsEditedLosesDeletedAndGainsContinuation() {
    answer(1, List.of(message("{}", 5), message("{}", 5), message("{}", 5)), "who?");
    deliver();
    answer(2, List.of(edit(100, 5), edit(101, 5), deletion(102), message("{}", 5)), "when?");
    deliver();
    assertThat(journal.answers().to(7, 5))
        .contains(new Answered(7, 5, List.of("when?"), List.of(100, 101, 103)));
    assertThat(journal.answers().containing(7, 102)).isEmpty();
  }

  @Test
  void message_toNoQuestion_joinsNoAnswer() {
    journal.outbox().answer(arrived(journal, 1, 7), List.of(message("{}", 0)));
    deliver();
    assertThat(journal.answers().containing(7, 100)).isEmpty();
  }

  @Test
  void message_withoutAThread_joinsItsQuestionsAnswer() {
    journal.outbox().answer(arrived(journal, 1, 7), List.of(message("{}", 5)));
    deliver();
    assertThat(journal.answers().containing(7, 100))
        .contains(new Answered(7, 5, List.of(), List.of(100)));
  }

  @Test
  void answer_olderThanKept_isErasedWithItsThread() throws IOException {
    answer(1, List.of(message("{}", 5)), "words-of-the-thread");
    deliver();
    folder.clock().pass(JournalFolder.KEEP);
    journal.expire();
    assertThat(journal.answers().to(7, 5)).isPresent();
    folder.clock().pass(java.time.Duration.ofSeconds(1));
    journal.expire();
    assertThat(journal.answers().to(7, 5)).isEmpty();
    assertThat(journal.answers().containing(7, 100)).isEmpty();
    assertThat(folder.holds("words-of-the-thread")).isFalse();
  }

  @Test
  void answer_crash_isStillKnown() throws IOException {
    answer(1, List.of(message("{}", 5)), "who?");
    deliver();
    try (Journal after = folder.crashed().open()) {
      assertThat(after.answers().containing(7, 100))
          .contains(new Answered(7, 5, List.of("who?"), List.of(100)));
    }
  }
}
