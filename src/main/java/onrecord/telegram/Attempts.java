package onrecord.telegram;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import onrecord.index.IndexAway;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.JournalFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The boundary around each entry of the inbox: whatever breaks off while one is answered, or ends
/// the process, ends that one and nothing else. It is tried twice and then set aside, and whoever
/// asked is told; where the process ended each time, it is tried four times. Thread-safe.
///
/// Each try is noted before it begins, so that an entry that ends the process is known at the next
/// start. No second try has another beside it: of all that were at work when the process ended, the
/// one that ends it again is found so.
final class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final int MOST = 2;

  /// A process that ends does not say by whose fault; who is at work each time is to blame.
  private static final int MOST_ENDED = 4;

  private static final int SHOWN_FRAMES = 40;
  private static final long LONGEST_WAIT_SECONDS = 10;
  private static final String OURS = "onrecord.";
  private static final String ENDED = "the process ended while it was at work";
  private static final String ADVICE =
      "update {} broke off again ({}): whoever asked was told, and it is set aside in the journal"
          + " (table undecodable); please report this, without the person's words";

  private final Journal journal;
  private final EntryWork work;
  private final FailureLine failure;
  private final ReentrantLock alone = new ReentrantLock();
  private final Map<Long, Integer> atWork = new ConcurrentHashMap<>();

  /// Tries that the journal could not take back.
  private final Map<Long, Integer> stillNoted = new ConcurrentHashMap<>();

  /// Chats that know of an outage that lasts.
  private final Set<Long> toldOfOutage = ConcurrentHashMap.newKeySet();

  private volatile boolean ending;

  /// Around that work.
  Attempts(Desk desk, EntryWork work) {
    journal = desk.journal();
    this.work = work;
    failure = new FailureLine(desk);
  }

  /// Whatever answers an entry, and ends it.
  interface EntryWork {
    void answer(InboxEntry entry);
  }

  /// Answers the entry or sets it aside.
  ///
  /// @return false where the archive is away: it waits as before, and is to be tried again later
  /// @throws InterruptedException where all ends; it waits as before
  /// @throws Journal.Failure where the journal cannot be written; it waits as before
  boolean answer(InboxEntry entry) throws InterruptedException {
    int failures = 0;
    for (int tries = begun(entry); tries > 0; tries = begun(entry)) {
      if (tries > MOST_ENDED) {
        setAside(entry, Optional.empty());
        return true;
      }
      Optional<Throwable> broken = tried(entry, tries);
      if (broken.isEmpty()) {
        toldOfOutage.remove(entry.chat());
        return true;
      }
      if (broken.get() instanceof IndexAway away) {
        tellOfOutage(entry, away);
        return false;
      }
      if (++failures == MOST) {
        setAside(entry, broken);
        return true;
      }
    }
    return true;
  }

  /// An outage is nobody's failure: the entry waits in the journal as before, and whoever asked is
  /// told once.
  private void tellOfOutage(InboxEntry entry, IndexAway away) {
    if (toldOfOutage.add(entry.chat())) {
      LOG.warn("update {} waits: {}", entry.update(), away.getMessage());
      journal.outbox().add(entry.chat(), failure.ofOutage(entry));
    }
  }

  private int begun(InboxEntry entry) {
    Integer noted = stillNoted.remove(entry.number());
    return noted == null ? journal.inbox().begin(entry.number()) : noted;
  }

  /// What broke off, if anything did.
  private Optional<Throwable> tried(InboxEntry entry, int tries) throws InterruptedException {
    atWork.put(entry.number(), tries);
    boolean locked = false;
    try {
      locked = tries > 1 && alone.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      work.answer(entry);
      return Optional.empty();
    } catch (InterruptedException e) {
      takeBack(entry.number());
      throw e;
    } catch (JournalFailure e) {
      // A journal that can be written refuses this entry alone.
      if (!ending && journal.isWritable()) {
        return Optional.of(e);
      }
      takeBack(entry.number());
      throw e;
    } catch (IndexAway e) {
      takeBack(entry.number());
      return Optional.of(e);
    } catch (Throwable e) {
      if (ending || Thread.currentThread().isInterrupted()) {
        takeBack(entry.number());
        throw new InterruptedException("broke off at the end");
      }
      return Optional.of(e);
    } finally {
      atWork.remove(entry.number());
      if (locked) {
        alone.unlock();
      }
    }
  }

  private void takeBack(long number) {
    Integer tries = atWork.remove(number);
    if (tries != null) {
      try {
        journal.inbox().takeBack(number);
      } catch (JournalFailure e) {
        stillNoted.put(number, tries);
      }
    }
  }

  private void setAside(InboxEntry entry, Optional<Throwable> broken) {
    String why = broken.map(Attempts::name).orElse(ENDED);
    journal.endings().setAside(entry, why, failure.of(entry));
    broken.ifPresentOrElse(
        thrown -> LOG.error(ADVICE, entry.update(), why, clipped(thrown)),
        () -> LOG.error(ADVICE, entry.update(), why));
  }

  /// What it is and where it came up, without its own words, which may be the person's.
  private static String name(Throwable broken) {
    String kind = broken.getClass().getSimpleName();
    return Arrays.stream(broken.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> kind + " in " + frame.getFileName() + ":" + frame.getLineNumber())
        .orElse(kind);
  }

  /// The trace of an endless recursion says the same a thousand times.
  private static Throwable clipped(Throwable broken) {
    StackTraceElement[] trace = broken.getStackTrace();
    if (trace.length > SHOWN_FRAMES && broken instanceof StackOverflowError) {
      broken.setStackTrace(Arrays.copyOf(trace, SHOWN_FRAMES));
    }
    return broken;
  }

  /// Takes back the tries of what is still at work when all ends: the end is no fault of theirs.
  void end() {
    ending = true;
    atWork.keySet().forEach(this::takeBack);
  }
}
