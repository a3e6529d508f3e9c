package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onrecord.answer.QuotationMatch;
import onrecord.answer.Verdict;
import onrecord.answer.Verifier;
import onrecord.index.PassageIndex;
import onrecord.language.Span;

/// Finds quotations by three words in a row, and lays them beside the statements word by word.
public final class ArchiveVerifier implements Verifier {
  /// In quotation marks, so many words are a quotation by themselves.
  private static final int PLAIN = 8;

  /// So many pieces are laid beside a statement at a time.
  private static final int LONGEST = 2000;

  private final Judge judge;
  private final HeadingJudge headings;

  /// Over one generation of an archive.
  public ArchiveVerifier(PassageIndex index) {
    this(index, _ -> true);
  }

  /// Over a part of its statements.
  ///
  /// @param included tells of a statement's id whether it belongs to them
  public ArchiveVerifier(PassageIndex index, Predicate<String> included) {
    judge = new Judge(new QuotationPlaces(index, included));
    headings = new HeadingJudge(new TitlesAndSummaries(index, included));
  }

  @Override
  public List<Verdict> judge(String text) {
    QuotedWords whole = QuotedWords.of(text);
    if (whole.pieces().isEmpty()) {
      return List.of();
    } else if (whole.pieces().size() > LONGEST) {
      return each(text, parts(text));
    }
    Judge.Judged judged = judge.judged(whole);
    if (judged.verdict() instanceof Verdict.Verbatim) {
      return List.of(judged.verdict());
    }
    Verdict verdict = headings.judged(whole, judged.verdict()).orElse(judged.verdict());
    if (isWordForWord(verdict)) {
      return List.of(verdict);
    }
    List<Span> quoted = Marks.quoted(text);
    if (!quoted.isEmpty() && !belongs(whole, judged.best(), quoted)) {
      List<Verdict> verdicts = each(text, quoted);
      if (verdicts.stream().anyMatch(ArchiveVerifier::isFound)) {
        return verdicts;
      }
    }
    List<Span> paragraphs = Marks.paragraphs(text);
    if (paragraphs.size() > 1) {
      List<Verdict> verdicts = each(text, paragraphs);
      if (verdicts.stream().anyMatch(ArchiveVerifier::isFound)) {
        return verdicts;
      }
    }
    return List.of(verdict);
  }

  private static boolean isWordForWord(Verdict verdict) {
    return verdict instanceof Verdict.Verbatim
        || (verdict instanceof Verdict.Headed headed && headed.isVerbatim());
  }

  private Verdict verdict(QuotedWords quotation) {
    Verdict body = judge.judged(quotation).verdict();
    return headings.judged(quotation, body).orElse(body);
  }

  private List<Verdict> each(String text, List<Span> spans) {
    return spans.stream()
        .map(span -> QuotedWords.of(span.of(text)))
        .filter(quotation -> !quotation.pieces().isEmpty())
        .map(this::verdict)
        .toList();
  }

  /// A long text in parts that are not too long.
  private static List<Span> parts(String text) {
    List<Span> parts = new ArrayList<>();
    for (Span line : Marks.lines(text)) {
      int from = line.start();
      while (from < line.end()) {
        int to = Math.min(line.end(), from + 2 * LONGEST);
        while (to < line.end() && !Character.isWhitespace(text.charAt(to))) {
          to++;
        }
        parts.add(new Span(from, to));
        from = to;
      }
    }
    return parts;
  }

  private static boolean isFound(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verbatim _, Verdict.Altered _, Verdict.Stitched _, Verdict.Headed _ -> true;
      case Verdict.Absent _, Verdict.TooShort _ -> false;
    };
  }

  /// Whether what stands outside of the quotation marks is the statement's, too.
  private static boolean belongs(
      QuotedWords whole, Optional<AlignedQuotation> best, List<Span> quoted) {
    int words = whole.words();
    int inside =
        quoted.stream().mapToInt(span -> QuotedWords.of(span.of(whole.text())).words()).sum();
    int agreed = best.map(AlignedQuotation::agreed).orElse(0);
    int agreedInside = best.map(fit -> quoted.stream().mapToInt(fit::agreed).sum()).orElse(0);
    return words > inside && 2 * (agreed - agreedInside) >= words - inside;
  }

  @Override
  public boolean isQuotation(String text) {
    if (Marks.isQuoted(text, PLAIN)) {
      return true;
    }
    QuotedWords whole = QuotedWords.of(text);
    return whole.words() >= PLAIN
        && whole.pieces().size() <= LONGEST
        && judge.judged(whole).verdict() instanceof Verdict.Verbatim;
  }

  /// Where they fit, each place once, in order.
  ///
  /// @param same whether two are one place
  static List<QuotationMatch> matches(
      List<AlignedQuotation> fits, BiPredicate<QuotationMatch, QuotationMatch> same) {
    List<QuotationMatch> matches = new ArrayList<>();
    for (AlignedQuotation fit : fits) {
      QuotationMatch match = fit.match();
      if (matches.stream().noneMatch(other -> same.test(match, other))) {
        matches.add(match);
      }
    }
    return ordered(matches.stream());
  }

  /// Earliest first, undated ones and readers' comments last.
  static List<QuotationMatch> ordered(Stream<QuotationMatch> matches) {
    return matches
        .sorted(
            Comparator.comparing(
                    (QuotationMatch match) -> match.quote().statement().isReaderComments())
                .thenComparing(
                    match ->
                        match
                            .quote()
                            .statement()
                            .masthead()
                            .date()
                            .map(date -> date.earliest())
                            .orElse(java.time.LocalDate.MAX))
                .thenComparing(match -> match.quote().statement().id())
                .thenComparing(match -> match.quote().span()))
        .toList();
  }
}
