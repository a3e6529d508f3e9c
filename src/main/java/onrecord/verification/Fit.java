package onrecord.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.passage.Passages;
import onrecord.text.Span;
import onrecord.text.Words;
import onrecord.text.Words.Word;
import onrecord.verification.Alignment.Step;
import onrecord.verification.Candidates.Region;
import onrecord.verification.Match.Difference;
import onrecord.verification.Match.Difference.Kind;
import onrecord.verification.Quotation.Piece;

/// A quotation laid beside a place of a statement.
///
/// @param words of the place
record Fit(Quotation quotation, Statement statement, List<Word> words, Alignment alignment) {

  private static final int ONE_DEED = 2;

  /// The whole quotation at its best.
  static Fit whole(Quotation quotation, Region region) {
    List<Word> words = Words.spelled(region.statement().text(), region.span());
    return new Fit(
        quotation, region.statement(), words, Alignment.whole(quotation.pieces(), words));
  }

  /// As much of the quotation as fits there well.
  Fit partly() {
    return new Fit(quotation, statement, words, Alignment.part(quotation.pieces(), words));
  }

  int score() {
    return alignment.score();
  }

  /// The number of the first piece that was laid beside it.
  int from() {
    return alignment.steps().isEmpty() ? 0 : alignment.steps().getFirst().from();
  }

  /// The number of the piece after the last one.
  int to() {
    return alignment.steps().isEmpty() ? 0 : alignment.steps().getLast().to();
  }

  /// How many words agree.
  int agreed() {
    return alignment.steps().stream()
        .filter(Step::same)
        .mapToInt(step -> step.to() - step.from())
        .sum();
  }

  /// The words that agree, folded.
  List<String> agreeing() {
    return alignment.steps().stream()
        .filter(Step::same)
        .flatMap(step -> words.subList(step.left(), step.right()).stream())
        .map(Word::folded)
        .toList();
  }

  /// How many of the words of a stretch agree.
  int agreed(Span within) {
    return alignment.steps().stream()
        .filter(Step::same)
        .filter(step -> within.contains(quotation.pieces().get(step.from()).span()))
        .mapToInt(step -> step.to() - step.from())
        .sum();
  }

  /// How many words were left out, added or changed; to leave out many in a row is one deed.
  int errors() {
    int errors = 0;
    int leftOut = 0;
    for (Step step : alignment.steps()) {
      Kind kind = kind(step);
      leftOut = kind == Kind.LEFT_OUT ? leftOut + 1 : 0;
      if (kind.alters() && leftOut <= ONE_DEED) {
        errors += Math.max(step.to() - step.from(), step.right() - step.left());
      }
    }
    return errors;
  }

  /// The share of the words that agree.
  double likeness() {
    return agreed() / Math.max(1.0, agreed() + errors());
  }

  boolean isVerbatim() {
    return agreed() > 0 && alignment.steps().stream().noneMatch(step -> kind(step).alters());
  }

  private Kind kind(Step step) {
    if (step.same()) {
      return Kind.SAME;
    } else if (step.from() == step.to()) {
      return Kind.LEFT_OUT;
    }
    Piece piece = quotation.pieces().get(step.from());
    if (piece.isGap()) {
      return Kind.ELIDED;
    } else if (piece.inserted()) {
      return Kind.INSERTED;
    }
    return step.left() == step.right() ? Kind.ADDED : Kind.CHANGED;
  }

  /// The words of the statement from the first to the last that it was laid beside.
  private Span inner() {
    List<Step> beside =
        alignment.steps().stream().filter(step -> step.right() > step.left()).toList();
    return new Span(
        words.get(beside.getFirst().left()).span().start(),
        words.get(beside.getLast().right() - 1).span().end());
  }

  /// The same with the signs around them that the quotation has, too.
  private Span span() {
    List<Piece> pieces = quotation.pieces();
    Span given = new Span(pieces.get(from()).span().start(), pieces.get(to() - 1).span().end());
    return Marks.around(quotation.text(), given, statement.text(), inner());
  }

  Match match() {
    return new Match(quote(), differences());
  }

  Quote quote() {
    Span span = span();
    Optional<Voice> voice =
        statement.voices().stream().filter(each -> each.span().contains(inner())).findFirst();
    return new Quote(statement, span, voice, paragraph(span), likeness());
  }

  private Span paragraph(Span span) {
    List<Span> around =
        Passages.paragraphs(statement.text()).stream().filter(span::overlaps).toList();
    return new Span(
        Math.min(span.start(), around.getFirst().start()),
        Math.max(span.end(), around.getLast().end()));
  }

  /// The whole quotation, piece by piece.
  private List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    elsewhere(0, from()).ifPresent(differences::add);
    List<Step> steps = alignment.steps();
    int first = 0;
    while (first < steps.size()) {
      int last = first + 1;
      Kind kind = kind(steps.get(first));
      while (last < steps.size() && goesOn(kind, kind(steps.get(last)))) {
        kind = kind == kind(steps.get(last)) ? kind : Kind.CHANGED;
        last++;
      }
      var whole =
          new Step(
              steps.get(first).from(),
              steps.get(last - 1).to(),
              steps.get(first).left(),
              steps.get(last - 1).right(),
              false);
      if (kind != Kind.ELIDED || whole.right() > whole.left()) {
        differences.add(new Difference(kind, given(whole.from(), whole.to()), place(whole)));
      }
      first = last;
    }
    elsewhere(to(), quotation.pieces().size()).ifPresent(differences::add);
    return List.copyOf(differences);
  }

  /// Whether two pieces side by side are shown as one.
  private static boolean goesOn(Kind kind, Kind next) {
    return kind == next || (kind.alters() && next.alters());
  }

  private Optional<Difference> elsewhere(int from, int to) {
    int end = words.isEmpty() ? 0 : words.getFirst().span().start();
    return from == to
        ? Optional.empty()
        : Optional.of(new Difference(Kind.ELSEWHERE, given(from, to), new Span(end, end)));
  }

  /// The given words with the signs behind them.
  private String given(int from, int to) {
    if (from == to) {
      return "";
    }
    List<Piece> pieces = quotation.pieces();
    int start = pieces.get(from).span().start();
    int end = pieces.get(to - 1).span().end();
    int next = to < pieces.size() ? pieces.get(to).span().start() : end;
    String text = quotation.text();
    while (end < next && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, Math.max(start, end));
  }

  private Span place(Step step) {
    if (step.left() == step.right()) {
      int at =
          step.left() < words.size()
              ? words.get(step.left()).span().start()
              : statement.text().length();
      return new Span(at, at);
    }
    return new Span(
        words.get(step.left()).span().start(), words.get(step.right() - 1).span().end());
  }
}
