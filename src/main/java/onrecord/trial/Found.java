package onrecord.trial;

import java.util.List;
import onrecord.verification.Match;
import onrecord.verification.Verdict;

/// The places that verdicts name.
final class Found {
  private Found() {}

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

  static List<Match> verbatim(List<Verdict> verdicts) {
    return verdicts.size() == 1 && verdicts.getFirst() instanceof Verdict.Verbatim found
        ? found.matches()
        : List.of();
  }

  static List<Match> matches(List<Verdict> verdicts) {
    return verdicts.stream().flatMap(verdict -> matches(verdict).stream()).toList();
  }

  private static List<Match> matches(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verbatim(_, var matches) -> matches;
      case Verdict.Altered(_, var matches) -> matches;
      case Verdict.Stitched(_, var parts) -> parts;
      case Verdict.Absent _, Verdict.TooShort _ -> List.of();
    };
  }
}
