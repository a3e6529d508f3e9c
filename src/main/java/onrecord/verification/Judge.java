package onrecord.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.verification.Candidates.Region;
import onrecord.verification.Verdict.Absent;
import onrecord.verification.Verdict.Altered;
import onrecord.verification.Verdict.Stitched;
import onrecord.verification.Verdict.TooShort;
import onrecord.verification.Verdict.Verbatim;

/// Gives one quotation its verdict.
final class Judge {
  /// Fewer words stand anywhere.
  private static final int ENOUGH = 5;

  /// A part of so many words may come from elsewhere.
  private static final int PART = 5;

  /// So much of a quotation has to agree to be an altered one, of a short one more.
  private static final double LIKE = 0.65;

  private static final double SHORT_LIKE = 0.7;
  private static final int SHORT = 20;

  /// So much of it has to agree to be told as the nearest.
  private static final double NEAR = 0.4;

  /// Above this no likelier place is looked for by single words.
  private static final double SURE = 0.8;

  /// So much of a part from elsewhere has to agree.
  private static final double PART_LIKE = 0.8;

  private static final int MOST_TABLES = 4_000_000;
  private static final int MOST_ALTERED = 5;

  private final Candidates candidates;

  Judge(Candidates candidates) {
    this.candidates = candidates;
  }

  /// A verdict, and the place that speaks for it most.
  record Judged(Verdict verdict, Optional<Fit> best) {}

  Judged judged(Quotation quotation) {
    if (quotation.words() < ENOUGH) {
      return judgedShort(quotation);
    }
    List<Region> regions = new ArrayList<>(candidates.sharing(quotation));
    List<Fit> fits = new ArrayList<>(fits(quotation, regions));
    List<Fit> verbatim = fits.stream().filter(Fit::isVerbatim).toList();
    if (!verbatim.isEmpty()) {
      return found(new Verbatim(quotation.text(), matches(verbatim)), verbatim.getFirst());
    }
    if (best(fits).filter(fit -> fit.likeness() >= SURE).isEmpty()) {
      List<Region> like = candidates.like(quotation);
      regions.addAll(like);
      fits.addAll(fits(quotation, like));
    }
    return judgedUnlike(quotation, regions, fits);
  }

  private Judged judgedUnlike(Quotation quotation, List<Region> regions, List<Fit> fits) {
    Optional<Fit> best = best(fits);
    List<Fit> parts = stitched(quotation, regions);
    int agreed = parts.stream().mapToInt(Fit::agreed).sum();
    boolean altered = best.filter(Judge::isAltered).isPresent();
    if (!parts.isEmpty() && (!altered || agreed >= best.map(Fit::agreed).orElse(0) + PART - 1)) {
      var places = parts.stream().map(Fit::match).toList();
      return new Judged(new Stitched(quotation.text(), places), best);
    } else if (altered) {
      List<Fit> same =
          fits.stream()
              .filter(fit -> fit.score() == best.map(Fit::score).orElse(0))
              .limit(MOST_ALTERED)
              .toList();
      return new Judged(new Altered(quotation.text(), matches(same)), best);
    }
    var nearest = best.filter(fit -> fit.likeness() >= NEAR && fit.agreed() >= ENOUGH);
    return new Judged(new Absent(quotation.text(), nearest.map(Fit::quote)), best);
  }

  private static boolean isAltered(Fit fit) {
    double enough = fit.quotation().words() < SHORT ? SHORT_LIKE : LIKE;
    return fit.agreed() >= ENOUGH && fit.likeness() >= enough;
  }

  private Judged judgedShort(Quotation quotation) {
    List<Fit> fits =
        quotation.words() == 0
            ? List.of()
            : fits(quotation, candidates.holding(quotation)).stream()
                .filter(Fit::isVerbatim)
                .toList();
    List<Match> matches = matches(fits);
    return matches.size() == 1
        ? found(new Verbatim(quotation.text(), matches), fits.getFirst())
        : new Judged(new TooShort(quotation.text()), Optional.empty());
  }

  private static Judged found(Verdict verdict, Fit best) {
    return new Judged(verdict, Optional.of(best));
  }

  private static List<Fit> fits(Quotation quotation, List<Region> regions) {
    List<Fit> fits = new ArrayList<>();
    long cells = 0;
    for (Region region : regions) {
      cells += (long) quotation.pieces().size() * (region.span().length() / 5);
      if (fits.size() < 2 || cells <= MOST_TABLES) {
        Fit fit = Fit.whole(quotation, region);
        if (fit.agreed() > 0) {
          fits.add(fit);
        }
      }
    }
    return fits;
  }

  private static Optional<Fit> best(List<Fit> fits) {
    return fits.stream().max(Comparator.comparingInt(Fit::score));
  }

  /// Each place once.
  private static List<Match> matches(List<Fit> fits) {
    List<Match> matches = new ArrayList<>();
    for (Fit fit : fits) {
      Match match = fit.match();
      if (matches.stream().noneMatch(other -> isSame(match, other))) {
        matches.add(match);
      }
    }
    return ArchiveVerifier.ordered(matches.stream());
  }

  private static boolean isSame(Match one, Match other) {
    return one.quote().statement().id().equals(other.quote().statement().id())
        && one.quote().span().overlaps(other.quote().span());
  }

  /// The places that it was put together from; none where it was not.
  private List<Fit> stitched(Quotation quotation, List<Region> regions) {
    if (quotation.words() < 2 * PART) {
      return List.of();
    }
    Optional<Fit> first =
        regions.stream()
            .limit(MOST_ALTERED)
            .map(region -> Fit.part(quotation, region))
            .filter(fit -> fit.agreed() >= PART)
            .max(Comparator.comparingInt(Fit::score));
    if (first.isEmpty()) {
      return List.of();
    }
    Optional<Fit> before = rest(quotation, 0, first.get().from());
    Optional<Fit> after = rest(quotation, first.get().to(), quotation.pieces().size());
    return before.isEmpty() && after.isEmpty()
        ? List.of()
        : Stream.of(before, first, after).flatMap(Optional::stream).toList();
  }

  /// The place of what is left of a quotation.
  private Optional<Fit> rest(Quotation quotation, int from, int to) {
    Quotation rest = quotation.part(from, to);
    if (rest.words() < PART) {
      return Optional.empty();
    }
    return best(fits(rest, candidates.sharing(rest)))
        .filter(fit -> fit.agreed() >= PART && fit.likeness() >= PART_LIKE);
  }
}
