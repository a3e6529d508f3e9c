package onrecord.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Abstention.Decision;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Retriever;
import onrecord.corpus.Passage;
import onrecord.language.Span;

/// Answers from what a retriever finds.
public final class ArchiveAnswerer implements Answerer {
  private static final int NEAREST = 3;
  private static final int FURTHER = 12;

  /// So many statements of one are listed where no matter is asked for.
  private static final int MOST = 100;

  private final QuestionReader reader;
  private final Retriever retriever;
  private final Abstention abstention;
  private final int quotes;

  /// Over one generation.
  ///
  /// @param quotes how many an answer holds at most; a comparison holds one for each one asked
  public ArchiveAnswerer(QuestionReader reader, Retriever retriever, int quotes) {
    this.reader = reader;
    this.quotes = quotes;
    this.retriever = retriever;
    this.abstention = new Abstention(retriever);
  }

  @Override
  public Answer answer(Question question) {
    return answer(question, AnswerTrace.silent());
  }

  @Override
  public Explanation explain(Question question) {
    AnswerTrace trace = AnswerTrace.written();
    Answer answer = answer(question, trace);
    return new Explanation(answer, trace.lines());
  }

  private Answer answer(Question question, AnswerTrace trace) {
    trace.understood(question);
    Retriever.RankedSearch search = retriever.search(question);
    Optional<Decision> early = abstention.before(question);
    if (early.isPresent()) {
      return decline(question, search, early.get(), trace);
    }
    if (question.ofAnyMatter()) {
      return newest(question, trace);
    }
    Retriever.FoundPassages found = search.allowed();
    trace.found(question, found);
    long begun = System.nanoTime();
    Optional<Decision> late = abstention.after(question, search);
    if (late.isPresent()) {
      return decline(question, search, late.get(), trace);
    }
    List<Hit> hits = Abstention.spoken(question, found.hits());
    Selection.ChosenQuotes chosen =
        Selection.of(question, hits, quotes, abstention.following(question, hits));
    retriever.took(Retriever.RetrievalStage.COMPOSING, Duration.ofNanos(System.nanoTime() - begun));
    if (chosen.quotes().isEmpty()) {
      return decline(question, search, abstention.ofNoQuote(question), trace);
    }
    trace.chosen(chosen);
    return chosen.answering(question);
  }

  private Answer decline(
      Question question, Retriever.RankedSearch search, Decision decision, AnswerTrace trace) {
    trace.declined(decision);
    boolean hopeless = decision.reason().isHopeless();
    List<Hit> hits = hopeless ? List.of() : search.anywhere().hits();
    long begun = System.nanoTime();
    List<Quote> nearest = Selection.of(question.ofAnyone(), hits, NEAREST).quotes();
    retriever.took(Retriever.RetrievalStage.COMPOSING, Duration.ofNanos(System.nanoTime() - begun));
    return new Answer.Abstained(
        question, decision.reason(), decision.missing(), nearest.stream().limit(NEAREST).toList());
  }

  /// The newest statements of those asked, one quote each; in a comparison one for each one asked.
  private Answer newest(Question question, AnswerTrace trace) {
    boolean compared = question.comparison() && question.asked().size() > 1;
    List<Asked> silent = new ArrayList<>();
    List<Quote> all = new ArrayList<>();
    if (compared) {
      for (Asked one : question.asked()) {
        List<Quote> own = newest(question.asking(List.of(one)), 1);
        all.addAll(own);
        silent.addAll(own.isEmpty() ? List.of(one) : List.of());
      }
    } else {
      all.addAll(newest(question, quotes + FURTHER));
    }
    if (all.isEmpty()) {
      return decline(question, retriever.search(question), abstention.ofNoQuote(question), trace);
    }
    int shown = compared ? all.size() : Math.min(quotes, all.size());
    var chosen =
        Selection.ChosenQuotes.of(all.subList(0, shown), all.subList(shown, all.size()), silent);
    trace.chosen(chosen);
    return chosen.answering(question);
  }

  private List<Quote> newest(Question question, int most) {
    return retriever.newest(question, most).stream().map(ArchiveAnswerer::opening).toList();
  }

  /// The first sentence of a passage that says something.
  private static Quote opening(Passage passage) {
    Span first =
        passage.sentences().stream().filter(passage::says).findFirst().orElse(passage.span());
    return new Quote(passage.statement(), first, passage.voiceOf(first), passage.paragraph(), 1);
  }

  @Override
  public List<Quote> bearing(Question question, double least) {
    if (abstention.before(question).isPresent()) {
      return List.of();
    }
    if (question.ofAnyMatter()) {
      return newest(question, MOST);
    }
    Set<String> statements = new HashSet<>();
    return Selection.ordered(question, retriever.retrieve(question).hits()).stream()
        .filter(hit -> hit.unasked() >= least && abstention.bears(question, hit))
        .filter(hit -> statements.add(hit.passage().statement().id()))
        .map(hit -> Selection.quote(hit).scored(hit.unasked()))
        .toList();
  }

  @Override
  public List<Quote> answeredBy(Question question) {
    // No words at all ask for whatever those statements say.
    if (!question.text().isBlank() && abstention.before(question).isPresent()) {
      return List.of();
    }
    if (question.ofAnyMatter()) {
      return newest(question, MOST);
    }
    Map<String, List<Hit>> statements = new LinkedHashMap<>();
    for (Hit hit : Selection.ordered(question, retriever.retrieve(question).hits())) {
      String id = hit.passage().statement().id();
      statements.computeIfAbsent(id, _ -> new ArrayList<>()).add(hit);
    }
    return statements.values().stream()
        .filter(hits -> abstention.after(question, hits).isEmpty())
        .filter(abstention.telling(statements.values()))
        .map(hits -> Selection.quote(hits.getFirst()))
        .toList();
  }

  @Override
  public double fit(Question question) {
    return retriever.retrieve(question).hits().stream().findFirst().map(Hit::unasked).orElse(0.0);
  }

  @Override
  public List<Quote> search(String query, int limit) {
    return retriever.retrieveAnywhere(reader.read(query)).hits().stream()
        .filter(hit -> hit.passage().quotable())
        .limit(limit)
        .map(
            hit ->
                new Quote(
                    hit.passage().statement(),
                    hit.passage().span(),
                    hit.passage().voiceOf(hit.passage().span()),
                    hit.passage().paragraph(),
                    hit.score()))
        .toList();
  }
}
