package onrecord.answer.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Term;

/// Concepts drawn in a line: `dockers wage*2 Miller 645 strike=walkout@0.85`, each word of it a
/// term; behind `*` how rare it is, 1 where nothing is said; behind `=` another form and how sure
/// it is, a form of two words joined by `+`.
final class Concepts {
  private Concepts() {}

  static List<Concept> drawn(String line) {
    List<Concept> concepts = new ArrayList<>();
    for (String each : line.split(" ", -1)) {
      String[] other = each.split("=", 2);
      String[] own = other[0].split("\\*", 2);
      String folded = own[0].toLowerCase(java.util.Locale.ROOT);
      boolean name = Character.isUpperCase(own[0].codePointAt(0));
      Map<List<String>, Double> forms = new LinkedHashMap<>();
      forms.put(List.of(folded), 1.0);
      if (other.length == 2) {
        String[] form = other[1].split("@", 2);
        forms.put(List.of(form[0].split("\\+", -1)), Double.parseDouble(form[1]));
      }
      double rarity = own.length == 2 ? Double.parseDouble(own[1]) : 1;
      concepts.add(
          new Concept(
              new Term(own[0], folded, name, List.of()), forms, rarity, true, Optional.empty()));
    }
    return concepts;
  }
}
