import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.evaluation.JudgedQuestion;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.operation.configuration.Configuration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.program.serving.SwappableReference;

/// Questions at a steady rate, before and while the index is built anew: `CORPUS QUESTIONS DATA
/// RATE`. Every title is changed before each build, so that every passage is embedded again.
final class UnderLoad {
  private static final Duration PART = Duration.ofSeconds(20);

  private final SwappableReference<OpenArchive> current;
  private final List<JudgedQuestion> questions;
  private final double rate;
  private final AtomicInteger failed = new AtomicInteger();

  private UnderLoad(
      SwappableReference<OpenArchive> current, List<JudgedQuestion> questions, double rate) {
    this.current = current;
    this.questions = questions;
    this.rate = rate;
  }

  public static void main(String[] arguments) throws Exception {
    Path corpus = Path.of(arguments[0]);
    Path data = Path.of(arguments[2]);
    var options =
        new Configuration.Options(Optional.empty(), Optional.of(corpus), Optional.of(data));
    var archive =
        new ConfiguredArchive(
            Configuration.load(options, Map.of()), Optional.of(Embedder.builtIn()));
    archive.build(true, IndexProgress.SILENT);
    var current = new SwappableReference<>(archive.openNewest().orElseThrow());
    List<JudgedQuestion> questions = JudgedQuestion.read(Path.of(arguments[1]));
    var load = new UnderLoad(current, questions, Double.parseDouble(arguments[3]));
    load.ask(() -> {}, PART); // warms up
    load.failed.set(0);
    say("before", load.ask(() -> {}, PART), load.failed);
    var builds = new AtomicInteger();
    say(
        "during",
        load.ask(
            () -> {
              retitle(corpus, builds.incrementAndGet());
              archive.build(true, _ -> current.giveWay(Duration.ofMillis(150)));
              current.replace(archive.openNewest().orElseThrow());
            },
            PART),
        load.failed);
    System.out.printf("%d builds, each swapped in%n", builds.get());
    System.exit(0);
  }

  private interface Work {
    void run() throws Exception;
  }

  /// Asks as long as the part lasts and the work that goes on beside it, which begins again until
  /// then; gives how long each answer took from the moment when it was due.
  private List<Long> ask(Work beside, Duration part) throws Exception {
    var times = new ConcurrentLinkedQueue<Long>();
    long begun = System.nanoTime();
    try (var askers = Executors.newVirtualThreadPerTaskExecutor();
        var builder = Executors.newSingleThreadExecutor()) {
      var work =
          builder.submit(
              () -> {
                do {
                  beside.run();
                } while (System.nanoTime() - begun < part.toNanos());
                return true;
              });
      for (int i = 0; !work.isDone() || System.nanoTime() - begun < part.toNanos(); i++) {
        long due = begun + (long) (i * 1e9 / rate);
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        String words = questions.get(i % questions.size()).question();
        askers.submit(
            () -> {
              answer(words);
              times.add(System.nanoTime() - due);
            });
      }
      work.get();
    }
    return times.stream().sorted().toList();
  }

  private void answer(String words) {
    try {
      Answer answer = current.use(open -> open.archive().ask(words));
      if (answer instanceof Answer.Quoted(_, var quotes, _, _, _) && quotes.isEmpty()) {
        failed.incrementAndGet();
      }
    } catch (RuntimeException e) {
      failed.incrementAndGet();
      e.printStackTrace();
    }
  }

  /// Gives every statement another title.
  private static void retitle(Path corpus, int build) throws Exception {
    var files = new ArrayList<Path>();
    try (Stream<Path> all = Files.walk(corpus)) {
      all.filter(file -> file.toString().endsWith(".txt") || file.toString().endsWith(".md"))
          .forEach(files::add);
    }
    for (Path file : files) {
      String text = Files.readString(file);
      Files.writeString(
          file,
          text.replaceFirst("(?m)^title: \"(?:Build \\d+: )?", "title: \"Build " + build + ": "));
    }
  }

  private static void say(String when, List<Long> times, AtomicInteger failed) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d questions, %d failed, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
        when,
        times.size(),
        failed.get(),
        at(times, 0.5),
        at(times, 0.95),
        at(times, 0.99));
  }

  private static double at(List<Long> times, double share) {
    return times.get((int) Math.ceil(share * times.size()) - 1) / 1e6;
  }
}
