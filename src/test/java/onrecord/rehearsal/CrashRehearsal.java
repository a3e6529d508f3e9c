package onrecord.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;

/// Questions that wait for a bot, which is killed again and again while it answers them.
final class CrashRehearsal {
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(3);
  private static final Duration LAST_LIFE = Duration.ofMinutes(3);

  private final FakeBotApi api;
  private final BotProcess bot;
  private final Predicate<Message> repeated;

  /// A rehearsal of that bot.
  ///
  /// @param repeated whether an answer says of itself that it is sent again
  CrashRehearsal(FakeBotApi api, BotProcess bot, Predicate<Message> repeated) {
    this.api = api;
    this.bot = bot;
    this.repeated = repeated;
  }

  /// Asks that often, each time in a chat of its own or in the last one's, kills that often and
  /// lets the bot come to an end.
  Replies run(int questions, int kills, long seed) throws IOException, InterruptedException {
    var random = new Random(seed);
    List<Chat> chats = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      if (chats.isEmpty() || random.nextBoolean()) {
        chats.add(api.privateChat(api.person("Person " + i, "en")));
      }
      chats.getLast().writes("How many dockers walked out on Monday? (" + i + ")");
    }
    for (int kill = 0; kill < kills; kill++) {
      bot.start();
      untilItLives();
      bot.killAfter(Duration.ofMillis(random.nextLong(LONGEST_LIFE.toMillis())));
    }
    bot.start();
    boolean _ =
        api.await(LAST_LIFE, () -> Replies.in(chats, repeated).lost().isEmpty() && isIdle());
    return Replies.in(chats, repeated);
  }

  /// A kill before the first request would prove nothing: the start alone takes most of a second.
  private void untilItLives() throws InterruptedException {
    int before = api.requests().size();
    boolean lives = api.await(LAST_LIFE, () -> api.requests().size() > before);
    if (!lives) {
      throw new IllegalStateException("the bot does not ask for anything");
    }
  }

  private boolean isIdle() {
    return api.updates().size() == 0;
  }
}
