package onrecord.telegram.journal;

import static onrecord.telegram.journal.JournalFolder.arrival;
import static onrecord.telegram.journal.JournalFolder.arrived;
import static onrecord.telegram.journal.JournalFolder.message;
import static onrecord.telegram.journal.JournalFolder.only;
import static onrecord.telegram.journal.JournalFolder.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import onrecord.telegram.journal.Inbox.InboxEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatsTest {
  private static final long GROUP = -7;
  private static final long SUPERGROUP = -1001;

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

  @Test
  void preferences_changed_areTheLast() {
    assertThat(journal.chats().preferences(7)).isEmpty();
    journal.chats().prefer(7, "fa");
    journal.chats().prefer(7, "de");
    assertThat(journal.chats().preferences(7)).contains("de");
  }

  @Test
  void chat_silenced_dropsWhatWaitsAndWhatComes() {
    queued(journal, 7);
    journal.chats().silence(7, "Forbidden: bot was blocked by the user");
    journal.outbox().answer(arrived(journal, 2, 7), List.of(message("{}", 5)));
    assertThat(journal.chats().isSilenced(7)).isTrue();
    assertThat(journal.outbox().next(7)).isEmpty();
    assertThat(journal.inbox().waiting()).isZero();
  }

  @Test
  void chat_heardAgain_getsAnswers() {
    journal.chats().prefer(7, "fa");
    journal.chats().silence(7, "");
    assertThat(journal.chats().isSilenced(7)).isTrue();
    journal.chats().hear(7);
    assertThat(journal.chats().isSilenced(7)).isFalse();
    assertThat(journal.chats().preferences(7)).contains("fa");
    queued(journal, 7);
  }

  @Test
  void chat_forgotten_allThatIsKnownOfItIsErased() throws IOException {
    queued(journal, 1);
    queued(journal, 2);
    journal.chats().prefer(1, "secret-preference");
    journal.inbox().setAside(5, "{\"chat\":{\"id\":1},\"text\":\"secret-strange\"}", "strange");
    journal.forget(1);
    assertThat(folder.holds("secret-preference")).isFalse();
    assertThat(folder.holds("secret-strange")).isFalse();
    assertThat(journal.answers().to(1, 5)).isEmpty();
    assertThat(journal.outbox().next(1)).isEmpty();
    assertThat(journal.chats().preferences(1)).isEmpty();
    only(journal, 2);
  }

  /// Courses after which SQLite's own overwriting leaves some of the words in the file.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 9, 10})
  void chat_forgottenAfterMuchWasMoved_itsWordsStandInNoFile(long seed) throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      exchange(i, random);
    }
    for (long chat = 1; chat <= 3; chat++) {
      assertThat(folder.holds(secret(chat))).isTrue();
      journal.forget(chat);
      assertThat(folder.holds(secret(chat))).as("seed " + seed).isFalse();
    }
  }

  private void exchange(int i, Random random) {
    long chat = 1L + random.nextInt(3);
    String words = secret(chat) + "x".repeat(random.nextInt(i % 10 == 0 ? 6000 : 300));
    words += secret(chat);
    InboxEntry entry = journal.inbox().keep(List.of(arrival(i, chat, words))).getFirst();
    journal.outbox().answer(entry, List.of(message(words, i)), i, List.of(words, words));
    if (random.nextBoolean()) {
      journal.outbox().next(chat).forEach(it -> journal.outbox().sent(it.number(), 1000 + i));
    }
  }

  private static String secret(long chat) {
    return "-secret-" + chat + "-";
  }

  @Test
  void chat_forgottenWhileSending_itsOutcomeIsNoted() {
    long number = queued(journal, 7).number();
    journal.outbox().sending(number);
    journal.forget(7);
    journal.outbox().sent(number, 99);
    assertThat(journal.answers().containing(7, 99)).isEmpty();
    assertThat(journal.outbox().sending(number)).isFalse();
  }

  @Test
  void chat_forgotten_whatWaitsToBeReadStaysAndTheSilenceToo() {
    arrived(journal, 2, 7);
    journal.chats().silence(7, "blocked");
    journal.forget(7);
    assertThat(journal.inbox().waiting(7)).isEqualTo(1);
    assertThat(journal.chats().isSilenced(7)).isTrue();
  }

  @Test
  void group_migrated_whatWaitsFollows() {
    var read = arrived(journal, 1, GROUP);
    journal.outbox().answer(arrived(journal, 2, GROUP), List.of(message("{}", 5)), 5, List.of("q"));
    journal.chats().prefer(GROUP, "fa");
    journal.migrate(GROUP, SUPERGROUP);
    assertThat(journal.inbox().chats()).containsExactly(SUPERGROUP);
    assertThat(only(journal, SUPERGROUP).sending().question()).isZero();
    assertThat(journal.chats().preferences(SUPERGROUP)).contains("fa");
    assertThat(journal.chats().preferences(GROUP)).isEmpty();
    assertThat(journal.answers().to(GROUP, 5)).isEmpty();
    journal.outbox().answer(read, List.of(message("{}", 0)));
    assertThat(journal.outbox().next(SUPERGROUP)).hasSize(2);
  }

  @Test
  void group_migratedToOneWithPreferences_theyStay() {
    journal.chats().prefer(GROUP, "fa");
    journal.chats().prefer(SUPERGROUP, "de");
    journal.migrate(GROUP, SUPERGROUP);
    assertThat(journal.chats().preferences(SUPERGROUP)).contains("de");
  }
}
