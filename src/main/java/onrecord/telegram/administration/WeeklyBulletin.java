package onrecord.telegram.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import onrecord.telegram.AdminOperations.BotStatus;
import onrecord.telegram.feedback.BulletinText;
import onrecord.telegram.feedback.BulletinTime;
import onrecord.telegram.feedback.Feedback;
import onrecord.telegram.feedback.OutcomeCounts;
import onrecord.telegram.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the admins once a week what there was, where that is wanted. What was due while the bot
/// did not run is told at its start: the latest one alone.
public final class WeeklyBulletin implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WeeklyBulletin.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
  private static final String TOLD = "bulletin.week";

  private final AdminNotes notes;
  private final Journal journal;
  private final BulletinText text;
  private final OutcomeCounts outcomes;
  private final BulletinTerms terms;
  private final CountDownLatch closed = new CountDownLatch(1);

  /// What it goes by.
  ///
  /// @param time when one is due; empty for never
  public record BulletinTerms(Optional<BulletinTime> time, Clock clock) {}

  /// For those whom the notes are for.
  public WeeklyBulletin(AdminNotes notes, Feedback feedback, BulletinTerms terms) {
    this.notes = notes;
    this.journal = notes.journal();
    outcomes = feedback.outcomes();
    text = new BulletinText(feedback);
    this.terms = terms;
  }

  /// Looks from now on.
  ///
  /// @param wake called with a chat when something for it waits in the outbox
  public void begin(Supplier<BotStatus> standing, LongConsumer wake) {
    Thread.ofVirtual().name("bulletin-week").start(() -> look(standing, wake));
  }

  private void look(Supplier<BotStatus> standing, LongConsumer wake) {
    try {
      do {
        lookOnce(standing, wake);
      } while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A look that breaks off is not the last.
  private void lookOnce(Supplier<BotStatus> standing, LongConsumer wake) {
    try {
      once(standing, wake);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.error("the week's bulletin could not be told; it is tried again", e);
    }
  }

  /// Keeps what was counted, and tells what is due and was not told.
  public void once(Supplier<BotStatus> standing, LongConsumer wake) {
    outcomes.keep();
    Optional<String> before = journal.counts().mark(TOLD);
    if (terms.time().isEmpty()) {
      if (before.isPresent() && !before.get().isEmpty()) {
        journal.counts().mark(TOLD, "");
      }
      return;
    }
    BulletinTime time = terms.time().get();
    Instant now = terms.clock().instant();
    ZonedDateTime due = time.before(now);
    String mark = time + " " + due.toEpochSecond();
    if (before.filter(mark::equals).isPresent()) {
      return;
    }
    if (before.filter(told -> told.startsWith(time + " ")).isEmpty()) {
      // Wanted since now, or at another time since now: the first one is the next one.
      journal.counts().mark(TOLD, mark);
      return;
    }
    BotStatus standingNow = standing.get();
    notes.tellOnce(TOLD, mark, wording -> text.of(due, standingNow, wording)).forEach(wake::accept);
  }

  @Override
  public void close() {
    closed.countDown();
    outcomes.keep();
  }
}
