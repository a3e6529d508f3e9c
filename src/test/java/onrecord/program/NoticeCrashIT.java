package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Subscription;
import onrecord.conversation.Wording;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Subscriptions.Subscriber;
import onrecord.testing.ChildProgram;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that tells 400 chats of new statements is killed again and again.
final class NoticeCrashIT {
  private static final int KILLS = 50;
  private static final int CHATS = 400;

  @TempDir private Path folder;
  private final Random random = new Random(17);
  private int generation = 1;

  @Test
  void fiftyKillsAmidNotices_loseNone_andRepeatOnlyMarked() throws Exception {
    Path journal = folder.resolve("journal.sqlite");
    Path sent = folder.resolve("sent");
    begin(journal);
    int killed = 0;
    for (generation = 2; killed < KILLS; ) {
      if (ends(journal, sent)) {
        generation++;
      } else {
        killed++;
      }
    }
    while (!whole(journal, sent)) {
      // What was under way is ended.
    }
    check(Files.readAllLines(sent), givenUp(journal));
  }

  /// The first generation is told to nobody; then all subscribe.
  private static void begin(Path path) throws Exception {
    var clock = new SetClock(NoticeProgram.NOW);
    try (Journal journal = Journal.open(path, clock, Duration.ofDays(2))) {
      new NoticeServer(
              journal,
              clock,
              (_, words) -> {
                throw new AssertionError(words);
              })
          .work(NoticeProgram.news(1), 1000);
      for (int chat = 1; chat <= CHATS; chat++) {
        var one = new Subscriber(chat, MessagePlace.PRIVATE.name(), 0, "en");
        journal.subscriptions().add(one, Subscription.EVERYTHING);
      }
    }
  }

  private Process started(Path journal, Path sent) throws IOException {
    return ChildProgram.start(
        NoticeProgram.class, journal.toString(), sent.toString(), String.valueOf(generation));
  }

  /// Whether it came to its end before it was killed.
  private boolean ends(Path journal, Path sent) throws Exception {
    Process process = started(journal, sent);
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("ready");
      boolean ended = process.waitFor(random.nextInt(10, 1500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return ended;
    }
  }

  private boolean whole(Path journal, Path sent) throws Exception {
    Process process = started(journal, sent);
    return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  /// How many were amid sending at two kills: they are repeated once, and no more.
  private static int givenUp(Path journal) throws SQLException {
    try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + journal);
        Statement query = open.createStatement();
        ResultSet row =
            query.executeQuery("SELECT count(*) FROM outbox WHERE state = 'given up'")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private void check(List<String> lines, int givenUp) {
    String again = Wording.in("en").say("notice.again");
    Map<String, List<Boolean>> told = new TreeMap<>();
    int marked = 0;
    for (String line : lines) {
      boolean repeat = line.contains(again);
      String key = line.replaceFirst("(\\d+\\t\\S+).*", "$1");
      told.computeIfAbsent(key, _ -> new ArrayList<>()).add(repeat);
      marked += repeat ? 1 : 0;
    }
    int batches = generation - 1;
    System.out.printf(
        Locale.ROOT,
        "%d kills over %d generations, %d chats: %d messages, %d of them marked repeats, %d lost, %d given up%n",
        KILLS,
        batches,
        CHATS,
        lines.size(),
        marked,
        batches * CHATS - told.size(),
        givenUp);
    assertThat(told).hasSizeBetween(batches * CHATS - givenUp, batches * CHATS);
    assertThat(told.values()).allSatisfy(NoticeCrashIT::isOnce);
    Map<Long, Integer> chats = new HashMap<>();
    told.keySet()
        .forEach(key -> chats.merge(Long.valueOf(key.split("\t", -1)[0]), 1, Integer::sum));
    assertThat(chats).hasSize(CHATS);
    assertThat(chats.values()).allSatisfy(one -> assertThat(one).isBetween(1, batches));
  }

  /// At most one copy that does not say that it may be a second; the one that does may be the only
  /// one, where the kill came before the first had left.
  private static void isOnce(List<Boolean> repeats) {
    assertThat(repeats.stream().filter(repeat -> !repeat).count()).isLessThanOrEqualTo(1);
    assertThat(repeats).hasSizeLessThanOrEqualTo(2);
  }
}
