import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import onrecord.answer.Answer;
import onrecord.answer.ArchiveAnswerer;
import onrecord.answer.Quote;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Retriever;
import onrecord.corpus.Corpus;
import onrecord.corpus.Furniture;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import onrecord.corpus.reading.Fingerprint;
import onrecord.evaluation.Evaluation;
import onrecord.evaluation.JudgedQuestion;
import onrecord.evaluation.Scores;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.PassageIndex;
import onrecord.index.generation.GenerationBuild;
import onrecord.index.generation.Generations;
import onrecord.language.Sentences;

/// Every question set at hand, put to its archive: `Sets HOME DATA [OPTION…] FOLDER…`. What a
/// reading comprehension set asks is right where the first passage that is found, and the first
/// quote, stand in the passage that was asked about.
final class Sets {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC);
  private static final int SAMPLE = 500;
  private static final int QUOTES = 3;

  private final Path data;
  private final boolean words;
  private final boolean show;
  private final boolean furniture;

  private Sets(Path data, boolean words, boolean show, boolean furniture) {
    this.data = data;
    this.words = words;
    this.show = show;
    this.furniture = furniture;
  }

  /// A set: its name, its archive and its questions by language.
  private record Set(String name, Path corpus, Path questions, boolean comprehension) {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    Path data = Path.of(arguments[1]);
    boolean words = false;
    boolean show = false;
    boolean furniture = false;
    String only = "";
    List<Path> folders = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--words" -> words = true;
        case "--show" -> show = true;
        case "--furniture" -> furniture = true;
        case "--only" -> only = arguments[++i];
        default -> folders.add(Path.of(arguments[i]));
      }
    }
    var sets = new Sets(data, words, show, furniture);
    System.out.println(
        "set                     first  in three  wrongly  rightly declined  sides   named"
            + "  further");
    for (Set set : sets.all(home, folders)) {
      if (only.isEmpty() || set.name().equals(only)) {
        sets.ask(set);
      }
    }
  }

  private List<Set> all(Path home, List<Path> folders) throws IOException {
    Path judged = home.resolve("src/test/resources/onrecord");
    List<Set> sets = new ArrayList<>();
    sets.add(new Set("pinned", home.resolve("corpus"), judged.resolve("questions.jsonl"), false));
    sets.add(
        new Set("blind", home.resolve("corpus"), judged.resolve("blind-questions.jsonl"), false));
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".passages.jsonl.gz")) {
          String stem = name.substring(0, name.indexOf(".passages"));
          Path questions = folder.resolve(stem + ".questions.jsonl.gz");
          sets.add(new Set(stem, unpacked(file, stem), questions, true));
        } else if (name.endsWith(".questions.jsonl")) {
          String stem = name.substring(0, name.indexOf(".questions"));
          Path archive = folder.resolve(stem + ".jsonl.gz");
          sets.add(new Set(stem, unpacked(archive, stem), file, false));
        }
      }
    }
    return sets;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private Path unpacked(Path archive, String name) throws IOException {
    Path corpus = Files.createDirectories(data.resolve(name).resolve("corpus"));
    Path file = corpus.resolve(name + ".jsonl");
    if (!Files.exists(file)) {
      List<String> statements = new ArrayList<>();
      for (JsonNode line : lines(archive)) {
        ObjectNode statement = (ObjectNode) line;
        statement.remove("docId");
        if (name.startsWith("persian")) {
          statement.put("language", "fa");
        }
        statements.add(JSON.writeValueAsString(statement));
      }
      Files.write(file, statements);
    }
    return corpus;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                    StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          lines.add(JSON.readTree(line));
        }
      }
    }
    return lines;
  }

  private void ask(Set set) throws IOException {
    Optional<Embedder> embedder = words ? Optional.empty() : Optional.of(Embedder.builtIn());
    String archive = set.name().equals("blind") ? "pinned" : set.name();
    Path place = data.resolve(archive).resolve(words ? "words" : "meaning");
    var generations =
        new Generations(
            place, embedder, index -> onrecord.Archive.chance(index, embedder.orElseThrow()));
    try (GenerationBuild build = generations.begin().orElseThrow()) {
      Corpus corpus = CorpusReader.read(set.corpus());
      build.build(corpus, Fingerprint.of(set.corpus()), IndexProgress.SILENT);
    }
    try (PassageIndex index = generations.newest().orElseThrow()) {
      var reader =
          new QuestionReader(
              index.organizations(),
              new TreeSet<>(index.authors()),
              index.people(),
              index.names(),
              TODAY);
      var answerer = new ArchiveAnswerer(reader, new Retriever(index, embedder), QUOTES);
      if (set.comprehension()) {
        comprehend(set, reader, answerer);
      } else {
        judge(set, reader, answerer, index);
      }
    }
  }

  /// Prints the quotes, and the nearest words, that are furniture by their form: none should be.
  private static void printFurniture(Collection<Answer> answers) {
    int all = 0;
    int furniture = 0;
    for (Answer answer : answers) {
      for (Quote quote : quotes(answer)) {
        all++;
        if (isFurniture(quote)) {
          furniture++;
          System.out.println("    furniture: " + quote.statement().id() + " " + quote.text());
        }
      }
    }
    System.out.println("    furniture: " + furniture + " of " + all + " quotes");
  }

  private static List<Quote> quotes(Answer answer) {
    return switch (answer) {
      case Answer.Quoted quoted ->
          Stream.concat(quoted.quotes().stream(), quoted.further().stream()).toList();
      case Answer.Abstained abstained -> abstained.nearest();
    };
  }

  private static boolean isFurniture(Quote quote) {
    boolean heading = Furniture.of(quote.statement(), quote.paragraph()).isPresent();
    boolean empty =
        Sentences.in(
                quote.statement().text(), quote.span(), quote.statement().masthead().language())
            .stream()
            .allMatch(sentence -> Furniture.isEmpty(sentence.of(quote.statement().text())));
    return heading || empty;
  }

  private void judge(Set set, QuestionReader reader, ArchiveAnswerer answerer, PassageIndex index)
      throws IOException {
    Map<String, List<JudgedQuestion>> byLanguage = new TreeMap<>();
    Map<String, String> languages = new TreeMap<>();
    for (JsonNode line : lines(set.questions())) {
      languages.put(line.path("id").asText(), line.path("language").asText("en"));
    }
    List<JudgedQuestion> all = JudgedQuestion.read(set.questions());
    for (JudgedQuestion question : all) {
      byLanguage
          .computeIfAbsent(languages.get(question.id()), key -> new ArrayList<>())
          .add(question);
    }
    Map<String, Answer> answers = new HashMap<>();
    all.forEach(
        question ->
            answers.put(question.question(), answerer.answer(reader.read(question.question()))));
    Evaluation whole = evaluation(all, answers, index);
    print(set.name(), whole.scores(), further(all, answers));
    if (byLanguage.size() > 1) {
      byLanguage.forEach(
          (language, some) -> {
            if (some.size() > 4) {
              Scores scores = evaluation(some, answers, index).scores();
              print("  " + language, scores, further(some, answers));
            }
          });
    }
    if (furniture) {
      printFurniture(answers.values());
    }
    if (show) {
      whole.lines().forEach(line -> System.out.println("    " + line));
    }
  }

  private static Evaluation evaluation(
      List<JudgedQuestion> questions, Map<String, Answer> answers, PassageIndex index) {
    return Evaluation.of(questions, answers::get, id -> index.find(id).map(Statement::text));
  }

  /// How many further quotes an answer offers on average.
  private static double further(List<JudgedQuestion> questions, Map<String, Answer> answers) {
    return questions.stream()
        .map(question -> answers.get(question.question()))
        .filter(Answer.Quoted.class::isInstance)
        .mapToInt(answer -> ((Answer.Quoted) answer).further().size())
        .average()
        .orElse(0);
  }

  private static void print(String name, Scores scores, double further) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-22s %5.1f %%  %5.1f %%  %5.1f %%  %5.1f %% of %-3d    %5.1f %%  %2d of %-2d  %.1f",
            name,
            percent(scores.rightFirst(), scores.answerable()),
            percent(scores.rightInThree(), scores.answerable()),
            percent(scores.wronglyAbstained(), scores.answerable()),
            percent(scores.rightlyAbstained(), scores.unanswerable()),
            scores.unanswerable(),
            percent(scores.covered(), scores.comparisons()),
            scores.othersNamed(),
            scores.othersWords(),
            further));
  }

  private static double percent(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }

  private void comprehend(Set set, QuestionReader reader, ArchiveAnswerer answerer)
      throws IOException {
    List<JsonNode> questions = lines(set.questions());
    int taken = Math.min(SAMPLE, questions.size());
    int found = 0;
    int first = 0;
    int inThree = 0;
    int declined = 0;
    int rightly = 0;
    int unanswerable = 0;
    for (int i = 0; i < taken; i++) {
      JsonNode question = questions.get((int) ((long) i * questions.size() / taken));
      String asked = question.path("text").asText();
      String gold = question.path("goldPassageId").asText();
      Answer answer = answerer.answer(reader.read(asked));
      List<Quote> quotes =
          answer instanceof Answer.Quoted quoted ? quoted.quotes() : List.<Quote>of();
      if (question.path("kind").asText().equals("none")) {
        unanswerable++;
        rightly += quotes.isEmpty() ? 1 : 0;
        continue;
      }
      declined += quotes.isEmpty() ? 1 : 0;
      first += isFirst(quotes, gold) ? 1 : 0;
      inThree += quotes.stream().anyMatch(quote -> quote.statement().id().equals(gold)) ? 1 : 0;
      found += isFirst(answerer.search(asked, 1), gold) ? 1 : 0;
    }
    int answerable = taken - unanswerable;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-22s %5.1f %%  %5.1f %%  %5.1f %%  %5.1f %% of %-3d    by search first %.1f %%",
            set.name(),
            percent(first, answerable),
            percent(inThree, answerable),
            percent(declined, answerable),
            percent(rightly, unanswerable),
            unanswerable,
            percent(found, answerable)));
  }

  private static boolean isFirst(List<Quote> quotes, String statement) {
    return !quotes.isEmpty() && quotes.getFirst().statement().id().equals(statement);
  }
}
