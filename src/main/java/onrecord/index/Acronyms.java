package onrecord.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.text.Words.Word;

/// The acronyms that the names in a text would have: of "the New York Times", `nyt`.
final class Acronyms {
  private static final Set<String> LINKS =
      Set.of("of", "the", "in", "for", "and", "on", "to", "de", "du", "des", "del");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 7;

  private Acronyms() {}

  /// Each acronym with the folded words of its name.
  static Map<String, List<String>> in(List<Word> words) {
    Map<String, List<String>> acronyms = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      StringBuilder initials = new StringBuilder();
      List<String> name = new ArrayList<>();
      for (int j = i; j < words.size() && initials.length() < LONGEST; j++) {
        Word word = words.get(j);
        boolean link = LINKS.contains(word.folded());
        if (!word.capitalized() && !(link && j > i)) {
          break;
        }
        name.add(word.folded());
        if (!link) {
          initials.append(word.folded().charAt(0));
        }
        if (!link && initials.length() >= SHORTEST) {
          acronyms.putIfAbsent(initials.toString(), List.copyOf(name));
        }
      }
    }
    return acronyms;
  }
}
