package onrecord.evaluation;

import java.util.List;
import onrecord.answer.QuotationMatch;
import onrecord.answer.Verdict;

/// The places that verdicts name.
final class FoundPlaces {
  private FoundPlaces() {}

  /// What was found instead.
  static String told(List<Verdict> verdicts) {
    return verdicts.stream()
        .map(
            verdict ->
                verdict.getClass().getSimpleName()
                    + matches(verdict).stream()
                        .limit(2)
                        .map(each -> " “" + each.quote().text() + "”")
                        .toList()
                    + " for ")
        .findFirst()
        .orElse("");
  }

  static List<QuotationMatch> verbatim(List<Verdict> verdicts) {
    return verdicts.size() == 1 && verdicts.getFirst() instanceof Verdict.Verbatim found
        ? found.matches()
        : List.of();
  }

  static List<QuotationMatch> matches(List<Verdict> verdicts) {
    return verdicts.stream().flatMap(verdict -> matches(verdict).stream()).toList();
  }

  private static List<QuotationMatch> matches(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verbatim(_, var matches) -> matches;
      case Verdict.Altered(_, var matches) -> matches;
      case Verdict.Stitched(_, var parts) -> parts;
      case Verdict.Headed(_, var parts) -> parts;
      case Verdict.Absent _, Verdict.TooShort _ -> List.of();
    };
  }
}
