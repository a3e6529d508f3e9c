package onrecord.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.testing.ChildProgram;
import onrecord.testing.SmallArchive;
import org.awaitility.Awaitility;

/// The bot as a process of its own, that can be started, ended and killed.
public final class BotProcess implements AutoCloseable {
  private final SmallArchive archive;
  private final Path log;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Optional<Process> process = Optional.empty();

  /// A bot for that server and that archive, not started yet; what it says goes to the file.
  public BotProcess(FakeBotApi api, SmallArchive archive, Path log) {
    this.archive = archive;
    this.log = log;
    environment.put("TELEGRAM_BOT_TOKEN", api.token());
    environment.put("ONRECORD_TELEGRAM_API_URL", api.address().toString());
    // As a variable, for it need not be there where a cluster holds the index.
    environment.put("ONRECORD_CORPUS", archive.corpus().toString());
    environment.put("ONRECORD_SEMANTIC", "off");
    // Few persons ask here as much as many do elsewhere.
    environment.put("ONRECORD_TELEGRAM_LIMITS_PERSON", "0");
    environment.put("ONRECORD_TELEGRAM_LIMITS_CHAT", "0");
  }

  /// With one more variable in its environment.
  public BotProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// Starts it; one that runs must have ended before.
  public void start() throws IOException {
    if (isAlive()) {
      throw new IllegalStateException("it runs");
    }
    process =
        Optional.of(
            ChildProgram.begin(
                environment,
                log,
                "bot",
                "--config",
                archive.config().toString(),
                "--data",
                archive.data().toString()));
  }

  /// Whether it runs.
  public boolean isAlive() {
    return process.filter(Process::isAlive).isPresent();
  }

  /// Lets it run that long and kills it as no program can prevent; false where it had ended.
  public boolean killAfter(Duration time) throws InterruptedException {
    Process running = process.orElseThrow();
    if (running.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    running.destroyForcibly().waitFor();
    return true;
  }

  /// Asks it to end and gives its exit code; none where it does not end in that time.
  public Optional<Integer> end(Duration most) throws InterruptedException {
    Process running = process.orElseThrow();
    running.destroy();
    return ended(most);
  }

  /// Waits for its end, which nobody asked for, and gives its exit code.
  public Optional<Integer> ended(Duration most) throws InterruptedException {
    Process running = process.orElseThrow();
    return running.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)
        ? Optional.of(running.exitValue())
        : Optional.empty();
  }

  /// Waits until it has said that.
  public void awaitSaid(String words) {
    Awaitility.await(words)
        .atMost(Duration.ofMinutes(1))
        .until(this::said, it -> it.contains(words));
  }

  /// All that it has said, in all its lives.
  public String said() throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }

  @Override
  public void close() {
    process.ifPresent(running -> running.destroyForcibly().onExit().join());
  }
}
