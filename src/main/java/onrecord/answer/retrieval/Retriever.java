package onrecord.answer.retrieval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Question;
import onrecord.corpus.Passage;
import onrecord.index.ChanceLevel;
import onrecord.index.CrossEncoder;
import onrecord.index.Embedder;
import onrecord.index.PassageIndex;
import onrecord.index.PassageVectors;
import onrecord.index.StoredPassage;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Finds the passages of one generation that bear on a question. Thread-safe; the same question
/// gets the same hits.
public final class Retriever {
  private final PassageIndex index;
  private final Listener listener;
  private final Optional<Embedder> embedder;
  private final Vocabulary vocabulary;
  private final PassageCandidates candidates;
  private final NewestStatements newest;
  private final Optional<Reranking> reranking;

  /// Over a generation.
  ///
  /// @param embedder the one that made its vectors; heeded only where it has some
  public Retriever(PassageIndex index, Optional<Embedder> embedder) {
    this(index, embedder, Optional.empty(), Listener.SILENT);
  }

  /// Over a generation, told of the time that questions take.
  ///
  /// @param embedder the one that made its vectors; heeded only where it has some
  public Retriever(PassageIndex index, Optional<Embedder> embedder, Listener listener) {
    this(index, embedder, Optional.empty(), listener);
  }

  /// Over a generation, told of the time that questions take.
  ///
  /// @param embedder the one that made its vectors; heeded only where it has some
  /// @param reranker puts the first hits in another order; none where they stay as they are
  public Retriever(
      PassageIndex index,
      Optional<Embedder> embedder,
      Optional<CrossEncoder> reranker,
      Listener listener) {
    this.index = index;
    this.listener = listener;
    this.embedder = index.semantic() ? embedder.map(Embedder::recalling) : Optional.empty();
    this.vocabulary = new Vocabulary(index);
    this.candidates = new PassageCandidates(index);
    this.newest = new NewestStatements(index);
    this.reranking = reranker.map(Reranking::new);
  }

  /// What the time of an answer goes into.
  public enum RetrievalStage {
    /// Making the question's vectors.
    EMBEDDING,
    /// Finding the passages worth ranking.
    RETRIEVAL,
    /// Ranking them.
    RERANKING,
    /// Choosing what is quoted, or abstaining.
    COMPOSING
  }

  /// Hears how long the stages of an answer took; one that abstains may search twice.
  @FunctionalInterface
  public interface Listener {
    /// One that nobody hears.
    Listener SILENT = (stage, time) -> {};

    /// A stage took that long.
    void took(RetrievalStage stage, Duration time);
  }

  /// Tells whoever listens.
  public void took(RetrievalStage stage, Duration time) {
    listener.took(stage, time);
  }

  /// What was found, and what the question names that the archive holds nowhere.
  ///
  /// @param hits the best first
  /// @param unheard terms of which the archive holds no form, as they are written
  /// @param query what was looked for by words
  public record FoundPassages(List<Hit> hits, List<String> unheard, String query) {}

  /// The hits among those that the question's organizations, and its period where it says when
  /// things were said, allow.
  public FoundPassages retrieve(Question question) {
    return find(question, filter(question));
  }

  /// The hits whoever said it and whenever.
  public FoundPassages retrieveAnywhere(Question question) {
    return find(question, anyone(question));
  }

  /// The searches for one question.
  public RankedSearch search(Question question) {
    return new RankedSearch(question);
  }

  /// The searches for one question, each made when it is first wanted, and once. For one thread.
  public final class RankedSearch {
    private final Question question;
    private @Nullable FoundPassages allowed;
    private @Nullable FoundPassages anywhere;

    private RankedSearch(Question question) {
      this.question = question;
    }

    /// As {@link #retrieve}.
    public FoundPassages allowed() {
      FoundPassages found = allowed == null ? retrieve(question) : allowed;
      allowed = found;
      return found;
    }

    /// As {@link #retrieveAnywhere}.
    public FoundPassages anywhere() {
      boolean same = filter(question).equals(anyone(question));
      FoundPassages found =
          anywhere == null ? (same ? allowed() : retrieveAnywhere(question)) : anywhere;
      anywhere = found;
      return found;
    }
  }

  private static Query filter(Question question) {
    boolean dated = question.period().filter(period -> period.ofStatement()).isPresent();
    return PassageCandidates.filter(question, dated);
  }

  private static Query anyone(Question question) {
    return PassageCandidates.filter(question.ofAnyone(), false);
  }

  /// Whether passages are found by their meaning too: the archive's have vectors, and a question
  /// can be given one.
  public boolean semantic() {
    return usable().isPresent();
  }

  /// How well the archive seems to answer what it does not answer.
  public ChanceLevel chance() {
    return index.chance();
  }

  private Optional<Embedder> usable() {
    return embedder.filter(Embedder::isUsable);
  }

  /// Whether the archive has any statement by those asked, or by anyone where nobody is named.
  public boolean speaks(Question question) {
    return index.holds(PassageCandidates.filter(question, false));
  }

  /// The first words of each of the newest statements that a question allows, whatever they are
  /// about.
  public List<Passage> newest(Question question, int most) {
    return newest.of(question, most);
  }

  /// Whether the archive holds statements in that language, or in the script of a text in it.
  public boolean reads(String language, String text) {
    return newest.reads(language, text);
  }

  /// Whether any of those statements is from the question's period.
  public boolean speaksThen(Question question) {
    return index.holds(PassageCandidates.filter(question, true));
  }

  private FoundPassages find(Question question, Query filter) {
    Optional<Embedder> model = usable();
    List<Concept> concepts = Concept.of(question.about().terms(), vocabulary, model);
    long begun = System.nanoTime();
    QuestionVectors vectors = QuestionVectors.of(question, concepts, model, vocabulary::rarity);
    long embedded = System.nanoTime();
    Set<Integer> found = candidates.find(concepts, vectors.distinct(), filter);
    long retrieved = System.nanoTime();
    List<Hit> ranked = ranked(found, new Signals(question, concepts, vectors));
    List<Hit> hits = reranking.map(each -> each.of(question, ranked)).orElse(ranked);
    took(RetrievalStage.EMBEDDING, Duration.ofNanos(embedded - begun));
    took(RetrievalStage.RETRIEVAL, Duration.ofNanos(retrieved - embedded));
    took(RetrievalStage.RERANKING, Duration.ofNanos(System.nanoTime() - retrieved));
    List<String> unheard =
        concepts.stream()
            .filter(concept -> !concept.known())
            .map(concept -> concept.term().written())
            .toList();
    return new FoundPassages(hits, unheard, candidates.words(concepts).toString());
  }

  private List<Hit> ranked(Set<Integer> numbers, Signals signals) {
    List<Hit> hits = new ArrayList<>();
    for (StoredPassage stored : index.stored(numbers)) {
      hits.add(hit(stored.passage(), signals.measure(stored.passage(), vectors(stored))));
    }
    hits.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.passage().statement().id())
            .thenComparing(hit -> hit.passage().span()));
    return hits;
  }

  private Optional<PassageVectors> vectors(StoredPassage stored) {
    return embedder.flatMap(
        model ->
            Optional.ofNullable(stored.vectors())
                .map(bytes -> new PassageVectors(bytes, model.dimensions())));
  }

  private Hit hit(Passage passage, Signals.Measured measured) {
    boolean meaning = measured.signals().getOrDefault(Signal.MEANING, 0.0) != 0;
    List<Hit.Sentence> sentences =
        measured.sentences().stream()
            .map(one -> new Hit.Sentence(one.span(), Ranking.sentence(one, meaning), one.meaning()))
            .toList();
    return new Hit(
        passage,
        Ranking.score(measured.signals(), meaning),
        sentences,
        measured.signals(),
        measured.missing());
  }
}
