import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.operation.configuration.Configuration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;

/// Both engines on the same archives: `EngineRace ARCHIVE SCRATCH PORT [--words] [--questions N]
/// [STATEMENTS…]`. Runs with the program's jar and libraries on the class path, three nodes at the
/// ports after PORT.
final class EngineRace {
  private static final List<String> MATTERS =
      List.of(
          "nuclear weapons",
          "climate change and the rise of the sea",
          "the war in Iraq",
          "reform of the Security Council",
          "Palestine",
          "debt of poor countries",
          "migrants who drown in the Mediterranean",
          "the pandemic",
          "women in peace negotiations",
          "the International Criminal Court");

  private final Path scratch;
  private final int port;
  private final boolean words;
  private final int questions;

  private EngineRace(Path scratch, int port, boolean words, int questions) {
    this.scratch = scratch;
    this.port = port;
    this.words = words;
    this.questions = questions;
  }

  public static void main(String[] arguments) throws Exception {
    boolean words = false;
    int questions = 200;
    List<Integer> sizes = new ArrayList<>();
    for (int i = 3; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--words" -> words = true;
        case "--questions" -> questions = Integer.parseInt(arguments[++i]);
        default -> sizes.add(Integer.valueOf(arguments[i]));
      }
    }
    if (sizes.isEmpty()) {
      sizes = List.of(600, Integer.MAX_VALUE);
    }
    var race =
        new EngineRace(Path.of(arguments[1]), Integer.parseInt(arguments[2]), words, questions);
    race.await();
    for (int size : sizes) {
      race.run(Path.of(arguments[0]), size);
    }
    System.exit(0);
  }

  private String ask(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + (port + 1) + path);
      return http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private void await() throws InterruptedException {
    for (int second = 0; second < 300; second++) {
      try {
        if (ask("/_cluster/health?wait_for_nodes=3&timeout=5s").contains("\"timed_out\":false")) {
          return;
        }
      } catch (IOException e) {
        // It is not there yet.
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException("the nodes do not find each other");
  }

  private ConfiguredArchive archive(
      Path corpus, Path data, boolean cluster, Optional<Embedder> model) throws Exception {
    Map<String, String> environment = new HashMap<>();
    if (words) {
      environment.put("ONRECORD_SEMANTIC", "off");
    }
    if (cluster) {
      environment.put("ONRECORD_INDEX_ENGINE", "opensearch");
      environment.put(
          "ONRECORD_INDEX_OPENSEARCH_URLS",
          "http://127.0.0.1:%d,http://127.0.0.1:%d,http://127.0.0.1:%d"
              .formatted(port + 1, port + 2, port + 3));
      environment.put("ONRECORD_INDEX_OPENSEARCH_SECONDS", "60");
      environment.put("ONRECORD_INDEX_OPENSEARCH_NAME", corpus.getFileName().toString());
    }
    var options =
        new Configuration.Options(Optional.empty(), Optional.of(corpus), Optional.of(data));
    return new ConfiguredArchive(Configuration.load(options, environment), model);
  }

  private void run(Path from, int size) throws Exception {
    Path corpus = Files.createDirectories(scratch.resolve("race" + Math.min(size, 999_999)));
    int statements = copy(from, corpus.resolve("archive.jsonl"), size);
    Path data = scratch.resolve("data-" + corpus.getFileName());
    Optional<Embedder> model = words ? Optional.empty() : Optional.of(Embedder.builtIn());
    ConfiguredArchive files = archive(corpus, data, false, model);
    long begun = System.nanoTime();
    IndexReport report = files.build(true, IndexProgress.SILENT).orElseThrow();
    double built = seconds(begun);
    // The files are at hand: what is timed is the copy, its counting and its sample.
    ConfiguredArchive cluster = archive(corpus, data, true, model);
    begun = System.nanoTime();
    cluster.open(IndexProgress.SILENT).close();
    double copied = seconds(begun);
    long passages = report.passages();
    try (OpenArchive embedded = files.openNewest().orElseThrow();
        OpenArchive distributed = cluster.openNewest().orElseThrow()) {
      say("");
      say("%d statements, %d passages, %s", statements, passages, words ? "words" : "vectors too");
      say("  built in files   %8.1f s  %8.0f passages a second", built, passages / built);
      say(
          "  copied           %8.1f s  %8.0f passages a second, %.2f of building",
          copied, passages / copied, copied / built);
      long ours = embedded.index().bytes();
      long theirs = distributed.index().bytes();
      say("  bytes in files   %,15d  %6d a passage", ours, ours / passages);
      say(
          "  in the cluster   %,15d  %6d a passage, with one copy more: ratio %.2f",
          theirs, theirs / passages, (double) theirs / ours);
      race(embedded, distributed);
    }
  }

  private static int copy(Path from, Path to, int most) throws IOException {
    int count = 0;
    InputStream bytes = Files.newInputStream(from);
    try (var in =
            new BufferedReader(
                new InputStreamReader(
                    from.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                    StandardCharsets.UTF_8));
        BufferedWriter out = Files.newBufferedWriter(to)) {
      for (String line = in.readLine(); line != null && count < most; line = in.readLine()) {
        out.write(line);
        out.write('\n');
        count++;
      }
    }
    return count;
  }

  private List<String> questions(OpenArchive archive) {
    List<String> names = new ArrayList<>();
    archive.index().organizations().forEach(one -> names.add(one.name()));
    List<String> asked = new ArrayList<>();
    for (int i = 0; asked.size() < questions; i++) {
      String matter = MATTERS.get(i % MATTERS.size());
      asked.add(
          i % 2 == 0 || names.isEmpty()
              ? "Who spoke of %s, and what did they want?".formatted(matter)
              : "What does %s say about %s?".formatted(names.get(i * 7 % names.size()), matter));
    }
    return asked;
  }

  private void race(OpenArchive embedded, OpenArchive distributed) throws Exception {
    List<String> asked = questions(embedded);
    int differ = 0;
    for (String question : asked.subList(0, Math.min(asked.size(), 40))) {
      boolean same = distributed.json().answer(question).equals(embedded.json().answer(question));
      differ += same ? 0 : 1;
    }
    say("  of 40 answers %d differ", differ);
    for (int askers : new int[] {1, 4}) {
      double[] files = times(embedded, asked, askers);
      double[] nodes = times(distributed, asked, askers);
      say(
          "  %d asker%s: p50 %.0f and %.0f ms, ratio %.2f; p99 %.0f and %.0f ms, ratio %.2f",
          askers,
          askers == 1 ? "" : "s",
          at(files, 0.5),
          at(nodes, 0.5),
          at(nodes, 0.5) / at(files, 0.5),
          at(files, 0.99),
          at(nodes, 0.99),
          at(nodes, 0.99) / at(files, 0.99));
    }
  }

  private static double[] times(OpenArchive archive, List<String> asked, int askers)
      throws Exception {
    double[] times = new double[asked.size()];
    var next = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(askers)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < askers; i++) {
        ends.add(
            threads.submit(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < asked.size();
                      at = next.getAndIncrement()) {
                    long begun = System.nanoTime();
                    archive.json().answer(asked.get(at));
                    times[at] = (System.nanoTime() - begun) / 1e6;
                  }
                }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static double at(double[] times, double share) {
    return times[(int) Math.min(times.length - 1L, (long) (share * times.length))];
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
    System.out.flush();
  }
}
