package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.QuotationMatch;
import onrecord.answer.Verdict;
import onrecord.answer.verification.QuotationPlaces.Region;
import onrecord.answer.verification.QuotedWords.QuotedPiece;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.language.Span;

/// Gives a quotation its verdict where it is, or begins with, a title or a summary.
final class HeadingJudge {
  /// So many words of a title are no common phrase, if they are all of it.
  private static final int WHOLE = 3;

  /// So many words are enough of one.
  private static final int ENOUGH = 5;

  private static final int MOST_SHARING = 40;
  private static final int MOST_ALTERED = 5;
  private static final int LONGEST_HEADING = 60;
  private static final long MOST_CELLS = 4_000_000;
  private static final int MARGIN = 400;

  /// So much of it has to agree with a title to be an altered one, and of what stands below.
  private static final double LIKE = 0.8;

  private final TitlesAndSummaries headings;

  HeadingJudge(TitlesAndSummaries headings) {
    this.headings = headings;
  }

  /// The verdict where titles and summaries give a better one than the texts.
  ///
  /// @param body what the texts give
  Optional<Verdict> judged(QuotedWords quotation, Verdict body) {
    return switch (body) {
      case Verdict.Verbatim _ -> Optional.empty();
      case Verdict.Headed _ -> Optional.empty();
      case Verdict.Altered _, Verdict.Stitched _ -> verbatim(quotation).or(() -> headed(quotation));
      case Verdict.Absent _, Verdict.TooShort _ ->
          verbatim(quotation).or(() -> headed(quotation)).or(() -> altered(quotation));
    };
  }

  private Optional<Verdict> verbatim(QuotedWords quotation) {
    List<AlignedQuotation> fits =
        Stream.concat(whole(quotation, quotation.pieces().size()), sharing(quotation))
            .filter(AlignedQuotation::isVerbatim)
            .toList();
    return fits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Verdict.Verbatim(quotation.text(), matches(fits)));
  }

  private Stream<AlignedQuotation> sharing(QuotedWords quotation) {
    return quotation.words() < ENOUGH
        ? Stream.of()
        : headings.sharing(quotation, MOST_SHARING).stream()
            .map(region -> AlignedQuotation.whole(quotation, region));
  }

  /// The titles and summaries that its first so many words are, if it is no common phrase.
  private Stream<AlignedQuotation> whole(QuotedWords quotation, int words) {
    List<QuotedPiece> first = quotation.pieces().subList(0, words);
    boolean common = words < WHOLE && words == quotation.pieces().size();
    if (common || first.stream().anyMatch(piece -> piece.isGap() || piece.inserted())) {
      return Stream.of();
    }
    QuotedWords part = quotation.part(0, words);
    return headings.whole(first.stream().map(QuotedPiece::word).toList()).stream()
        .map(region -> AlignedQuotation.whole(part, region))
        .filter(AlignedQuotation::isVerbatim);
  }

  /// A title or summary with what stands below it.
  private Optional<Verdict> headed(QuotedWords quotation) {
    int most = Math.min(quotation.pieces().size() - 1, LONGEST_HEADING);
    for (int words = most; words > 0; words--) {
      QuotedWords rest = quotation.part(words, quotation.pieces().size());
      Optional<List<AlignedQuotation>> parts =
          whole(quotation, words)
              .flatMap(heading -> below(heading, rest).stream())
              .max(Comparator.comparingInt(HeadingJudge::score));
      if (parts.isPresent()) {
        var matches = parts.get().stream().map(AlignedQuotation::match).toList();
        return Optional.of(new Verdict.Headed(quotation.text(), matches));
      }
    }
    return Optional.empty();
  }

  private static int score(List<AlignedQuotation> parts) {
    return parts.stream().mapToInt(AlignedQuotation::score).sum();
  }

  /// The heading and what the rest is of the same statement; empty where it is something else.
  private Optional<List<AlignedQuotation>> below(AlignedQuotation heading, QuotedWords rest) {
    Optional<Statement> statement = headings.statement(heading.region());
    if (statement.isEmpty() || rest.pieces().isEmpty()) {
      return Optional.empty();
    }
    List<AlignedQuotation> parts = new ArrayList<>(List.of(heading));
    QuotedWords left = rest;
    if (heading.region().part() == StatementPart.TITLE) {
      Optional<AlignedQuotation> summary = summary(statement.get(), rest);
      summary.ifPresent(parts::add);
      int taken = summary.map(found -> found.quotation().pieces().size()).orElse(0);
      left = rest.part(taken, rest.pieces().size());
    }
    if (left.pieces().isEmpty()) {
      return Optional.of(parts);
    }
    AlignedQuotation text = AlignedQuotation.whole(left, beginning(statement.get(), left));
    boolean fits = text.isVerbatim() || (text.agreed() >= ENOUGH && text.likeness() >= LIKE);
    parts.add(text);
    return fits ? Optional.of(parts) : Optional.empty();
  }

  /// The statement's summary, where the words begin with all of it.
  private static Optional<AlignedQuotation> summary(Statement statement, QuotedWords words) {
    return StatementPart.SUMMARY
        .in(statement)
        .map(summary -> new Region(summary, whole(summary), StatementPart.SUMMARY))
        .flatMap(
            region -> {
              int length = QuotedWords.of(region.statement().text()).pieces().size();
              return length == 0 || length > words.pieces().size()
                  ? Optional.empty()
                  : Optional.of(AlignedQuotation.whole(words.part(0, length), region));
            })
        .filter(AlignedQuotation::isVerbatim);
  }

  private static Span whole(Statement statement) {
    return new Span(0, statement.text().length());
  }

  /// As much of a text as can be looked at: all of it, or more than is quoted.
  private static Region beginning(Statement statement, QuotedWords words) {
    int length = statement.text().length();
    long cells = (long) words.pieces().size() * (length / 5);
    int shown = Math.min(length, 2 * words.span().length() + MARGIN);
    return new Region(
        statement, cells <= MOST_CELLS ? whole(statement) : new Span(0, shown), StatementPart.TEXT);
  }

  private Optional<Verdict> altered(QuotedWords quotation) {
    List<AlignedQuotation> fits =
        sharing(quotation)
            .filter(fit -> fit.agreed() >= ENOUGH && fit.likeness() >= LIKE)
            .sorted(Comparator.comparingInt(AlignedQuotation::score).reversed())
            .toList();
    if (fits.isEmpty()) {
      return Optional.empty();
    }
    int best = fits.getFirst().score();
    var same = fits.stream().filter(fit -> fit.score() == best).limit(MOST_ALTERED).toList();
    return Optional.of(new Verdict.Altered(quotation.text(), matches(same)));
  }

  /// Each title and each summary once.
  private static List<QuotationMatch> matches(List<AlignedQuotation> fits) {
    return ArchiveVerifier.matches(fits, HeadingJudge::isSame);
  }

  private static boolean isSame(QuotationMatch one, QuotationMatch other) {
    return one.quote().statement().id().equals(other.quote().statement().id())
        && one.quote().part() == other.quote().part();
  }
}
