package onrecord.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.wire.Fault;
import onrecord.fakebotapi.wire.Faults.When;
import onrecord.fakebotapi.world.Chat;
import onrecord.telegram.journal.Journal;

/// Questions that wait for a bot, which is killed again and again while it answers them.
final class CrashRehearsal {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofSeconds(5);

  private final FakeBotApi api;
  private final BotProcess bot;
  private final Path journal;
  private final Random random;
  private final Questions questions = new Questions();
  private int intoWork;
  private int underWay;

  /// A rehearsal of that bot, which keeps that journal.
  CrashRehearsal(FakeBotApi api, BotProcess bot, Path journal, long seed) {
    this.api = api;
    this.bot = bot;
    this.journal = journal;
    this.random = new Random(seed);
  }

  /// The questions, and what came of them.
  Questions questions() {
    return questions;
  }

  /// How many kills fell on a bot that had something to do.
  int intoWork() {
    return intoWork;
  }

  /// How many kills fell on one that had a message on its way.
  int underWay() {
    return underWay;
  }

  /// Asks so many at once, and as many again whenever all are answered, until it has been killed
  /// that often; then lets it come to an end.
  void run(int atOnce, int kills) throws IOException, InterruptedException {
    ask(atOnce);
    while (intoWork < kills) {
      if (isDone()) {
        ask(atOnce);
      }
      live();
    }
    api.faults().clear();
    while (hasLeftovers()) {
      bot.start();
      if (!api.await(LONG, this::isDone)) {
        throw new IllegalStateException("not all is answered: " + bot.said());
      }
    }
  }

  /// Several in each of a few chats: no more than three go to a chat without a pause.
  private void ask(int count) {
    List<Chat> chats = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 3 == 0) {
        chats.add(api.privateChat(api.person("Person " + questions.count(), "en")));
      }
      questions.ask(chats.get(random.nextInt(chats.size())));
    }
  }

  /// From its start, or its last moment, to a moment that nobody chose, counted from its first
  /// fetch or from one of its messages.
  private void live() throws IOException, InterruptedException {
    if (!bot.isAlive()) {
      bot.start();
    }
    misbehave();
    boolean receiving = random.nextInt(3) == 0;
    String method = receiving ? "getUpdates" : "sendMessage";
    int before = api.requests().size();
    int until = count(method) + 1 + (receiving ? 0 : random.nextInt(10));
    boolean came = api.await(LONG, () -> count(method) >= until || isDone());
    if (!came) {
      throw new IllegalStateException("it does nothing: " + bot.said());
    }
    Duration more = Duration.ofMillis(random.nextLong(receiving ? 800 : 120));
    api.await(more, this::isDone);
    if (!isDone()) {
      kill(before);
    }
  }

  private void kill(int before) throws InterruptedException {
    if (!bot.killAfter(Duration.ZERO)) {
      throw new IllegalStateException("it ended by itself");
    }
    boolean onItsWay =
        api.requests().stream()
            .skip(before)
            .anyMatch(each -> each.method().equals("sendMessage") && each.status() == 0);
    intoWork++;
    underWay += onItsWay ? 1 : 0;
  }

  /// A server near or far away, which now and then does what is asked and does not say so.
  private void misbehave() {
    api.faults().clear();
    if (random.nextInt(6) == 0) {
      int from = 1 + random.nextInt(4);
      api.faults().add(When.next("sendMessage").fromNth(from), new Fault.Hang(true));
    }
    Duration late = Duration.ofMillis(random.nextLong(100));
    api.faults().add(When.every("sendMessage"), new Fault.Slow(late));
  }

  private int count(String method) {
    return api.requests(method).size();
  }

  private boolean isDone() {
    return api.updates().size() == 0 && questions.isEachAnswered();
  }

  /// Ends it and looks whether it has kept something that it has not done.
  private boolean hasLeftovers() throws IOException, InterruptedException {
    if (bot.isAlive() && bot.end(SHORT).isEmpty()) {
      throw new IllegalStateException("it does not end: " + bot.said());
    }
    try (Journal kept = Journal.open(journal, Clock.systemUTC(), Duration.ofDays(2))) {
      return !isDone() || kept.inbox().waiting() + kept.outbox().waiting() > 0;
    }
  }
}
