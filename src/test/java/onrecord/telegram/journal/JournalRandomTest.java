package onrecord.telegram.journal;

import static onrecord.telegram.journal.JournalFolder.arrival;
import static onrecord.telegram.journal.JournalFolder.deletion;
import static onrecord.telegram.journal.JournalFolder.edit;
import static onrecord.telegram.journal.JournalFolder.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onrecord.telegram.journal.Inbox.Arrival;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.SentAnswers.Answered;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalRandomTest {
  static final int QUESTIONS = 3;
  private static final int CHATS = 4;
  private static final int STEPS = 400;

  @TempDir private Path path;
  private final JournalModel model = new JournalModel();
  private final List<InboxEntry> entries = new ArrayList<>();
  private Random random = new Random(0);
  private int sendings;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void journal_anyCourseAndAnyCrash_isWhatTheModelIs(long seed) throws IOException {
    random = new Random(seed);
    var folder = new JournalFolder(path);
    Journal journal = folder.open();
    try {
      for (int step = 0; step < STEPS; step++) {
        if (random.nextInt(25) == 0) {
          folder = folder.crashed();
          journal.close();
          journal = folder.open();
          model.crash(folder.clock().instant());
        } else {
          step(journal, folder);
        }
        assertSame(journal, "seed " + seed + ", step " + step);
      }
    } finally {
      journal.close();
    }
  }

  private void assertSame(Journal journal, String where) {
    for (long chat = 1; chat <= CHATS; chat++) {
      assertThat(seen(journal, chat)).as(where + ", chat " + chat).isEqualTo(model.seen(chat));
    }
    assertThat(journal.inbox().chats()).as(where).isEqualTo(model.turns());
  }

  private void step(Journal journal, JournalFolder folder) {
    Instant now = folder.clock().instant();
    switch (random.nextInt(12)) {
      case 0, 1 -> keep(journal, now);
      case 2, 3 -> answer(journal, now);
      case 4 -> time(journal, folder);
      case 5 -> chat(journal);
      default -> send(journal, now);
    }
  }

  private void keep(Journal journal, Instant now) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      // Few ids and few words: many come again, and some ids with other words.
      arrivals.add(arrival(random.nextInt(40), chatOf(), "words" + random.nextInt(3)));
    }
    List<InboxEntry> kept = journal.inbox().keep(arrivals);
    model.keep(arrivals, kept, now);
    entries.addAll(kept);
  }

  private long chatOf() {
    return 1L + random.nextInt(CHATS);
  }

  private void answer(Journal journal, Instant now) {
    if (entries.isEmpty()) {
      return;
    }
    InboxEntry entry = entries.get(random.nextInt(entries.size()));
    if (random.nextInt(4) == 0) {
      journal.inbox().done(entry.number());
      model.done(entry.number());
      return;
    }
    int question = 1 + random.nextInt(QUESTIONS);
    List<Sending> answer = new ArrayList<>();
    answer.add(message("{\"n\":" + ++sendings + "}", question));
    while (random.nextBoolean()) {
      int earlier = 1 + random.nextInt(20);
      answer.add(
          switch (random.nextInt(4)) {
            case 0 -> edit(earlier, question);
            case 1 -> deletion(earlier);
            case 2 -> message("{}", 0);
            default -> message("{}", question);
          });
    }
    if (random.nextBoolean()) {
      journal.outbox().answer(entry, answer);
      model.answer(entry, answer, Optional.empty(), now);
    } else {
      List<String> thread = List.of("q" + sendings, "then?");
      journal.outbox().answer(entry, answer, question, thread);
      model.answer(entry, answer, Optional.of(thread), now);
    }
  }

  private void send(Journal journal, Instant now) {
    long number = 1L + random.nextInt(sendings * 2 + 1);
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> assertThat(journal.outbox().sending(number)).isEqualTo(model.sending(number));
      case 3, 4 -> {
        int message = 1 + random.nextInt(20);
        journal.outbox().sent(number, message);
        model.sent(number, message, now);
      }
      case 5 -> {
        journal.outbox().unknown(number);
        model.unknown(number);
      }
      case 6 -> {
        journal.outbox().unsent(number);
        model.unsent(number);
      }
      default -> {
        journal.outbox().refused(number, "why");
        model.going.remove(number);
      }
    }
  }

  private void chat(Journal journal) {
    long chat = chatOf();
    switch (random.nextInt(7)) {
      case 0 -> {
        journal.chats().silence(chat, "why");
        model.silence(chat);
      }
      case 1, 2 -> {
        journal.chats().hear(chat);
        model.silenced.remove(chat);
      }
      case 3 -> {
        journal.forget(chat);
        model.forget(chat);
      }
      case 4 -> {
        long to = 1 + chat % CHATS;
        journal.migrate(chat, to);
        model.migrate(chat, to);
      }
      default -> {
        journal.chats().prefer(chat, "p" + sendings);
        model.preferences.put(chat, "p" + sendings);
      }
    }
  }

  private void time(Journal journal, JournalFolder folder) {
    folder.clock().pass(Duration.ofHours(random.nextInt(40)));
    if (random.nextInt(4) == 0) {
      folder.clock().pass(Duration.ofDays(random.nextInt(40)));
    }
    journal.expire();
    model.expire(folder.clock().instant());
  }

  private static List<Object> seen(Journal journal, long chat) {
    List<Object> seen = new ArrayList<>();
    seen.add(journal.inbox().next(chat));
    seen.add(journal.inbox().waiting(chat));
    seen.add(journal.outbox().next(chat));
    for (int question = 1; question <= QUESTIONS; question++) {
      Optional<Answered> answered = journal.answers().to(chat, question);
      seen.add(answered.map(it -> List.of(it.thread(), it.messages())));
    }
    seen.add(journal.chats().preferences(chat));
    seen.add(journal.chats().isSilenced(chat));
    return seen;
  }
}
