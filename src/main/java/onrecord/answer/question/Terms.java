package onrecord.answer.question;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Term;
import onrecord.language.Analysis;
import onrecord.language.ForeignTongues;
import onrecord.language.Sound;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Glossary;
import onrecord.language.knowledge.Lexicon;
import onrecord.language.knowledge.Phrases;
import onrecord.language.knowledge.PlaceNames;
import onrecord.language.knowledge.Tables;

/// Finds the words that carry a question's matter, and what else they are called.
final class Terms {
  /// What asks for more is a text, not a question: the first so many words are looked for.
  static final int MOST = 64;

  /// Small words that are long enough to be told where a letter is wrong.
  private static final int SHORTEST = 4;

  private static final Set<String> ASKING = Tables.words("terms.mistyped");

  private static final Set<String> SCAFFOLD = Tables.words("terms.scaffold");

  /// Small words that no list of Lucene's holds, since they are nouns, too: "est", "seit".
  private static final Map<String, Set<String>> SMALL = folded("terms.small");

  /// Words that tell on which side somebody is, which a translated wording has to keep.
  private static final Map<String, Set<String>> FOR = folded("terms.for");

  private static final Map<String, Set<String>> AGAINST = folded("terms.against");

  private static Map<String, Set<String>> folded(String list) {
    return Tables.wordsByLanguage(list).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                words -> words.getValue().stream().map(Words::folded).collect(Collectors.toSet())));
  }

  private final Glossary glossary = Glossary.shared();
  private final PlaceNames places = PlaceNames.shared();
  private final Phrases<List<String>> names = new Phrases<>(Analysis.GENERAL);

  Terms(List<List<String>> names) {
    for (List<String> group : names) {
      group.forEach(name -> this.names.put(name, group));
    }
  }

  /// The terms, and the question's matter as words of English.
  record FoundTerm(List<Term> terms, List<String> english) {}

  /// Reads words in order.
  ///
  /// @param left which words to read: those that name who is asked or when are left out
  FoundTerm in(List<Word> words, java.util.BitSet left, String language) {
    List<Term> terms = new ArrayList<>();
    List<String> english = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      if (!left.get(i)) {
        i++;
        continue;
      }
      i = read(words, i, language, new FoundTerm(terms, english));
    }
    return new FoundTerm(terms, english);
  }

  private int read(List<Word> words, int i, String asked, FoundTerm found) {
    String language = languageOf(words, i, asked);
    Optional<String> side = side(words.get(i), language);
    if (side.isPresent()) {
      found.english().add(side.get());
      return i + 1;
    }
    Optional<Phrases.PhraseMatch<List<String>>> name = names.at(words, i);
    Optional<Phrases.PhraseMatch<PlaceNames.NamedPlace>> place =
        places.seatAt(words, i).filter(match -> isWritten(words.get(i)));
    int end =
        Math.max(
            name.map(Phrases.PhraseMatch::end).orElse(0),
            place.map(Phrases.PhraseMatch::end).orElse(0));
    if (end > 0) {
      List<String> others =
          Stream.concat(
                  name.filter(match -> match.end() == end).stream()
                      .flatMap(match -> match.values().stream().flatMap(List::stream)),
                  place.filter(match -> match.end() == end).stream()
                      .flatMap(match -> match.values().stream().flatMap(Terms::called)))
              .distinct()
              .toList();
      addAll(words.subList(i, end), i == 0, others, found);
      found.english().add(language.equals("en") ? words.get(i).written() : others.getFirst());
      return end;
    }
    return isScaffold(words.get(i), language) ? i + 1 : readWord(words, i, language, found);
  }

  /// Reads a word that carries matter, in English if the glossary knows it.
  private int readWord(List<Word> words, int i, String language, FoundTerm found) {
    Optional<Phrases.PhraseMatch<String>> translated =
        language.equals("en")
            ? Optional.empty()
            : glossary
                .translate(words, i, new Glossary.TranslationDirection(language, "en"))
                .filter(match -> !match.values().isEmpty());
    if (translated.isEmpty()) {
      addAll(words.subList(i, i + 1), i == 0, List.of(), found);
      found.english().add(words.get(i).written());
      return i + 1;
    }
    if (!isScaffold(translated.get().values())) {
      addAll(words.subList(i, translated.get().end()), i == 0, translated.get().values(), found);
      found.english().add(translated.get().values().getFirst());
    }
    return translated.get().end();
  }

  private static Optional<String> side(Word word, String language) {
    return FOR.getOrDefault(language, Set.of()).contains(word.folded())
        ? Optional.of("for")
        : Optional.of("against")
            .filter(_ -> AGAINST.getOrDefault(language, Set.of()).contains(word.folded()));
  }

  /// The language of a word: the question's, or another that its script tells.
  private String languageOf(List<Word> words, int i, String asked) {
    boolean arabic =
        ForeignTongues.script(words.get(i).written())
            .filter(UnicodeScript.ARABIC::equals)
            .isPresent();
    if (!arabic || asked.equals("fa") || asked.equals("ar")) {
      return asked;
    }
    var persian = new Glossary.TranslationDirection("fa", "en");
    return glossary.translate(words, i, persian).isPresent() ? "fa" : "ar";
  }

  private static Stream<String> called(PlaceNames.NamedPlace place) {
    return Stream.concat(place.names().stream(), place.peoples().stream());
  }

  /// Whether a word is written as a place is: with a capital where its script has them, unless it
  /// is long enough to be nothing else.
  private static boolean isWritten(Word word) {
    boolean cased = Character.isLowerCase(word.written().codePointAt(0));
    return !cased || word.folded().length() > 5;
  }

  private static boolean isScaffold(Word word, String language) {
    return Analysis.isFunctionWord(word.folded(), language)
        || Analysis.isFunctionWord(word.written().toLowerCase(Locale.ROOT), language)
        || SCAFFOLD.contains(word.folded())
        || SMALL.getOrDefault(language, Set.of()).contains(word.folded())
        || isMistyped(word, language)
        || (word.folded().length() == 1 && !word.numeric());
  }

  /// Whether it is most likely a small word of English with a letter wrong: "abuot", "whcih".
  private static boolean isMistyped(Word word, String language) {
    String folded = word.folded();
    return language.equals("en")
        && folded.length() >= SHORTEST
        && folded.equals(word.written())
        && !Lexicon.knows(folded)
        && ASKING.stream()
            .anyMatch(
                small ->
                    small.charAt(0) == folded.charAt(0) && Sound.distance(folded, small, 1) <= 1);
  }

  /// Whether words of English that mean the same only hold a question together: opinion, view.
  private static boolean isScaffold(List<String> meanings) {
    return meanings.stream().map(Words::folded).anyMatch(SCAFFOLD::contains);
  }

  /// Whether a word that is written small is one that is known as a name.
  private static boolean isCapitalName(Word word, List<String> others) {
    return Character.isUpperCase(others.getFirst().codePointAt(0))
        && word.folded().chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !Lexicon.knows(word.folded());
  }

  /// Adds the words of a part of the question, which mean the same as the others.
  ///
  /// @param first whether the question begins with it, where a capital tells nothing
  private static void addAll(List<Word> part, boolean first, List<String> others, FoundTerm found) {
    for (Word word : part) {
      boolean capital = word.capitalized() && !(first && word.equals(part.getFirst()));
      boolean name =
          capital
              || Lexicon.isName(word.folded())
              || (!others.isEmpty() && isCapitalName(word, others));
      boolean tells = part.size() == 1 || !Analysis.isFunctionWord(word.folded(), "en");
      if (tells && found.terms().size() < MOST) {
        found.terms().add(new Term(word.written(), word.folded(), name, others));
      }
    }
  }
}
