package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.QuotationMatch;
import onrecord.answer.QuotationMatch.Difference;
import onrecord.answer.QuotationMatch.Difference.DifferenceKind;
import onrecord.answer.Quote;
import onrecord.answer.verification.Alignment.AlignmentStep;
import onrecord.answer.verification.QuotationPlaces.Region;
import onrecord.answer.verification.QuotedWords.QuotedPiece;
import onrecord.corpus.Passages;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// A quotation laid beside a place of a statement.
///
/// @param words of the place
record AlignedQuotation(
    QuotedWords quotation, Region region, List<Word> words, Alignment alignment) {

  private static final int ONE_DEED = 2;

  /// The whole quotation at its best.
  static AlignedQuotation whole(QuotedWords quotation, Region region) {
    List<Word> words = Words.spelled(region.statement().text(), region.span());
    return new AlignedQuotation(
        quotation, region, words, Alignment.whole(quotation.pieces(), words));
  }

  private Statement statement() {
    return region.statement();
  }

  /// As much of the quotation as fits there well.
  AlignedQuotation partly() {
    return new AlignedQuotation(
        quotation, region, words, Alignment.part(quotation.pieces(), words));
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
        .filter(AlignmentStep::same)
        .mapToInt(step -> step.to() - step.from())
        .sum();
  }

  /// The words that agree, folded.
  List<String> agreeing() {
    return alignment.steps().stream()
        .filter(AlignmentStep::same)
        .flatMap(step -> words.subList(step.left(), step.right()).stream())
        .map(Word::folded)
        .toList();
  }

  /// How many of the words of a stretch agree.
  int agreed(Span within) {
    return alignment.steps().stream()
        .filter(AlignmentStep::same)
        .filter(step -> within.contains(quotation.pieces().get(step.from()).span()))
        .mapToInt(step -> step.to() - step.from())
        .sum();
  }

  /// How many words were left out, added or changed; to leave out many in a row is one deed.
  int errors() {
    int errors = 0;
    int leftOut = 0;
    for (AlignmentStep step : alignment.steps()) {
      DifferenceKind kind = kind(step);
      leftOut = kind == DifferenceKind.LEFT_OUT ? leftOut + 1 : 0;
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

  /// Its likeness, not counting a first and a last word of which an excerpt has only a part.
  double likenessBeforeCuts() {
    return agreed() / Math.max(1.0, agreed() + errors() - CutWords.count(this));
  }

  boolean isVerbatim() {
    return agreed() > 0 && alignment.steps().stream().noneMatch(step -> kind(step).alters());
  }

  DifferenceKind kind(AlignmentStep step) {
    if (step.same()) {
      return DifferenceKind.SAME;
    } else if (step.from() == step.to()) {
      return DifferenceKind.LEFT_OUT;
    }
    QuotedPiece piece = quotation.pieces().get(step.from());
    if (piece.isGap()) {
      return DifferenceKind.ELIDED;
    } else if (piece.inserted()) {
      return DifferenceKind.INSERTED;
    }
    return step.left() == step.right() ? DifferenceKind.ADDED : DifferenceKind.CHANGED;
  }

  /// The words of the statement from the first to the last that it was laid beside.
  private Span inner() {
    List<AlignmentStep> beside =
        alignment.steps().stream().filter(step -> step.right() > step.left()).toList();
    return new Span(
        words.get(beside.getFirst().left()).span().start(),
        words.get(beside.getLast().right() - 1).span().end());
  }

  /// The same with the signs around them that the quotation has, too.
  private Span span() {
    List<QuotedPiece> pieces = quotation.pieces();
    Span given = new Span(pieces.get(from()).span().start(), pieces.get(to() - 1).span().end());
    return Marks.around(quotation.text(), given, statement().text(), inner());
  }

  QuotationMatch match() {
    return new QuotationMatch(quote(), differences());
  }

  Quote quote() {
    Span span = span();
    Optional<Voice> voice =
        statement().voices().stream().filter(each -> each.span().contains(inner())).findFirst();
    return new Quote(statement(), span, voice, paragraph(span), likeness(), region.part());
  }

  private Span paragraph(Span span) {
    List<Span> around =
        Passages.paragraphs(statement().text()).stream().filter(span::overlaps).toList();
    return new Span(
        Math.min(span.start(), around.getFirst().start()),
        Math.max(span.end(), around.getLast().end()));
  }

  /// The whole quotation, piece by piece.
  private List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    elsewhere(0, from()).ifPresent(differences::add);
    List<AlignmentStep> steps = alignment.steps();
    int first = 0;
    while (first < steps.size()) {
      int last = first + 1;
      DifferenceKind kind = kind(steps.get(first));
      while (last < steps.size() && goesOn(kind, kind(steps.get(last)))) {
        kind = kind == kind(steps.get(last)) ? kind : DifferenceKind.CHANGED;
        last++;
      }
      var whole =
          new AlignmentStep(
              steps.get(first).from(),
              steps.get(last - 1).to(),
              steps.get(first).left(),
              steps.get(last - 1).right(),
              false);
      if (kind != DifferenceKind.ELIDED || whole.right() > whole.left()) {
        differences.add(new Difference(kind, given(whole.from(), whole.to()), place(whole)));
      }
      first = last;
    }
    elsewhere(to(), quotation.pieces().size()).ifPresent(differences::add);
    return List.copyOf(differences);
  }

  /// Whether two pieces side by side are shown as one.
  private static boolean goesOn(DifferenceKind kind, DifferenceKind next) {
    return kind == next || (kind.alters() && next.alters());
  }

  private Optional<Difference> elsewhere(int from, int to) {
    int end = words.isEmpty() ? 0 : words.getFirst().span().start();
    return from == to
        ? Optional.empty()
        : Optional.of(
            new Difference(DifferenceKind.ELSEWHERE, given(from, to), new Span(end, end)));
  }

  /// The given words with the signs behind them.
  private String given(int from, int to) {
    if (from == to) {
      return "";
    }
    List<QuotedPiece> pieces = quotation.pieces();
    int start = pieces.get(from).span().start();
    int end = pieces.get(to - 1).span().end();
    int next = to < pieces.size() ? pieces.get(to).span().start() : end;
    String text = quotation.text();
    while (end < next && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, Math.max(start, end));
  }

  private Span place(AlignmentStep step) {
    if (step.left() == step.right()) {
      int at =
          step.left() < words.size()
              ? words.get(step.left()).span().start()
              : statement().text().length();
      return new Span(at, at);
    }
    return new Span(
        words.get(step.left()).span().start(), words.get(step.right() - 1).span().end());
  }
}
