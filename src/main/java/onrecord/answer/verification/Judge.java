package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.QuotationMatch;
import onrecord.answer.Verdict;
import onrecord.answer.Verdict.Absent;
import onrecord.answer.Verdict.Altered;
import onrecord.answer.Verdict.Stitched;
import onrecord.answer.Verdict.TooShort;
import onrecord.answer.Verdict.Verbatim;
import onrecord.answer.verification.QuotationPlaces.Region;
import onrecord.answer.verification.QuotationPlaces.Sharing;

/// Gives one quotation its verdict.
final class Judge {
  /// Fewer words stand anywhere.
  private static final int ENOUGH = 5;

  /// A part of so many words may come from elsewhere.
  private static final int PART = 6;

  /// So much of a long quotation has to agree to be an altered one; of a short one more, since
  /// common phrases are like each other.
  private static final double LIKE = 0.65;

  private static final double SHORT_LIKE = 0.9;
  private static final double LESS_PER_WORD = 0.005;

  /// Common phrases are so much likelier than their words are.
  private static final double RARE = 6;

  private static final double UNMISTAKABLE = 28;

  /// One of at most so many words may leave too few triplets to be found by.
  private static final int SHORT = 16;

  /// So much of it has to agree to be told as the nearest.
  private static final double NEAR = 0.4;

  /// What agrees so much comes from one place.
  private static final double SURE = 0.9;

  /// So much of a part from elsewhere has to agree, and so much of the whole quotation.
  private static final double PART_LIKE = 0.8;

  private static final double STITCHED = 0.85;

  private static final int MOST_WHOLE = 200;
  private static final int MOST_NEAR = 16;
  private static final int MOST_TABLES = 4_000_000;
  private static final int MOST_ALTERED = 5;

  private final QuotationPlaces candidates;

  Judge(QuotationPlaces candidates) {
    this.candidates = candidates;
  }

  /// A verdict, and the place that speaks for it most.
  record Judged(Verdict verdict, Optional<AlignedQuotation> best) {}

  Judged judged(QuotedWords quotation) {
    if (quotation.words() < ENOUGH) {
      return judgedShort(quotation);
    }
    Sharing sharing = candidates.sharing(quotation);
    List<AlignedQuotation> fits = fits(quotation, candidates.regions(sharing.whole(), MOST_WHOLE));
    if (fits.stream().noneMatch(AlignedQuotation::isVerbatim)) {
      fits.addAll(fits(quotation, candidates.regions(sharing.near(), MOST_NEAR)));
    }
    if (fits.stream().anyMatch(AlignedQuotation::isVerbatim)) {
      return verbatim(quotation, fits);
    }
    Optional<AlignedQuotation> best = best(fits);
    List<AlignedQuotation> parts =
        best.filter(Judge::isSure).isPresent() ? List.of() : stitched(quotation, fits);
    if (!parts.isEmpty()) {
      var places = parts.stream().map(AlignedQuotation::match).toList();
      return new Judged(new Stitched(quotation.text(), places), best);
    }
    boolean looked = best.filter(this::isAltered).isPresent() || quotation.words() > SHORT;
    fits.addAll(looked ? List.of() : fits(quotation, candidates.like(quotation)));
    return fits.stream().anyMatch(AlignedQuotation::isVerbatim)
        ? verbatim(quotation, fits)
        : unlike(quotation, fits);
  }

  private static Judged verbatim(QuotedWords quotation, List<AlignedQuotation> fits) {
    List<AlignedQuotation> verbatim = fits.stream().filter(AlignedQuotation::isVerbatim).toList();
    return found(new Verbatim(quotation.text(), matches(verbatim)), verbatim.getFirst());
  }

  private Judged unlike(QuotedWords quotation, List<AlignedQuotation> fits) {
    Optional<AlignedQuotation> best = best(fits);
    if (best.filter(this::isAltered).isPresent()) {
      List<AlignedQuotation> same =
          fits.stream()
              .filter(fit -> fit.score() == best.map(AlignedQuotation::score).orElse(0))
              .limit(MOST_ALTERED)
              .toList();
      return new Judged(new Altered(quotation.text(), matches(same)), best);
    }
    var nearest = best.filter(fit -> fit.likeness() >= NEAR && fit.agreed() >= ENOUGH);
    return new Judged(new Absent(quotation.text(), nearest.map(AlignedQuotation::quote)), best);
  }

  private static boolean isSure(AlignedQuotation fit) {
    return fit.likeness() >= SURE;
  }

  /// Whether so much agrees as chance and common phrases do not bring about.
  private boolean isAltered(AlignedQuotation fit) {
    double rarity = candidates.rarity(fit.agreeing());
    double enough =
        rarity >= UNMISTAKABLE
            ? LIKE
            : Math.max(LIKE, SHORT_LIKE - LESS_PER_WORD * fit.quotation().words());
    return fit.agreed() >= ENOUGH && fit.likenessBeforeCuts() >= enough && rarity >= RARE;
  }

  private Judged judgedShort(QuotedWords quotation) {
    List<AlignedQuotation> fits =
        quotation.words() == 0
            ? List.of()
            : fits(quotation, candidates.holding(quotation)).stream()
                .filter(AlignedQuotation::isVerbatim)
                .toList();
    List<QuotationMatch> matches = matches(fits);
    return matches.size() == 1
        ? found(new Verbatim(quotation.text(), matches), fits.getFirst())
        : new Judged(new TooShort(quotation.text()), Optional.empty());
  }

  private static Judged found(Verdict verdict, AlignedQuotation best) {
    return new Judged(verdict, Optional.of(best));
  }

  private static List<AlignedQuotation> fits(QuotedWords quotation, List<Region> regions) {
    List<AlignedQuotation> fits = new ArrayList<>();
    long cells = 0;
    for (Region region : regions) {
      cells += (long) quotation.pieces().size() * (region.span().length() / 5);
      if (fits.size() < 2 || cells <= MOST_TABLES) {
        AlignedQuotation fit = AlignedQuotation.whole(quotation, region);
        if (fit.agreed() > 0) {
          fits.add(fit);
        }
      }
    }
    return fits;
  }

  private static Optional<AlignedQuotation> best(List<AlignedQuotation> fits) {
    return fits.stream().max(Comparator.comparingInt(AlignedQuotation::score));
  }

  /// Each place once.
  private static List<QuotationMatch> matches(List<AlignedQuotation> fits) {
    return ArchiveVerifier.matches(fits, Judge::isSame);
  }

  private static boolean isSame(QuotationMatch one, QuotationMatch other) {
    return one.quote().statement().id().equals(other.quote().statement().id())
        && one.quote().span().overlaps(other.quote().span());
  }

  /// The places that it was put together from; none where it was not.
  private List<AlignedQuotation> stitched(QuotedWords quotation, List<AlignedQuotation> fits) {
    Optional<AlignedQuotation> first =
        fits.stream()
            .limit(MOST_ALTERED)
            .map(AlignedQuotation::partly)
            .filter(fit -> fit.agreed() >= PART)
            .max(Comparator.comparingInt(AlignedQuotation::score));
    if (first.isEmpty() || quotation.words() < 2 * PART) {
      return List.of();
    }
    Optional<AlignedQuotation> before = rest(quotation, 0, first.get().from());
    Optional<AlignedQuotation> after = rest(quotation, first.get().to(), quotation.pieces().size());
    List<AlignedQuotation> parts =
        Stream.of(before, first, after).flatMap(Optional::stream).toList();
    int agreed = parts.stream().mapToInt(AlignedQuotation::agreed).sum();
    int whole = best(fits).filter(this::isAltered).map(AlignedQuotation::agreed).orElse(0);
    boolean covered = agreed >= Math.max(STITCHED * quotation.words(), whole + PART - 1);
    return parts.size() > 1 && covered ? parts : List.of();
  }

  /// The place of what is left of a quotation.
  private Optional<AlignedQuotation> rest(QuotedWords quotation, int from, int to) {
    QuotedWords rest = quotation.part(from, to);
    if (rest.words() < PART) {
      return Optional.empty();
    }
    Sharing sharing = candidates.sharing(rest);
    List<AlignedQuotation> fits = fits(rest, candidates.regions(sharing.whole(), MOST_NEAR));
    if (fits.stream().noneMatch(AlignedQuotation::isVerbatim)) {
      fits.addAll(fits(rest, candidates.regions(sharing.near(), MOST_NEAR)));
    }
    return best(fits).filter(fit -> fit.agreed() >= PART && fit.likeness() >= PART_LIKE);
  }
}
