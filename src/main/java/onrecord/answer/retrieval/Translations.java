package onrecord.answer.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Term;
import onrecord.language.Words;
import onrecord.language.knowledge.Glossary;
import onrecord.language.knowledge.Glossary.TranslationDirection;
import onrecord.language.knowledge.Phrases.PhraseMatch;

/// What a question's words are called in an archive, as the glossary has it: in German for an
/// English question to an archive without a statement in English, and by other German words for a
/// German question. Where the archive holds the question's own language, that alone is looked for.
/// English is left out: what the words are called there the terms tell, and vectors find the rest.
final class Translations {
  private final Glossary glossary = Glossary.shared();
  private final List<TranslationDirection> directions;

  /// @param asked the question's language
  /// @param held the archive's languages
  Translations(String asked, List<String> held) {
    this.directions =
        held.stream()
            .filter(language -> language.equals(asked) || !held.contains(asked))
            .filter(language -> !language.equals("en"))
            .map(language -> new TranslationDirection(asked, language))
            .toList();
  }

  /// For each term the folded words, in a row, that it may be called, itself left out; those for a
  /// phrase stand with each of its words.
  List<Set<List<String>>> of(List<Term> terms) {
    List<Set<List<String>>> forms = new ArrayList<>();
    List<Words.Word> words = new ArrayList<>();
    for (Term term : terms) {
      forms.add(new LinkedHashSet<>());
      words.add(Words.in(term.written()).stream().findFirst().orElseThrow());
    }
    for (TranslationDirection direction : directions) {
      add(words, direction, forms);
    }
    return forms;
  }

  private void add(
      List<Words.Word> words, TranslationDirection direction, List<Set<List<String>>> forms) {
    for (int i = 0; i < words.size(); ) {
      Optional<PhraseMatch<String>> found = glossary.translate(words, i, direction);
      int end = found.map(PhraseMatch::end).orElse(i + 1);
      for (int each = i; each < end && found.isPresent(); each++) {
        String itself = words.get(each).folded();
        for (String name : found.get().values()) {
          List<String> form = Words.in(name).stream().map(Words.Word::folded).toList();
          if (!form.isEmpty() && !form.contains(itself)) {
            forms.get(each).add(form);
          }
        }
      }
      i = end;
    }
  }
}
