package onrecord.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Abstention.Decision;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Retriever;

/// Answers from what a retriever finds.
public final class ArchiveAnswerer implements Answerer {
  private static final int NEAREST = 3;
  private static final int EXPLAINED = 12;

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
    return explain(question).answer();
  }

  @Override
  public Explanation explain(Question question) {
    List<String> lines = new ArrayList<>();
    understood(question, lines);
    Retriever.RankedSearch search = retriever.search(question);
    Optional<Decision> early = abstention.before(question);
    if (early.isPresent()) {
      return new Explanation(declined(question, search, early.get(), lines), lines);
    }
    Retriever.FoundPassages found = search.allowed();
    lines.add("query: " + found.query());
    lines.add("heard nowhere: " + String.join(", ", found.unheard()));
    found.hits().stream().limit(EXPLAINED).forEach(hit -> lines.add("hit: " + told(hit)));
    lines.add("evidence: " + Evidence.of(question, found.hits()));
    long begun = System.nanoTime();
    Optional<Decision> late = abstention.after(question, search);
    if (late.isPresent()) {
      return new Explanation(declined(question, search, late.get(), lines), lines);
    }
    Selection.ChosenQuotes chosen = Selection.of(question, found.hits(), quotes);
    retriever.took(Retriever.RetrievalStage.COMPOSING, Duration.ofNanos(System.nanoTime() - begun));
    if (chosen.quotes().isEmpty()) {
      Decision nobody = Decision.of(Answer.Reason.NOTHING_BY_ORGANIZATION);
      return new Explanation(declined(question, search, nobody, lines), lines);
    }
    chosen.quotes().forEach(quote -> lines.add("quoted: " + told(quote)));
    chosen.silent().forEach(asked -> lines.add("silent: " + asked.name()));
    return new Explanation(
        new Answer.Quoted(question, chosen.quotes(), chosen.silent(), chosen.further()), lines);
  }

  private Answer declined(
      Question question, Retriever.RankedSearch search, Decision decision, List<String> lines) {
    lines.add("declined: " + decision.reason().code() + " " + decision.missing());
    boolean hopeless = decision.reason() == Answer.Reason.NOT_A_QUESTION;
    List<Hit> hits = hopeless ? List.of() : search.anywhere().hits();
    long begun = System.nanoTime();
    List<Quote> nearest = Selection.of(question.ofAnyone(), hits, NEAREST).quotes();
    retriever.took(Retriever.RetrievalStage.COMPOSING, Duration.ofNanos(System.nanoTime() - begun));
    return new Answer.Abstained(
        question, decision.reason(), decision.missing(), nearest.stream().limit(NEAREST).toList());
  }

  private static void understood(Question question, List<String> lines) {
    lines.add("language: " + question.language());
    question
        .asked()
        .forEach(asked -> lines.add("asked: " + asked.name() + " (" + asked.mention() + ")"));
    question.unknown().ifPresent(name -> lines.add("asked, unknown: " + name));
    question
        .period()
        .ifPresent(
            period ->
                lines.add(
                    "period: %s to %s, of %s"
                        .formatted(
                            period.from(),
                            period.to(),
                            period.ofStatement() ? "the statement" : "events")));
    lines.add("kind: " + question.about().kind() + (question.comparison() ? ", comparison" : ""));
    lines.add("matter: " + question.about().wording());
    lines.add(
        "terms: "
            + String.join(
                ", ", question.about().terms().stream().map(term -> term.written()).toList()));
  }

  private static String told(Hit hit) {
    StringBuilder signals = new StringBuilder();
    hit.signals()
        .forEach(
            (signal, value) ->
                signals.append(String.format(Locale.ROOT, " %s=%.2f", signal, value)));
    return String.format(
        Locale.ROOT,
        "%.3f %s [%d,%d)%s | %s",
        hit.score(),
        hit.passage().statement().id(),
        hit.passage().span().start(),
        hit.passage().span().end(),
        signals,
        shortened(hit.passage().text()));
  }

  private static String told(Quote quote) {
    return String.format(
        Locale.ROOT,
        "%.3f %s [%d,%d)",
        quote.score(),
        quote.statement().id(),
        quote.span().start(),
        quote.span().end());
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  @Override
  public List<Quote> bearing(Question question, double least) {
    if (abstention.before(question).isPresent()) {
      return List.of();
    }
    Set<String> statements = new HashSet<>();
    return Selection.ordered(question, retriever.retrieve(question).hits()).stream()
        .filter(hit -> hit.unasked() >= least && abstention.bears(question, hit))
        .filter(hit -> statements.add(hit.passage().statement().id()))
        .map(hit -> Selection.quote(hit).scored(hit.unasked()))
        .toList();
  }

  @Override
  public List<Quote> search(String query, int limit) {
    return retriever.retrieveAnywhere(reader.read(query)).hits().stream()
        .limit(limit)
        .map(
            hit ->
                new Quote(
                    hit.passage().statement(),
                    hit.passage().span(),
                    hit.passage().voice(),
                    hit.passage().paragraph(),
                    hit.score()))
        .toList();
  }
}
