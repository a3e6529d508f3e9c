import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;

/// Runs the bot's image beside a stand-in for Telegram, asks it, ends it, and prints what that
/// cost: `Contained PORT COUNT QUESTIONS ENGINE run …`, a command that runs the image in the
/// foreground, as a container of the name that the variable NAME gives.
final class Contained {
  private static final int PERSONS = 400;
  private static final int AT_ONCE = 60;
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final FakeBotApi telegram = new FakeBotApi();
  private final int port;
  private final String engine;
  private final String name = System.getenv("NAME");

  private Contained(int port, String engine) {
    this.port = port;
    this.engine = engine;
  }

  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[1]);
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[2]))) {
      questions.add(new ObjectMapper().readTree(line).path("question").asText());
    }
    var contained = new Contained(Integer.parseInt(args[0]), args[3]);
    List<String> command = new ArrayList<>(List.of(args[3].strip().split(" +")));
    command.addAll(List.of(args).subList(4, args.length));
    contained.measure(count, questions, command);
    System.exit(0);
  }

  private void measure(int count, List<String> questions, List<String> command) throws Exception {
    // The first start copies the first index into the new volume, the second finds it there.
    for (String which : List.of("first", "second")) {
      long from = System.nanoTime();
      Process bot = start(command);
      untilHealthy(bot);
      say("start to healthy, %-6s %.2f s", which, seconds(from));
      if (which.equals("second")) {
        ask(bot, questions.subList(0, 1), 1);
        say("resident at rest         %s", memory());
        from = System.nanoTime();
        int refused = ask(bot, questions, count);
        double took = seconds(from);
        say("questions                %d in %.0f s, %.1f a second", count, took, count / took);
        say("sendings refused         %d, too early %d", refused, telegram.earlyRequests().size());
        say("resident after them      %s", memory());
      }
      from = System.nanoTime();
      engine("kill", "--signal", "TERM", name);
      boolean ended = bot.waitFor(30, TimeUnit.SECONDS);
      say(
          "SIGTERM to the end       %.2f s, status %s",
          seconds(from), ended ? bot.exitValue() : "-");
    }
  }

  private Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("TELEGRAM_BOT_TOKEN", telegram.token());
    builder.environment().put("ONRECORD_TELEGRAM_API_URL", telegram.address().toString());
    return builder.start();
  }

  private void untilHealthy(Process bot) throws IOException, InterruptedException {
    long from = System.nanoTime();
    while (!isHealthy()) {
      if (!bot.isAlive() || seconds(from) > LONGEST.toSeconds()) {
        throw new IOException("the bot does not get healthy");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private boolean isHealthy() {
    try (var socket = new Socket("127.0.0.1", port)) {
      String request = "GET /healthz HTTP/1.0\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.startsWith("HTTP/1.1 200");
    } catch (IOException e) {
      return false; // not yet
    }
  }

  /// Many persons ask, each again when answered, so many at once; gives how many sendings were
  /// refused.
  private int ask(Process bot, List<String> questions, int count)
      throws InterruptedException, IOException {
    List<Chat> free = new ArrayList<>();
    for (int i = 0; i < Math.min(PERSONS, count); i++) {
      free.add(telegram.privateChat(telegram.person("Person " + i, "en")));
    }
    Map<Chat, Integer> waiting = new LinkedHashMap<>();
    int asked = 0;
    while (asked < count || !waiting.isEmpty()) {
      while (asked < count && waiting.size() < AT_ONCE) {
        Chat chat = free.removeFirst();
        waiting.put(chat, chat.fromBot().size());
        chat.writes(questions.get(asked++ % questions.size()));
      }
      long from = System.nanoTime();
      while (!telegram.await(LOOK, () -> waiting.entrySet().stream().anyMatch(this::isAnswered))) {
        if (!bot.isAlive() || seconds(from) > LONGEST.toSeconds()) {
          throw new IOException(waiting.size() + " questions are not answered");
        }
      }
      List<Chat> answered =
          waiting.entrySet().stream().filter(this::isAnswered).map(Map.Entry::getKey).toList();
      answered.forEach(waiting::remove);
      free.addAll(answered);
    }
    return telegram.refusals().size();
  }

  private boolean isAnswered(Map.Entry<Chat, Integer> asked) {
    return asked.getKey().fromBot().size() > asked.getValue();
  }

  /// What the process has in memory, with its peak; of it what is of files, such as the libraries.
  private String memory() throws IOException, InterruptedException {
    Map<String, Long> status = new LinkedHashMap<>();
    for (String line : engine("exec", name, "cat", "/proc/1/status").split("\n")) {
      if (line.matches("(VmHWM|VmRSS|RssFile):.* kB")) {
        String[] parts = line.split("\\s+");
        status.put(parts[0], Long.parseLong(parts[1]) >> 10);
      }
    }
    return "%d MB, of files %d MB, peak %d MB"
        .formatted(status.get("VmRSS:"), status.get("RssFile:"), status.get("VmHWM:"));
  }

  private String engine(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(engine.strip().split(" +")));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  private static void say(String format, Object... arguments) {
    System.out.printf("  " + format + "%n", arguments);
  }
}
