package onrecord.language;

import java.util.Set;
import java.util.stream.Collectors;
import onrecord.language.knowledge.PlaceNames;

/// What the people of a state are called, and what is theirs: Iranian, Iranians.
public final class Peoples {
  private static final Set<String> ALL =
      PlaceNames.shared().all().stream()
          .flatMap(place -> place.peoples().stream())
          .map(Words::folded)
          .collect(Collectors.toUnmodifiableSet());

  private Peoples() {}

  /// Whether a folded word is one of those.
  public static boolean holds(String folded) {
    return ALL.contains(folded);
  }
}
