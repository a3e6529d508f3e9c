package onrecord.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Person;

/// An admin who brings in one statement after the other, and readers who are told of each, while
/// the bot is killed again and again.
final class DeskRehearsal {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofMillis(30);
  private static final int AT_ONCE = 2;
  private static final int MOST_SILENT = 2;

  /// A chat is told of no more than a hundred generations a day.
  private static final int MOST = 60;

  private final FakeBotApi api;
  private final BotProcess bot;
  private final Random random;
  private final Person admin;
  private final Chat office;
  private final List<Chat> readers = new ArrayList<>();
  private final List<DeskWork> works = new ArrayList<>();
  private final List<DeskWork> underWay = new ArrayList<>();
  private int kills;
  private int silent;
  private long heard;

  DeskRehearsal(FakeBotApi api, BotProcess bot, Person admin, long seed) {
    this.api = api;
    this.bot = bot;
    this.admin = admin;
    this.office = api.privateChat(admin);
    this.random = new Random(seed);
  }

  /// All that was begun.
  List<DeskWork> works() {
    return works;
  }

  /// Those who are told of everything, or of what the port says.
  List<Chat> readers() {
    return readers;
  }

  Chat office() {
    return office;
  }

  int kills() {
    return kills;
  }

  /// Looks into the folder after each kill.
  interface FolderCheck {
    void check() throws IOException;
  }

  /// Lets it be killed that often while something is under way, then lets all come to its end.
  void run(int times, FolderCheck folder) throws IOException, InterruptedException {
    bot.start();
    for (String words : List.of("/subscribe", "/subscribe port", "/subscribe")) {
      subscribe(words);
    }
    while (kills < times) {
      live();
      if (!bot.killAfter(Duration.ZERO)) {
        throw new IllegalStateException("it ended by itself: " + bot.said());
      }
      kills++;
      folder.check();
    }
    bot.start();
    work(LONG.multipliedBy(2), false);
    if (!underWay.isEmpty()) {
      throw new IllegalStateException(
          "not done: " + underWay.stream().map(DeskWork::number).toList() + bot.said());
    }
  }

  private void subscribe(String words) throws InterruptedException {
    Chat chat = api.privateChat(api.person("Reader " + readers.size(), "en"));
    readers.add(chat);
    chat.writes(words);
    await(() -> !chat.fromBot().isEmpty());
    Message asked = chat.fromBot().getFirst();
    chat.press(asked, "Subscribe");
    await(() -> asked.text().contains("Done:"));
  }

  private void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
    if (!api.await(LONG, condition)) {
      throw new IllegalStateException("it does not come");
    }
  }

  /// From its start to a moment that nobody chose, counted from its first fetch or from something
  /// that it says. What it was at four times when it was killed it sets aside, and says so: where
  /// the admin has heard nothing in two lives, the third lasts until there is something.
  private void live() throws IOException, InterruptedException {
    if (!bot.isAlive()) {
      bot.start();
    }
    int before = api.requests().size();
    boolean receiving = random.nextInt(3) == 0;
    List<String> methods =
        receiving ? List.of("getUpdates") : List.of("sendMessage", "editMessageText");
    while (api.requests().stream().skip(before).noneMatch(it -> methods.contains(it.method()))) {
      work(LOOK, true);
    }
    while (silent >= MOST_SILENT && heard() == heard) {
      work(LOOK, true);
    }
    work(Duration.ofMillis(random.nextLong(receiving ? 800 : 400)), true);
    silent = heard() == heard ? silent + 1 : 0;
    heard = heard();
  }

  /// How often the admin was told something.
  private long heard() {
    return Stream.of("sendMessage", "editMessageText")
        .flatMap(method -> api.requests(method).stream())
        .filter(each -> each.chat() == office.id() && each.status() == 200)
        .count();
  }

  /// Goes on with what is under way for so long, and begins more; without more it ends early.
  private void work(Duration time, boolean more) throws InterruptedException {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < time.toNanos() && (more || !underWay.isEmpty())) {
      underWay.removeIf(each -> !each.goOn());
      while (more && underWay.size() < AT_ONCE && works.size() < MOST) {
        var next = new DeskWork(works.size(), api, office, admin);
        works.add(next);
        underWay.add(next);
      }
      boolean _ = api.await(LOOK, () -> false);
    }
  }
}
