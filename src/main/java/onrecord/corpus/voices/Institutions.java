package onrecord.corpus.voices;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.attribution.Clause;
import onrecord.corpus.attribution.Cue;
import onrecord.corpus.attribution.CueTable;

/// The institutions that a text names, by the noun that their names end in.
final class Institutions {
  /// A text that names more is no text.
  private static final int MOST = 20_000;

  private final CueTable cues;
  private int count;
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Integer> firstNamed = new HashMap<>();

  Institutions(CueTable cues) {
    this.cues = cues;
  }

  /// The one name in a text that ends in a noun, "Bus Workers Union of Iran" for "the union"; empty
  /// where there is none, or another.
  Optional<String> named(String description, int before) {
    String noun = description.toLowerCase(Locale.ROOT).replaceFirst("\\Athe ", "");
    Set<String> found = names.getOrDefault(noun, Set.of());
    boolean known = firstNamed.getOrDefault(noun, Integer.MAX_VALUE) < before;
    return found.size() == 1 && known && count < MOST
        ? Optional.of(found.iterator().next())
        : Optional.empty();
  }

  /// Takes a name that is written in a clause.
  void add(Clause clause, int first, int last) {
    String noun = clause.low(last);
    int end = last;
    if (clause.low(last + 1).equals("of") || clause.low(last + 1).equals("for")) {
      int next = last + 2;
      next += cues.is(Cue.DETERMINER, clause.low(next)) ? 1 : 0;
      while (clause.capital(next)) {
        end = next;
        next++;
      }
    }
    if (end > first && count < MOST) {
      Set<String> ending = names.computeIfAbsent(noun, _ -> new HashSet<>());
      count += ending.add(clause.words(first, end)) ? 1 : 0;
      firstNamed.putIfAbsent(noun, clause.span(first).start());
    }
  }
}
