package onrecord.telegram.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.SubscriptionKind;

/// Which chats want to be told of what is new. Thread-safe.
public final class Subscriptions {
  /// So many a chat can have.
  public static final int MOST = 20;

  /// The tables of subscriptions, of what is known to be no news, and of what is to be told.
  static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE subscription (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL,
            place TEXT NOT NULL,
            thread INTEGER NOT NULL, -- the forum topic; 0 for none
            language TEXT NOT NULL, -- of whoever subscribed; empty where unknown
            kind TEXT NOT NULL,
            words TEXT NOT NULL,
            name TEXT NOT NULL,
            created INTEGER NOT NULL,
            outlet INTEGER NOT NULL DEFAULT 0, -- 1: the channel where all is posted
            UNIQUE (chat, kind, words, outlet)) STRICT
          """,
          """
          CREATE TABLE known_statement (
            statement TEXT PRIMARY KEY,
            version TEXT NOT NULL) STRICT, WITHOUT ROWID
          """,
          "CREATE TABLE known_text (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
          """
          CREATE TABLE new_statement (
            statement TEXT PRIMARY KEY,
            generation INTEGER NOT NULL,
            dated INTEGER NOT NULL) STRICT, WITHOUT ROWID -- the last day that it may be from
          """,
          """
          CREATE TABLE matched (
            generation INTEGER NOT NULL,
            chat INTEGER NOT NULL,
            PRIMARY KEY (generation, chat)) STRICT, WITHOUT ROWID
          """,
          """
          CREATE TABLE notice (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL,
            subscription INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            statement TEXT NOT NULL,
            first INTEGER NOT NULL, -- its words that fit: where they start
            last INTEGER NOT NULL, -- and end
            held INTEGER NOT NULL DEFAULT 0, -- 1: beyond what a day takes
            UNIQUE (chat, statement)) STRICT
          """,
          """
          CREATE TABLE noticed (
            chat INTEGER NOT NULL,
            day INTEGER NOT NULL,
            messages INTEGER NOT NULL,
            PRIMARY KEY (chat, day)) STRICT, WITHOUT ROWID
          """);

  private static final String ALL =
      "SELECT number, chat, place, thread, language, kind, words, name, created,"
          + " outlet FROM subscription";

  private final Database database;
  private final Clock clock;
  private final Outbox outbox;

  Subscriptions(Database database, Clock clock, Outbox outbox) {
    this.database = database;
    this.clock = clock;
    this.outbox = outbox;
  }

  /// Which statements are new.
  public NewStatements news() {
    return new NewStatements(database);
  }

  /// What chats are to be told.
  public Notices notices() {
    return new Notices(database, outbox);
  }

  /// Where a subscription is told.
  ///
  /// @param place what kind of chat it is, as the conversation names it
  /// @param thread the forum topic; 0 for none
  /// @param language of whoever subscribed, a BCP 47 tag; empty where unknown
  public record Subscriber(long chat, String place, int thread, String language) {}

  /// A subscription of a chat.
  ///
  /// @param outlet whether the chat is the channel where each new statement is posted
  public record KeptSubscription(
      long number,
      Subscriber subscriber,
      Subscription subscription,
      Instant created,
      boolean outlet) {}

  /// Keeps one, unless the chat has it already.
  public void add(Subscriber subscriber, Subscription subscription) {
    database.change(
        "keep a subscription",
        () ->
            database.run(
                """
                INSERT INTO subscription
                    (chat, place, thread, language, kind, words, name, created)
                  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
                  WHERE (SELECT count(*) FROM subscription WHERE chat = ?1) < ?9
                  ON CONFLICT DO NOTHING
                """,
                subscriber.chat(),
                subscriber.place(),
                subscriber.thread(),
                subscriber.language(),
                subscription.kind().name(),
                subscription.words(),
                subscription.name(),
                clock.millis(),
                MOST));
  }

  /// Keeps that channel as the one where all that is new is posted, and no other; none for an empty
  /// one.
  public void outlet(Optional<Subscriber> channel) {
    long chat = channel.map(Subscriber::chat).orElse(0L);
    database.change(
        "keep the channel where all is posted",
        () -> {
          database.run("DELETE FROM subscription WHERE outlet = 1 AND chat <> ?", chat);
          if (channel.isPresent()) {
            database.run(
                """
                INSERT INTO subscription
                    (chat, place, thread, language, kind, words, name, created, outlet)
                  VALUES (?, ?, ?, ?, 'EVERYTHING', '', '', ?, 1) ON CONFLICT DO NOTHING
                """,
                chat,
                channel.get().place(),
                channel.get().thread(),
                channel.get().language(),
                clock.millis());
          }
        });
  }

  /// Those of a chat, the earliest first.
  public List<KeptSubscription> of(long chat) {
    return database.read(
        "read subscriptions",
        () ->
            database.list(
                ALL + " WHERE chat = ? ORDER BY outlet DESC, number",
                Subscriptions::subscription,
                chat));
  }

  /// The subscription of that number.
  public Optional<KeptSubscription> find(long number) {
    return database.read(
        "read a subscription",
        () -> database.first(ALL + " WHERE number = ?", Subscriptions::subscription, number));
  }

  /// The chats that have any.
  public List<Long> chats() {
    return database.read(
        "read subscriptions",
        () ->
            database.list(
                "SELECT DISTINCT chat FROM subscription ORDER BY chat", row -> row.getLong(1)));
  }

  /// How many there are of each kind.
  public long count(SubscriptionKind kind) {
    return database.read(
        "count subscriptions",
        () ->
            database
                .first(
                    "SELECT count(*) FROM subscription WHERE kind = ? AND outlet = 0",
                    row -> row.getLong(1),
                    kind.name())
                .orElse(0L));
  }

  /// Ends one of a chat, and drops what it was about to tell.
  public void end(long chat, long number) {
    database.change(
        "end a subscription",
        () -> {
          if (database.run("DELETE FROM subscription WHERE number = ? AND chat = ?", number, chat)
              > 0) {
            database.run("DELETE FROM notice WHERE subscription = ?", number);
          }
        });
  }

  /// Ends all of a chat; inside a write.
  ///
  /// @return how many there were
  static int end(Database database, long chat) throws SQLException {
    database.run("DELETE FROM notice WHERE chat = ?", chat);
    database.run("DELETE FROM noticed WHERE chat = ?", chat);
    return database.run("DELETE FROM subscription WHERE chat = ?", chat);
  }

  /// Gives those of one chat to the one that it has become; inside a write.
  static void migrate(Database database, long from, long to) throws SQLException {
    for (String table : List.of("subscription", "notice", "noticed", "matched")) {
      database.run("UPDATE OR IGNORE " + table + " SET chat = ? WHERE chat = ?", to, from);
      database.run("DELETE FROM " + table + " WHERE chat = ?", from);
    }
  }

  private static KeptSubscription subscription(ResultSet row) throws SQLException {
    return new KeptSubscription(
        row.getLong(1),
        new Subscriber(row.getLong(2), row.getString(3), row.getInt(4), row.getString(5)),
        new Subscription(
            SubscriptionKind.valueOf(row.getString(6)), row.getString(7), row.getString(8)),
        Instant.ofEpochMilli(row.getLong(9)),
        row.getBoolean(10));
  }
}
