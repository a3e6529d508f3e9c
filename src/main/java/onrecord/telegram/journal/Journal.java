package onrecord.telegram.journal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import onrecord.operation.OwnerOnly;

/// What survives every crash: the updates that arrived, the messages that are to go out, and what a
/// later message needs of earlier ones.
///
/// Every method may be called by any thread, and what it did is on the disk when it returns; one
/// that cannot be done throws a {@link JournalFailure}.
public final class Journal implements AutoCloseable {
  private static final Duration BETWEEN_REWRITINGS = Duration.ofDays(1);
  private static final String REWRITTEN = "rewritten";

  private final JournalFile file;
  private final JournalLock lock;
  private final Database database;
  private final Optional<JournalFile.SetAside> setAside;
  private final Duration keep;
  private final Inbox inbox;
  private final SentAnswers answers;
  private final Outbox outbox;
  private final Chats chats;
  private final Counters counts;

  private Journal(
      JournalFile file,
      JournalLock lock,
      Database database,
      Optional<JournalFile.SetAside> setAside,
      Duration keep) {
    this.file = file;
    this.lock = lock;
    this.database = database;
    this.setAside = setAside;
    this.keep = keep;
    this.inbox = new Inbox(database, file.clock());
    this.answers = new SentAnswers(database, file.clock());
    this.outbox = new Outbox(database, file.clock(), inbox, answers);
    this.chats = new Chats(database, file.clock());
    this.counts = new Counters(database);
  }

  /// Opens it, or makes it. A damaged one is set aside under another name and a new one begun; what
  /// was being sent when it was last in use is of unknown outcome; what has expired is erased.
  ///
  /// @param keep how long what is done stays known
  /// @throws IOException where it is open already, in this process or another, or cannot be written
  public static Journal open(Path file, Clock clock, Duration keep) throws IOException {
    return open(new JournalFile(file.toAbsolutePath(), clock, Schema.CURRENT), keep);
  }

  static Journal open(JournalFile file, Duration keep) throws IOException {
    Path folder = Objects.requireNonNull(file.file().getParent());
    try {
      OwnerOnly.folder(folder);
      return open(file, JournalLock.take(file.file()), keep);
    } catch (FileSystemException e) {
      throw new IOException(
          "%s: cannot be written (%s); let this user write in %s, or name another data folder"
              .formatted(file.file(), e, folder),
          e);
    } catch (JournalFailure e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Journal open(JournalFile file, JournalLock lock, Duration keep)
      throws IOException {
    boolean open = false;
    try {
      NativeLibrary.unpack(file.file().resolveSibling("native"));
      Journal journal = open(file, lock, keep, file.prepare());
      open = true;
      return journal;
    } catch (SQLException e) {
      throw new IOException("%s: cannot be opened (%s)".formatted(file.file(), e.getMessage()), e);
    } finally {
      if (!open) {
        lock.close();
      }
    }
  }

  private static Journal open(
      JournalFile file, JournalLock lock, Duration keep, Optional<JournalFile.SetAside> setAside)
      throws IOException, SQLException {
    Database database = Database.open(file.file());
    var journal = new Journal(file, lock, database, setAside, keep);
    try {
      file.schema().apply(database);
      journal.outbox.recover();
      journal.expire();
      return journal;
    } catch (JournalFailure e) {
      database.close();
      // What no check finds shows in use: two damaged ones in a row would be our own fault.
      if (setAside.isPresent() || !file.isDamage(e)) {
        throw e;
      }
      return open(file, lock, keep, Optional.of(file.replace(String.valueOf(e.getMessage()))));
    }
  }

  /// Where the damaged one lies that was found at opening.
  public Optional<Path> setAside() {
    return setAside.map(JournalFile.SetAside::path);
  }

  /// What was wrong with it; empty where none was set aside.
  public String damage() {
    return setAside.map(JournalFile.SetAside::why).orElse("");
  }

  /// What has arrived.
  public Inbox inbox() {
    return inbox;
  }

  /// What is to go out.
  public Outbox outbox() {
    return outbox;
  }

  /// Ends of what has arrived.
  public Endings endings() {
    return new Endings(database, inbox, outbox, answers);
  }

  /// Which messages answer which question.
  public SentAnswers answers() {
    return answers;
  }

  /// What is known of each chat.
  public Chats chats() {
    return chats;
  }

  /// Which chats want to be told of what is new.
  public Subscriptions subscriptions() {
    return new Subscriptions(database, file.clock(), outbox);
  }

  /// What is counted.
  public Counters counts() {
    return counts;
  }

  /// Erases what is done and older than is kept; what waits stays, however old.
  public void expire() {
    Instant before = file.clock().instant().minus(keep);
    database.change(
        "erase what has expired",
        () -> {
          inbox.expire(before);
          outbox.expire(before);
          answers.expire(before);
        });
    if (isDue()) {
      rewrite();
    } else {
      database.emptyLog();
    }
    file.expire(before);
  }

  private boolean isDue() {
    Instant yesterday = file.clock().instant().minus(BETWEEN_REWRITINGS);
    return counts.mark(REWRITTEN).map(Instant::parse).filter(yesterday::isBefore).isEmpty();
  }

  private void rewrite() {
    database.rewrite();
    counts.mark(REWRITTEN, file.clock().instant().toString());
  }

  /// Erases at once what is known of a chat, so that its words stand in no file of the journal;
  /// what waits to be read stays, since it was written later.
  public void forget(long chat) {
    boolean erased =
        database.write(
            "forget a chat",
            () -> {
              // A crash before the file is written anew leaves that to the next start.
              database.run("DELETE FROM mark WHERE name = ?", REWRITTEN);
              return chats.forget(chat);
            });
    if (erased) {
      rewrite();
    }
  }

  /// Gives what is known of one chat to the one that it has become.
  public void migrate(long from, long to) {
    database.change("move what is known of a chat", () -> chats.migrate(from, to));
  }

  /// Lets another sending take the place of one that waits and that cannot be done as it is; it has
  /// not been tried yet. The message that a SEND names goes, and it takes that one's part in the
  /// answer.
  public void instead(long number, Outbox.Sending other) {
    database.change(
        "change what is to be sent",
        () ->
            database.run(
                """
                UPDATE outbox SET kind = ?, method = ?, body = ?, message = ?, again = ?,
                  attempts = 0, unknowns = 0 WHERE number = ? AND state IN ('queued', 'unknown')
                """,
                other.kind().name(),
                other.method(),
                other.body(),
                other.message(),
                other.again(),
                number));
  }

  /// Whether something can be kept now; writes to find out.
  public boolean isWritable() {
    try {
      counts.mark("written", file.clock().instant().toString());
      return Files.exists(file.file());
    } catch (JournalFailure e) {
      return false;
    }
  }

  /// Ends its use; what is done later is a {@link JournalFailure}.
  @Override
  public void close() throws IOException {
    try (lock) {
      database.close();
    } catch (SQLException e) {
      throw new IOException(file.file() + ": could not be closed (" + e.getMessage() + ")", e);
    }
  }
}
