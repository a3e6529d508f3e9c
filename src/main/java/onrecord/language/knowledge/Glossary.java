package onrecord.language.knowledge;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.language.Words;

/// Words of political speech in six languages, so that a question in one finds statements in
/// another: a table of ours for common words, the CLDR's names for countries and months.
public final class Glossary {
  private static final List<String> LANGUAGES = List.of("en", "es", "de", "fr", "fa", "ar");
  private static final Glossary SHARED = new Glossary();

  private final Map<String, Phrases<Map<String, List<String>>>> phrases = new HashMap<>();

  private Glossary() {
    for (String language : LANGUAGES) {
      phrases.put(language, new Phrases<>(language));
    }
    Tables.rows("glossary.tsv").forEach(this::addRow);
    Months.names().forEach(this::add);
    countries().forEach(this::add);
  }

  /// The one that everybody shares.
  public static Glossary shared() {
    return SHARED;
  }

  private void addRow(List<List<String>> cells) {
    Map<String, List<String>> concept = new HashMap<>();
    for (int i = 0; i < LANGUAGES.size() && i < cells.size(); i++) {
      concept.put(LANGUAGES.get(i), cells.get(i));
    }
    add(concept);
  }

  private void add(Map<String, List<String>> concept) {
    concept.forEach(
        (language, names) -> {
          Phrases<Map<String, List<String>>> known = phrases.get(language);
          if (known != null) {
            names.forEach(name -> known.put(name, concept));
          }
        });
  }

  private static List<Map<String, List<String>>> countries() {
    List<Map<String, List<String>>> concepts = new ArrayList<>();
    for (String country : ULocale.getISOCountries()) {
      Map<String, List<String>> concept = new HashMap<>();
      for (String language : LANGUAGES) {
        String name = ULocale.getDisplayCountry("und-" + country, ULocale.forLanguageTag(language));
        concept.put(language, List.of(name));
      }
      concepts.add(concept);
    }
    return concepts;
  }

  /// What the phrase that begins at a word is called in another language.
  ///
  /// @return the phrase's end and the other names, the commonest first
  public Optional<Phrases.PhraseMatch<String>> translate(
      List<Words.Word> words, int first, TranslationDirection direction) {
    Phrases<Map<String, List<String>>> known = phrases.get(direction.from());
    if (known == null) {
      return Optional.empty();
    }
    return known
        .at(words, first)
        .map(
            match -> {
              Set<String> names = new LinkedHashSet<>();
              match
                  .values()
                  .forEach(
                      concept -> names.addAll(concept.getOrDefault(direction.to(), List.of())));
              return new Phrases.PhraseMatch<>(match.first(), match.end(), List.copyOf(names));
            });
  }

  /// From one language to another.
  public record TranslationDirection(String from, String to) {}
}
