package onrecord.language;

import java.util.Set;
import java.util.stream.Collectors;
import onrecord.language.knowledge.Tables;

/// The words by which letters and speeches begin: dear, chère, шановні.
public final class Salutations {
  private static final Set<String> OPENING =
      Tables.words("salutations.opening").stream()
          .map(Words::folded)
          .collect(Collectors.toUnmodifiableSet());

  private Salutations() {}

  /// Whether a folded word is the first, or the second, of a salutation.
  public static boolean isOpening(String folded) {
    return OPENING.contains(folded);
  }
}
