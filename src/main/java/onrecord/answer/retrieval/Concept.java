package onrecord.answer.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.answer.Term;
import onrecord.index.Embedder;
import onrecord.language.Analysis;
import onrecord.language.Words;
import onrecord.language.knowledge.Lexicon;

/// One of a question's terms as the archive may write it.
///
/// @param forms folded words in a row, each with how surely it means the term, 0 to 1
/// @param rarity the inverse frequency of its commonest form; the highest one where the archive
///   holds none
/// @param respelled how the archive spells it, where neither it nor English writes it as the
///   question does
/// @param known whether the archive holds any of its forms
record Concept(
    Term term,
    Map<List<String>, Double> forms,
    double rarity,
    boolean known,
    Optional<String> respelled) {

  /// What a word of the same meaning is worth beside the word itself.
  private static final double OTHER = 0.85;

  /// What it is called in another language, or as well in its own, is worth.
  private static final double CALLED = 0.7;

  /// Forms that are at least this sure are the term itself, spelled or named otherwise.
  private static final double SPELLED = 0.75;

  /// A term and what it is called in the archive's languages.
  private record CalledTerm(Term term, Set<List<String>> otherwise) {}

  /// The terms of a question in that language, those of one name or of one meaning once.
  static List<Concept> of(
      List<Term> terms, String language, Vocabulary vocabulary, Optional<Embedder> embedder) {
    vocabulary.expect(() -> words(terms));
    embedder.ifPresent(
        _ ->
            vocabulary.expectNear(
                () -> terms.stream().filter(Concept::hasNear).map(Term::folded).toList()));
    List<Set<List<String>>> called = new Translations(language, vocabulary.languages()).of(terms);
    Map<String, Concept> concepts = new LinkedHashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      var each = new CalledTerm(terms.get(i), called.get(i));
      concepts.putIfAbsent(
          Analysis.stem(each.term().folded(), "en"), of(each, vocabulary, embedder));
    }
    return new ArrayList<>(concepts.values());
  }

  private static List<String> words(List<Term> terms) {
    return terms.stream()
        .flatMap(term -> Stream.concat(Stream.of(term.folded()), term.others().stream()))
        .flatMap(words -> Stream.concat(Stream.of(words), folded(words)))
        .toList();
  }

  private static Stream<String> folded(String words) {
    return Words.in(words).stream().map(Words.Word::folded);
  }

  private static Concept of(CalledTerm called, Vocabulary vocabulary, Optional<Embedder> embedder) {
    Term term = called.term();
    Map<List<String>, Double> forms = named(term, vocabulary);
    called.otherwise().forEach(form -> forms.putIfAbsent(form, CALLED));
    addSpellings(term, forms, vocabulary);
    vocabulary.expect(() -> forms.keySet().stream().flatMap(List::stream).toList());
    forms.keySet().removeIf(form -> frequency(form, vocabulary) == 0);
    embedder.ifPresent(model -> addNear(term, forms, vocabulary, model));
    int most =
        forms.entrySet().stream()
            .filter(form -> form.getValue() >= SPELLED)
            .mapToInt(form -> frequency(form.getKey(), vocabulary))
            .max()
            .orElse(0);
    double rarity = Math.log(1 + (vocabulary.size() - most + 0.5) / (most + 0.5));
    return new Concept(term, forms, rarity, !forms.isEmpty(), respelled(term, forms));
  }

  /// The term and what else it is called.
  private static Map<List<String>, Double> named(Term term, Vocabulary vocabulary) {
    Map<List<String>, Double> forms = new LinkedHashMap<>();
    forms.put(List.of(term.folded()), 1.0);
    for (String other : term.others()) {
      List<String> words = Words.in(other).stream().map(Words.Word::folded).toList();
      if (!words.isEmpty()) {
        forms.putIfAbsent(words, OTHER);
      }
    }
    if (isAcronym(term)) {
      vocabulary.namesOf(term.folded()).forEach(name -> forms.putIfAbsent(name, OTHER));
    }
    return forms;
  }

  /// How the archive may spell a term that it does not hold as it is written, or a name.
  private static void addSpellings(
      Term term, Map<List<String>, Double> forms, Vocabulary vocabulary) {
    boolean held = forms.keySet().stream().anyMatch(form -> frequency(form, vocabulary) > 0);
    if (held && !term.name()) {
      return;
    }
    vocabulary
        .spellings(term.folded(), term.name() || !held)
        .forEach((word, sure) -> forms.putIfAbsent(List.of(word), sure));
    List<String> parts = held ? List.of() : vocabulary.parts(term.folded());
    if (!parts.isEmpty()) {
      forms.putIfAbsent(parts, OTHER);
    }
  }

  /// Words near an everyday one in meaning.
  private static void addNear(
      Term term, Map<List<String>, Double> forms, Vocabulary vocabulary, Embedder model) {
    if (!hasNear(term)) {
      return;
    }
    float[] known = vocabulary.vector(term.folded());
    float[] vector =
        known == null && term.everyday() ? model.ofTexts(List.of(term.folded())).getFirst() : known;
    vocabulary
        .near(term.folded(), vector)
        .forEach((word, cosine) -> forms.putIfAbsent(List.of(word), worth(cosine)));
  }

  private static Optional<String> respelled(Term term, Map<List<String>, Double> forms) {
    boolean asWritten = forms.containsKey(List.of(term.folded())) || Lexicon.knows(term.folded());
    return asWritten || term.numeric()
        ? Optional.empty()
        : forms.entrySet().stream()
            .filter(form -> form.getValue() >= SPELLED)
            .findFirst()
            .map(form -> String.join(" ", form.getKey()));
  }

  private static boolean isAcronym(Term term) {
    return term.folded().length() >= 3
        && term.folded().length() <= 7
        && term.written().chars().allMatch(Character::isUpperCase);
  }

  private static boolean hasNear(Term term) {
    return !term.name() && isEveryday(term.folded());
  }

  private static boolean isEveryday(String folded) {
    return folded.length() > 2 && folded.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /// What a word so near in meaning is worth beside the word itself.
  private static double worth(double cosine) {
    return Math.min(0.74, 0.25 + 5 * (cosine - Vocabulary.NEAR));
  }

  /// In how many passages its rarest word stands.
  private static int frequency(List<String> form, Vocabulary vocabulary) {
    return form.stream().mapToInt(vocabulary::frequency).min().orElse(0);
  }
}
