package onrecord.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.knowledge.Glossary;
import onrecord.knowledge.Phrases;
import onrecord.knowledge.Places;
import onrecord.knowledge.Tables;
import onrecord.text.Analysis;
import onrecord.text.Words.Word;

/// Finds the words that carry a question's matter, and what else they are called.
final class Terms {
  private static final Set<String> SCAFFOLD = Tables.words("terms.scaffold");

  private final Glossary glossary = Glossary.shared();
  private final Places places = Places.shared();
  private final Phrases<List<String>> names = new Phrases<>(Analysis.GENERAL);

  Terms(List<List<String>> names) {
    for (List<String> group : names) {
      group.forEach(name -> this.names.put(name, group));
    }
  }

  /// The terms, and the question's matter as words of English.
  record Found(List<Term> terms, List<String> english) {}

  /// Reads words in order.
  ///
  /// @param left which words to read: those that name who is asked or when are left out
  Found in(List<Word> words, java.util.BitSet left, String language) {
    List<Term> terms = new ArrayList<>();
    List<String> english = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      if (!left.get(i)) {
        i++;
        continue;
      }
      i = read(words, i, language, new Found(terms, english));
    }
    return new Found(terms, english);
  }

  private int read(List<Word> words, int i, String language, Found found) {
    Optional<Phrases.Match<List<String>>> name = names.at(words, i);
    if (name.isPresent()) {
      List<String> others = name.get().values().stream().flatMap(List::stream).distinct().toList();
      addAll(words, new Phrases.Match<>(i, name.get().end(), others), found);
      found.english().add(others.getFirst());
      return name.get().end();
    }
    Optional<Phrases.Match<Places.Place>> seat =
        places.seatAt(words, i).filter(match -> isWritten(words.get(i), language));
    if (seat.isPresent()) {
      List<String> others =
          seat.get().values().stream()
              .flatMap(place -> Stream.concat(place.names().stream(), place.peoples().stream()))
              .toList();
      addAll(words, new Phrases.Match<>(i, seat.get().end(), others), found);
      found.english().add(words.get(i).written());
      return seat.get().end();
    }
    if (!language.equals("en") && !isScaffold(words.get(i), language)) {
      Optional<Phrases.Match<String>> translated =
          glossary.translate(words, i, new Glossary.Direction(language, "en"));
      if (translated.isPresent() && !translated.get().values().isEmpty()) {
        addAll(words, translated.get(), found);
        found.english().add(translated.get().values().getFirst());
        return translated.get().end();
      }
    }
    if (!isScaffold(words.get(i), language)) {
      addAll(words, new Phrases.Match<>(i, i + 1, List.of()), found);
      found.english().add(words.get(i).written());
    }
    return i + 1;
  }

  private static boolean isWritten(Word word, String language) {
    return !language.equals("en") || word.capitalized() || word.folded().length() > 5;
  }

  private static boolean isScaffold(Word word, String language) {
    return Analysis.isFunctionWord(word.folded(), language)
        || Analysis.isFunctionWord(word.written().toLowerCase(java.util.Locale.ROOT), language)
        || SCAFFOLD.contains(word.folded())
        || (word.folded().length() == 1 && !word.numeric());
  }

  private static void addAll(List<Word> words, Phrases.Match<String> phrase, Found found) {
    boolean alone = phrase.end() - phrase.first() == 1;
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Word word = words.get(i);
      boolean name = word.capitalized() && i > 0;
      if (alone || !Analysis.isFunctionWord(word.folded(), "en")) {
        found.terms().add(new Term(word.written(), word.folded(), name, phrase.values()));
      }
    }
  }
}
