package onrecord.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.retrieval.Hit;
import onrecord.language.knowledge.Months;

/// Finds the names in a question that no hit speaks of.
final class MissingNames {
  private static final int SHORTEST = 5;

  private MissingNames() {}

  /// The names that no hit holds, each as the question writes it.
  static List<String> missing(Question question, List<Hit> hits) {
    Set<String> heard = new HashSet<>();
    List<Term> terms = question.about().terms();
    for (Hit hit : hits) {
      Set<String> missing = new HashSet<>(hit.missing());
      terms.stream().map(Term::written).filter(word -> !missing.contains(word)).forEach(heard::add);
    }
    List<String> names = new ArrayList<>();
    for (List<Term> name : names(terms, question.language())) {
      List<Term> telling = telling(name);
      long lost = telling.stream().filter(term -> !heard.contains(term.written())).count();
      boolean last = !heard.contains(telling.getLast().written());
      if (last || lost * 2 > telling.size()) {
        names.add(name.stream().map(Term::written).collect(Collectors.joining(" ")));
      }
    }
    return names;
  }

  /// The words of a name that tell it from others: of "Tudeh Party" the first.
  private static List<Term> telling(List<Term> name) {
    List<Term> telling = name.stream().filter(term -> !term.everyday()).toList();
    return telling.isEmpty() ? name : telling;
  }

  /// Runs of terms that are names.
  private static List<List<Term>> names(List<Term> terms, String language) {
    List<List<Term>> names = new ArrayList<>();
    List<Term> name = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (isName(terms, i, language)) {
        name.add(term);
      } else if (!name.isEmpty()) {
        names.add(List.copyOf(name));
        name.clear();
      }
    }
    if (!name.isEmpty()) {
      names.add(List.copyOf(name));
    }
    return names;
  }

  private static boolean isName(List<Term> terms, int i, String language) {
    Term term = terms.get(i);
    boolean month = Months.number(term.folded()).isPresent();
    if (term.numeric() || month || term.folded().length() < 3) {
      return false;
    }
    if (term.name() && !language.equals("de")) {
      return !isShouted(terms);
    }
    boolean odd =
        language.equals("en")
            && isComparable(term)
            && term.folded().length() >= SHORTEST
            && !term.everyday();
    return odd && !term.nearlyEveryday();
  }

  /// Whether it is written as the archive would write it, or its affixes are known: else it may
  /// stand there in another form.
  private static boolean isComparable(Term term) {
    return switch (Character.UnicodeScript.of(term.folded().codePointAt(0))) {
      case LATIN, CYRILLIC, GREEK, ARABIC -> true;
      default -> false;
    };
  }

  /// Whether the whole question is written in capitals, which then tell nothing.
  private static boolean isShouted(List<Term> terms) {
    return terms.size() > 2
        && terms.stream()
            .allMatch(term -> term.written().equals(term.written().toUpperCase(Locale.ROOT)));
  }
}
