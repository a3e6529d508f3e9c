package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Abstention.Decision;
import onrecord.answer.retrieval.Evidence;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Retriever;

/// How one answer comes about, a line for each step; a silent one writes nothing, since hardly
/// anybody asks.
final class AnswerTrace {
  private static final int SHOWN_HITS = 12;
  private static final int SHOWN_LETTERS = 80;

  private final Optional<List<String>> lines;

  private AnswerTrace(Optional<List<String>> lines) {
    this.lines = lines;
  }

  static AnswerTrace silent() {
    return new AnswerTrace(Optional.empty());
  }

  static AnswerTrace written() {
    return new AnswerTrace(Optional.of(new ArrayList<>()));
  }

  /// What was written so far.
  List<String> lines() {
    return lines.map(List::copyOf).orElse(List.of());
  }

  void understood(Question question) {
    lines.ifPresent(to -> understood(question, to));
  }

  void found(Question question, Retriever.FoundPassages found) {
    lines.ifPresent(
        to -> {
          to.add("query: " + found.query());
          to.add("heard nowhere: " + String.join(", ", found.unheard()));
          found.hits().stream().limit(SHOWN_HITS).forEach(hit -> to.add("hit: " + describe(hit)));
          to.add("evidence: " + Evidence.of(question, found.hits()));
        });
  }

  void declined(Decision decision) {
    lines.ifPresent(
        to -> to.add("declined: " + decision.reason().code() + " " + decision.missing()));
  }

  void chosen(Selection.ChosenQuotes chosen) {
    lines.ifPresent(
        to -> {
          chosen.quotes().forEach(quote -> to.add("quoted: " + describe(quote)));
          chosen.silent().forEach(asked -> to.add("silent: " + asked.name()));
          chosen
              .silentTimes()
              .forEach(time -> to.add("silent: " + time.stretches().getFirst().text()));
        });
  }

  private static void understood(Question question, List<String> to) {
    to.add("language: " + question.language());
    question
        .asked()
        .forEach(asked -> to.add("asked: " + asked.name() + " (" + asked.mention() + ")"));
    question.unknown().ifPresent(name -> to.add("asked, unknown: " + name));
    question
        .period()
        .ifPresent(
            period ->
                to.add(
                    "period: %s, of %s"
                        .formatted(
                            days(period), period.ofStatement() ? "the statement" : "events")));
    to.add("kind: " + question.about().kind() + (question.comparison() ? ", comparison" : ""));
    to.add("matter: " + question.about().wording());
    List<String> terms = question.about().terms().stream().map(Term::written).toList();
    to.add("terms: " + String.join(", ", terms));
  }

  private static String days(Period period) {
    return period.stretches().stream()
        .map(stretch -> stretch.from() + " to " + stretch.to())
        .limit(SHOWN_HITS)
        .collect(Collectors.joining("; "));
  }

  private static String describe(Hit hit) {
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
        clipped(hit.passage().text()));
  }

  private static String describe(Quote quote) {
    return String.format(
        Locale.ROOT,
        "%.3f %s [%d,%d)",
        quote.score(),
        quote.statement().id(),
        quote.span().start(),
        quote.span().end());
  }

  private static String clipped(String text) {
    return text.length() > SHOWN_LETTERS ? text.substring(0, SHOWN_LETTERS) + "…" : text;
  }
}
