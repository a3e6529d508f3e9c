import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.FakeBotApi.Setting;
import onrecord.fakebotapi.world.Chat;

/// How long the bot's answers take while its own process serves the site to wrk: `PORT SECONDS
/// QUESTIONS LOG RATE PATHS BOT…`. Questions come at a steady rate, each from another person, and
/// are timed from being written to an answer standing in the chat; first with nobody on the site,
/// then with wrk at each of the PATHS, split at spaces. BOT is the command that runs it.
final class SiteAndBot {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final FakeBotApi telegram = new FakeBotApi(Setting.QUICK);
  private final AtomicInteger persons = new AtomicInteger();
  private final List<String> questions;
  private final String site;
  private final double rate;
  private final int seconds;

  private SiteAndBot(List<String> questions, String[] arguments) {
    this.questions = questions;
    site = "http://127.0.0.1:" + arguments[0];
    seconds = Integer.parseInt(arguments[1]);
    rate = Double.parseDouble(arguments[4]);
  }

  public static void main(String[] arguments) throws Exception {
    var questions = new ArrayList<String>();
    for (String line : Files.readAllLines(Path.of(arguments[2]))) {
      questions.add(new ObjectMapper().readTree(line).path("question").asText());
    }
    var run = new SiteAndBot(questions, arguments);
    var builder = new ProcessBuilder(List.of(arguments).subList(6, arguments.length));
    builder.environment().put("TELEGRAM_BOT_TOKEN", run.telegram.token());
    builder.environment().put("ONRECORD_TELEGRAM_API_URL", run.telegram.address().toString());
    Process bot = builder.redirectErrorStream(true).redirectOutput(new File(arguments[3])).start();
    try {
      run.untilOpen(bot, Integer.parseInt(arguments[0]));
      run.part("warming up", List.of());
      run.part("nobody on the site", List.of());
      for (String path : arguments[5].split(" ")) {
        run.part(path, run.wrk(path));
      }
    } finally {
      bot.destroy();
      bot.waitFor(30, TimeUnit.SECONDS);
    }
    System.exit(0);
  }

  private List<String> wrk(String path) {
    return List.of("wrk", "-t2", "-c16", "-d" + seconds + "s", "--timeout", "30s", site + path);
  }

  private void untilOpen(Process bot, int port) throws IOException, InterruptedException {
    long from = System.nanoTime();
    while (true) {
      try (var socket = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException e) {
        if (!bot.isAlive() || System.nanoTime() - from > LONGEST.toNanos()) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  /// Asks while the command runs, or for as long where there is none.
  private void part(String name, List<String> beside) throws Exception {
    var times = new ConcurrentLinkedQueue<Long>();
    var missing = new AtomicInteger();
    String said = "";
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      var other = askers.submit(() -> beside.isEmpty() ? "" : output(beside));
      long begun = System.nanoTime();
      for (int i = 0; i < seconds * rate; i++) {
        TimeUnit.NANOSECONDS.sleep(begun + (long) (i * 1e9 / rate) - System.nanoTime());
        String question = questions.get(i % questions.size());
        askers.submit(() -> ask(question, times, missing));
      }
      said = other.get();
    }
    List<Long> sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: the bot answered %d of %d, p50 %.0f ms, p99 %.0f ms%s%n",
        name,
        sorted.size(),
        sorted.size() + missing.get(),
        at(sorted, 0.5),
        at(sorted, 0.99),
        said);
  }

  private void ask(String question, ConcurrentLinkedQueue<Long> times, AtomicInteger missing) {
    Chat chat = telegram.privateChat(telegram.person("Person " + persons.incrementAndGet(), "en"));
    long from = System.nanoTime();
    chat.writes(question);
    try {
      if (telegram.await(LONGEST, () -> !chat.fromBot().isEmpty())) {
        times.add(System.nanoTime() - from);
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    missing.incrementAndGet();
  }

  /// The pages a second that wrk tells, and how many were no page.
  private static String output(List<String> command) throws IOException {
    var said = new StringBuilder();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    for (String line : process.inputReader().readAllLines()) {
      if (line.startsWith("Requests/sec") || line.contains("Non-2xx") || line.contains("Socket")) {
        said.append("; ").append(line.strip().replaceAll(" +", " "));
      }
    }
    return said.toString();
  }

  private static double at(List<Long> times, double share) {
    return times.isEmpty()
        ? Double.NaN
        : times.get((int) Math.ceil(share * times.size()) - 1) / 1e6;
  }
}
