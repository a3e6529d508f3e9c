package onrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Answerer;
import onrecord.answer.ArchiveAnswerer;
import onrecord.configuration.Configuration;
import onrecord.configuration.InvalidConfiguration;
import onrecord.conversation.Conversation;
import onrecord.corpus.Corpus;
import onrecord.corpus.Masthead;
import onrecord.corpus.Statement;
import onrecord.embedding.Embedder;
import onrecord.evaluation.Cost;
import onrecord.evaluation.Evaluation;
import onrecord.evaluation.JudgedQuestion;
import onrecord.generation.GenerationBuild;
import onrecord.generation.Generations;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.StatementStore;
import onrecord.json.JsonAnswers;
import onrecord.question.QuestionReader;
import onrecord.reading.CorpusReader;
import onrecord.reading.Fingerprint;
import onrecord.retrieval.Retriever;
import onrecord.terminal.Host;

/// The rooms put together for one run of the program.
final class Machine implements Host {
  private final Embedder embedder = Embedder.bgeSmall();

  @Override
  public Archive open(Places places, Watch watch) {
    return new OpenArchive(
        index(configured(places), watch), Optional.of(embedder), configured(places));
  }

  @Override
  public StatementStore statements(Places places) {
    Watch silent = new SilentWatch();
    return index(configured(places), silent);
  }

  /// The newest generation, built anew where there is none that serves.
  private PassageIndex index(Configuration configuration, Watch watch) {
    try {
      Generations generations = generations(configuration);
      String fingerprint = Fingerprint.of(configuration.corpus());
      if (generations.open(fingerprint) instanceof Generations.Found.Usable(var index)) {
        return index;
      }
      if (generations.open(fingerprint) instanceof Generations.Found.Unusable(var why)) {
        watch.note(why.isEmpty() ? "building the index" : why + "; building it anew");
      }
      build(configuration, watch);
      return switch (generations.open(fingerprint)) {
        case Generations.Found.Usable(var index) -> index;
        case Generations.Found.Unusable(var why) ->
            throw new Failure(
                "the archive changed while its index was built: " + why, "Ask again.");
      };
    } catch (IOException e) {
      throw unwritable(configuration, e);
    }
  }

  private Generations generations(Configuration configuration) {
    return new Generations(
        configuration.data(), configuration.semantic() ? Optional.of(embedder) : Optional.empty());
  }

  @Override
  public IndexReport index(Places places, Watch watch) {
    Configuration configuration = configured(places);
    try {
      return build(configuration, watch);
    } catch (IOException e) {
      throw unwritable(configuration, e);
    }
  }

  private IndexReport build(Configuration configuration, Watch watch) throws IOException {
    Optional<GenerationBuild> begun = generations(configuration).begin();
    if (begun.isEmpty()) {
      throw new Failure(
          "another build of the index is under way in " + configuration.data(),
          "Wait until it has ended, or name another folder with --data.");
    }
    try (GenerationBuild build = begun.get()) {
      watch.at(IndexProgress.Phase.READING, 0, 1);
      String fingerprint = Fingerprint.of(configuration.corpus());
      Corpus corpus = CorpusReader.read(configuration.corpus());
      watch.at(IndexProgress.Phase.READING, 1, 1);
      if (corpus.statements().isEmpty()) {
        throw new Failure(
            "no statement could be read in " + configuration.corpus(),
            "Name the archive's folder with --corpus; onrecord check tells what is wrong.");
      }
      return build.build(corpus, fingerprint, watch);
    }
  }

  private static Failure unwritable(Configuration configuration, IOException e) {
    return new Failure(
        "the index in " + configuration.data() + " cannot be read or written: " + e.getMessage(),
        "Free space there, let this user write there, or name another folder with --data.");
  }

  @Override
  public Corpus read(Places places) {
    return CorpusReader.read(configured(places).corpus());
  }

  @Override
  public Report evaluate(Places places, Path questions, Optional<Path> answers) {
    try {
      List<JudgedQuestion> judged = JudgedQuestion.read(questions);
      try (OpenArchive archive =
          new OpenArchive(
              index(configured(places), new SilentWatch()),
              Optional.of(embedder),
              configured(places))) {
        Evaluation evaluation =
            Evaluation.of(
                judged,
                words -> archive.answerer().answer(archive.questions().read(words)),
                id -> archive.statements().find(id).map(Statement::text));
        return new Report(evaluation.lines(), true);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Failure(String.valueOf(e.getMessage()), "Name a file of judged questions.");
    }
  }

  @Override
  public Report cost(Places places, Path questions) {
    Path data = configured(places).data();
    try (Archive archive = open(places, new SilentWatch())) {
      Cost cost = Cost.of(JudgedQuestion.read(questions), archive.json()::answer, data);
      return new Report(cost.lines(), true);
    } catch (IOException | UncheckedIOException e) {
      throw new Failure(String.valueOf(e.getMessage()), "Name a file of judged questions.");
    }
  }

  @Override
  public Path data(Places places) {
    return configured(places).data();
  }

  private static Configuration configured(Places places) {
    var options = new Configuration.Options(places.config(), places.corpus(), places.data());
    try {
      Configuration configuration = Configuration.load(options, System.getenv());
      Logging.start(configuration.logLevel());
      return configuration;
    } catch (InvalidConfiguration e) {
      throw new Failure(String.valueOf(e.getMessage()), "All keys: src/docs/configuration.md");
    }
  }

  /// One generation with what answers from it.
  private record OpenArchive(PassageIndex index, QuestionReader questions, Answerer answerer)
      implements Archive {

    OpenArchive(PassageIndex index, Optional<Embedder> embedder, Configuration configuration) {
      this(index, reader(index), new Retriever(index, embedder), configuration.quotes());
    }

    private OpenArchive(
        PassageIndex index, QuestionReader questions, Retriever retriever, int quotes) {
      this(index, questions, new ArchiveAnswerer(questions, retriever, quotes));
    }

    private static QuestionReader reader(PassageIndex index) {
      return new QuestionReader(
          index.organizations(),
          index.list().stream()
              .map(StatementStore.Entry::masthead)
              .filter(masthead -> !masthead.kind().equalsIgnoreCase(Masthead.READER_COMMENTS))
              .flatMap(masthead -> masthead.authors().stream())
              .collect(Collectors.toSet()),
          index.names(),
          Clock.systemUTC());
    }

    @Override
    public Conversation conversation() {
      return new Conversation(index, questions::read, answerer);
    }

    @Override
    public JsonAnswers json() {
      return new JsonAnswers(questions::read, answerer);
    }

    @Override
    public StatementStore statements() {
      return index;
    }

    @Override
    public void close() {
      try {
        index.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the index cannot be closed", e);
      }
    }
  }

  /// A watch that nobody looks at.
  private static final class SilentWatch implements Watch {
    @Override
    public void note(String line) {}

    @Override
    public void at(Phase phase, long done, long total) {}
  }
}
