import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import onrecord.answer.ArchiveAnswerer;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Retriever;
import onrecord.corpus.Corpus;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Passages;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import onrecord.corpus.reading.Fingerprint;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.index.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.index.generation.GenerationBuild;
import onrecord.index.generation.Generations;
import onrecord.index.generation.Generations.FoundGeneration;
import onrecord.language.Analysis;
import onrecord.language.Words;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// What size costs, one step a process, so that each begins cold: `index words|all CORPUS DATA`,
/// `embed CORPUS COUNT`, `change CORPUS`, `ask words|all CORPUS DATA COUNT`, `bare CORPUS FOLDER
/// COUNT`. Runs with the program's jar and libraries on the class path.
final class Size {
  private static final long SEED = 20261121;
  private static final int WARM = 300;

  private final Path corpus;
  private final AtomicLong heap = new AtomicLong();

  private Size(Path corpus) {
    this.corpus = corpus;
    // What is left after a collection is what a heap must hold; the rest is garbage.
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(
            (notification, _) -> {
              var told =
                  GarbageCollectionNotificationInfo.from(
                      (CompositeData) notification.getUserData());
              long left =
                  told.getGcInfo().getMemoryUsageAfterGc().values().stream()
                      .mapToLong(MemoryUsage::getUsed)
                      .sum();
              heap.accumulateAndGet(left, Math::max);
            },
            null,
            null);
      }
    }
  }

  public static void main(String[] given) throws Exception {
    boolean either = given[0].equals("index") || given[0].equals("ask");
    var size = new Size(Path.of(given[either ? 2 : 1]));
    switch (given[0]) {
      case "index" -> size.index(embedder(given[1]), Path.of(given[3]));
      case "embed" -> size.embed(Integer.parseInt(given[2]));
      case "change" -> size.change();
      case "ask" -> size.ask(embedder(given[1]), Path.of(given[3]), Integer.parseInt(given[4]));
      case "bare" -> size.bare(Path.of(given[2]), Integer.parseInt(given[3]));
      default -> throw new IllegalArgumentException(given[0]);
    }
    System.exit(0);
  }

  private static Optional<Embedder> embedder(String which) {
    return which.equals("all") ? Optional.of(Embedder.builtIn()) : Optional.empty();
  }

  /// Builds an index and asks it one question, from a start with nothing loaded.
  private void index(Optional<Embedder> embedder, Path data) throws IOException {
    long begun = System.nanoTime();
    String fingerprint = Fingerprint.of(corpus);
    Corpus read = CorpusReader.read(corpus);
    say("reading                    %.1f s", seconds(begun));
    var generations =
        new Generations(
            data, embedder, built -> onrecord.Archive.chance(built, embedder.orElseThrow()));
    var first = new AtomicLong();
    IndexProgress progress =
        at -> {
          // The end of the words is the moment from which a question can be answered.
          if (at.phase() == Phase.FINISHING && at.done() == 1 && first.get() == 0) {
            first.set(System.nanoTime() - begun);
          }
        };
    long from = System.nanoTime();
    IndexReport report;
    try (GenerationBuild build = generations.begin().orElseThrow()) {
      report = build.build(read, fingerprint, progress);
    }
    double took = seconds(from);
    say(
        "indexing                   %.1f s: %.0f statements, %.0f passages a second",
        took, report.statements() / took, report.passages() / took);
    say(
        "changed                    %d added, %d changed, %d removed, %d embedded",
        report.added().size(), report.changed().size(), report.removed().size(), report.embedded());
    say("start to an index          %.1f s", first.get() / 1e9);
    try (PassageIndex index = opened(generations, fingerprint)) {
      Asker asker = new Asker(index, embedder, Retriever.Listener.SILENT);
      asker.ask(questions(index, 1).getFirst());
      say("start to a first answer    %.1f s", seconds(begun));
    }
    Path newest = data.resolve("generations/%06d".formatted(generations.serving()));
    say("index                      %s", megabytes(size(newest)));
    say("processor time             %.0f s", processor() / 1e9);
    say("left in the heap           %s", megabytes(heap.get()));
  }

  private static PassageIndex opened(Generations generations, String fingerprint)
      throws IOException {
    return switch (generations.open(fingerprint)) {
      case FoundGeneration.Usable usable -> usable.index();
      case FoundGeneration.Unusable(var why) -> throw new IOException(why);
    };
  }

  /// How many of the archive's sentences are embedded in a second.
  private void embed(int count) {
    Embedder embedder = Embedder.builtIn();
    List<String> texts = new ArrayList<>();
    for (Statement statement : drawn(CorpusReader.read(corpus).statements(), count)) {
      List<Passage> passages = Passages.of(statement);
      Passage passage = passages.get(new Random(SEED + texts.size()).nextInt(passages.size()));
      texts.add(passage.text());
      passage.sentences().forEach(span -> texts.add(span.of(statement.text())));
    }
    embedder.ofTexts(texts.subList(0, Math.min(64, texts.size())));
    long from = System.nanoTime();
    for (int at = 0; at + 32 <= texts.size(); at += 32) {
      embedder.ofTexts(texts.subList(at, at + 32));
    }
    say("embedding                  %.0f texts a second", texts.size() / 32 * 32 / seconds(from));
  }

  private static <T> List<T> drawn(List<T> all, int count) {
    var random = new Random(SEED);
    return Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(count).toList();
  }

  /// Adds a sentence to one statement of the archive, as JSON lines.
  private void change() throws IOException {
    var json = new ObjectMapper();
    Path file;
    try (Stream<Path> files = Files.list(corpus)) {
      file = files.filter(each -> each.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    int at = new Random(SEED).nextInt(lines.size());
    ObjectNode statement = (ObjectNode) json.readTree(lines.get(at));
    String added = "\n\nThe delegation asks for a recount of sentence " + System.nanoTime() + ".";
    statement.put("text", statement.get("text").asText() + added);
    lines.set(at, json.writeValueAsString(statement));
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  /// Answers questions of one generation from end to end.
  private record Asker(QuestionReader reader, ArchiveAnswerer answerer) {
    Asker(PassageIndex index, Optional<Embedder> embedder, Retriever.Listener listener) {
      this(reader(index), new Retriever(index, embedder, listener));
    }

    private Asker(QuestionReader reader, Retriever retriever) {
      this(reader, new ArchiveAnswerer(reader, retriever, 3));
    }

    private static QuestionReader reader(PassageIndex index) {
      return new QuestionReader(
          index.organizations(),
          new TreeSet<>(index.authors()),
          index.people(),
          index.names(),
          Clock.systemUTC());
    }

    void ask(String question) {
      answerer.answer(reader.read(question));
    }
  }

  private void ask(Optional<Embedder> embedder, Path data, int count) throws Exception {
    long from = System.nanoTime();
    String fingerprint = Fingerprint.of(corpus);
    try (PassageIndex index =
        opened(
            new Generations(
                data, embedder, built -> onrecord.Archive.chance(built, embedder.orElseThrow())),
            fingerprint)) {
      say("opening                    %.2f s", seconds(from));
      Map<Retriever.RetrievalStage, LongAdder> stages =
          new EnumMap<>(Retriever.RetrievalStage.class);
      for (Retriever.RetrievalStage stage : Retriever.RetrievalStage.values()) {
        stages.put(stage, new LongAdder());
      }
      Asker asker =
          new Asker(index, embedder, (stage, took) -> stages.get(stage).add(took.toNanos()));
      List<String> questions = questions(index, WARM + 2 * count);
      List<String> warm = questions.subList(0, WARM);
      say("cold, the first %d        %s", WARM, percentiles(times(asker::ask, warm, 1)));
      stages.values().forEach(LongAdder::reset);
      List<String> first = questions.subList(WARM, WARM + count);
      long processor = processor();
      say("1 asker, %d questions    %s", count, percentiles(times(asker::ask, first, 1)));
      say("processor time a question  %.1f ms", (processor() - processor) / 1e6 / count);
      say("its time                   %s", shares(stages));
      List<String> second = questions.subList(WARM + count, questions.size());
      say("4 askers, %d questions   %s", count, percentiles(times(asker::ask, second, 4)));
    }
    say("left in the heap           %s", megabytes(heap.get()));
  }

  /// What this process has used of the processors: no neighbour makes it longer.
  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static String shares(Map<Retriever.RetrievalStage, LongAdder> stages) {
    double all = stages.values().stream().mapToLong(LongAdder::sum).sum();
    List<String> shares = new ArrayList<>();
    stages.forEach(
        (stage, time) ->
            shares.add(
                "%s %.0f %%"
                    .formatted(stage.name().toLowerCase(Locale.ROOT), 100 * time.sum() / all)));
    return String.join(", ", shares);
  }

  /// Whatever answers.
  private interface Asking {
    void ask(String question) throws IOException;
  }

  /// Nanoseconds a question, of so many who ask at once.
  private static long[] times(Asking asker, List<String> questions, int askers) throws Exception {
    var next = new AtomicInteger();
    var times = new long[questions.size()];
    try (ExecutorService pool = Executors.newFixedThreadPool(askers)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < askers; i++) {
        all.add(
            pool.submit(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < times.length;
                      at = next.getAndIncrement()) {
                    long from = System.nanoTime();
                    asker.ask(questions.get(at));
                    times[at] = System.nanoTime() - from;
                  }
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    return times;
  }

  private static String percentiles(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
        .formatted(at(sorted, 50), at(sorted, 95), at(sorted, 99));
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.max(0, Math.ceilDiv(percent * sorted.length, 100) - 1)] / 1e6;
  }

  /// Questions made of the archive's own words, the same for the same archive: what an organization
  /// said on some words of one of its sentences, half of them without the name, some of a year.
  private static List<String> questions(PassageIndex index, int count) {
    var random = new Random(SEED);
    List<StatementEntry> entries =
        index.list().stream().filter(each -> each.masthead().about().isEmpty()).toList();
    List<String> questions = new ArrayList<>();
    while (questions.size() < count) {
      Statement statement =
          index.find(entries.get(random.nextInt(entries.size())).id()).orElseThrow();
      question(statement, random).ifPresent(questions::add);
    }
    return questions;
  }

  private static Optional<String> question(Statement statement, Random random) {
    List<Passage> passages = Passages.of(statement);
    Passage passage = passages.get(random.nextInt(passages.size()));
    List<String> words =
        new ArrayList<>(
            Words.in(passage.text()).stream()
                .map(Words.Word::written)
                .filter(word -> word.length() > 4)
                .distinct()
                .toList());
    if (words.size() < 8) {
      return Optional.empty();
    }
    int first = random.nextInt(words.size() - 4);
    String matter = String.join(" ", words.subList(first, first + 3 + random.nextInt(2)));
    Optional<String> name = statement.masthead().organization().map(Organization::name);
    String year =
        statement.masthead().date().map(date -> " in " + date.earliest().getYear()).orElse("");
    return Optional.of(
        switch (random.nextInt(4)) {
          case 0 -> "What is said about " + matter + "?";
          case 1 -> "Why " + matter + year + "?";
          case 2 -> "What did " + name.orElse("they") + " say about " + matter + "?";
          default -> "How does " + name.orElse("anyone") + " see " + matter + year + "?";
        });
  }

  /// The yardstick: the same passages in one text field and nothing else.
  private void bare(Path folder, int count) throws Exception {
    Corpus read = CorpusReader.read(corpus);
    List<Passage> passages =
        read.statements().stream().map(Passages::of).flatMap(List::stream).toList();
    try (FSDirectory directory = FSDirectory.open(folder)) {
      long from = System.nanoTime();
      write(passages, directory);
      double took = seconds(from);
      say(
          "bare Lucene, indexing      %.1f s: %.0f passages a second",
          took, passages.size() / took);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        List<Passage> drawn = drawn(passages, 4 * (WARM + 2 * count));
        var random = new Random(SEED);
        List<String> questions =
            drawn.stream()
                .map(passage -> question(passage.statement(), random))
                .flatMap(Optional::stream)
                .limit(WARM + 2L * count)
                .toList();
        Asking asking = question -> search(searcher, question);
        times(asking, questions.subList(0, WARM), 1);
        List<String> first = questions.subList(WARM, WARM + count);
        say("bare Lucene, 1 asker       %s", percentiles(times(asking, first, 1)));
        List<String> second = questions.subList(WARM + count, questions.size());
        say("bare Lucene, 4 askers      %s", percentiles(times(asking, second, 4)));
      }
    }
  }

  private static void search(IndexSearcher searcher, String question) throws IOException {
    var query = new BooleanQuery.Builder();
    try (var analyzer = new StandardAnalyzer()) {
      Analysis.terms(analyzer, question)
          .forEach(term -> query.add(new TermQuery(new Term("text", term)), Occur.SHOULD));
    }
    for (var hit : searcher.search(query.build(), 10).scoreDocs) {
      searcher.storedFields().document(hit.doc);
    }
  }

  private static void write(List<Passage> passages, FSDirectory directory) throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    var next = new AtomicInteger();
    try (IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
        ExecutorService pool = Executors.newFixedThreadPool(processors)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < processors; i++) {
        all.add(
            pool.submit(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < passages.size();
                      at = next.getAndIncrement()) {
                    Document document = new Document();
                    document.add(new TextField("text", passages.get(at).text(), Field.Store.YES));
                    writer.addDocument(document);
                  }
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static double seconds(long from) {
    return Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0;
  }

  private static String megabytes(long bytes) {
    return "%.0f MB".formatted(bytes / 1e6);
  }

  private static void say(String line, Object... values) {
    System.out.println("  " + String.format(Locale.ROOT, line, values));
  }
}
