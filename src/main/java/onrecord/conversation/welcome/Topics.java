package onrecord.conversation.welcome;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Masthead;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.language.Peoples;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// What statements are about: the tags of their editors, else names that several of them speak of.
final class Topics {
  /// So many statements are looked through, spread over all.
  private static final int LOOKED_AT = 60;

  private static final int SHORTEST = 4;

  private static final int FEWEST = 2;

  private final StatementStore store;
  private final Map<String, List<String>> byStatement = new LinkedHashMap<>();
  private final List<String> common;
  private final boolean tagged;
  private final Set<String> general;

  /// Of those statements.
  Topics(StatementStore store, List<StatementEntry> entries) {
    this.store = store;
    List<StatementEntry> looked = spread(entries, LOOKED_AT);
    tagged = entries.stream().anyMatch(entry -> !entry.masthead().tags().isEmpty());
    List<StatementEntry> counted = tagged ? entries : looked;
    Set<String> known = tagged ? Set.of() : known(entries);
    for (StatementEntry entry : counted) {
      byStatement.put(entry.id(), tagged ? entry.masthead().tags() : names(entry, known));
    }
    int least = tagged ? 1 : FEWEST;
    Map<String, Integer> counts = counts(byStatement.values());
    general =
        counts.entrySet().stream()
            .filter(count -> 2 * count.getValue() > byStatement.size())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    common =
        counts.entrySet().stream()
            .filter(count -> count.getValue() >= least)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
  }

  /// So many of a list, spread over it.
  static <T> List<T> spread(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    var some = new ArrayList<T>();
    for (int i = 0; i < most; i++) {
      some.add(all.get((int) ((long) i * all.size() / most)));
    }
    return some;
  }

  /// What most of them are about, the most frequent first.
  List<String> common() {
    return common;
  }

  /// What one of them is about: of tags what few others are about first; of names those that it
  /// speaks of most, and last those that most speak of.
  List<String> of(String statement) {
    List<String> own =
        byStatement.getOrDefault(statement, List.of()).stream().filter(common::contains).toList();
    Comparator<String> order =
        tagged
            ? Comparator.<String>comparingInt(common::indexOf).reversed()
            : Comparator.comparing(general::contains);
    return own.stream().sorted(order).toList();
  }

  private static Map<String, Integer> counts(Collection<List<String>> topics) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    topics.forEach(
        own -> new LinkedHashSet<>(own).forEach(topic -> counts.merge(topic, 1, Integer::sum)));
    return counts;
  }

  /// Words that are no topic: of the names of those who speak, of days and of months.
  private static Set<String> known(List<StatementEntry> entries) {
    var known = new HashSet<String>();
    for (StatementEntry entry : entries) {
      Masthead masthead = entry.masthead();
      Stream.concat(
              masthead.organization().stream()
                  .flatMap(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream())),
              masthead.authors().stream())
          .flatMap(name -> Words.in(name).stream())
          .forEach(word -> known.add(word.folded()));
    }
    entries.stream()
        .map(entry -> entry.masthead().language())
        .distinct()
        .map(language -> DateFormatSymbols.getInstance(Locale.forLanguageTag(language)))
        .flatMap(dates -> Stream.of(dates.getMonths(), dates.getWeekdays()))
        .flatMap(Arrays::stream)
        .forEach(word -> known.add(Words.folded(word)));
    return known;
  }

  /// Capitalized words in the middle of sentences, those in a row together.
  private List<String> names(StatementEntry entry, Set<String> known) {
    return store.find(entry.id()).map(statement -> names(statement, known)).orElse(List.of());
  }

  private static List<String> names(Statement statement, Set<String> known) {
    if (statement.masthead().language().startsWith("de")) {
      // Every noun is capitalized there.
      return List.of();
    }
    String text = statement.text();
    List<Word> words = Words.in(text);
    Map<String, Integer> found = new HashMap<>();
    for (int i = 1; i < words.size(); i++) {
      if (!follows(words, i, text) || words.get(i - 1).capitalized() || !isName(words.get(i))) {
        continue;
      }
      int last = i;
      while (last + 1 < words.size()
          && follows(words, last + 1, text)
          && isName(words.get(last + 1))) {
        last++;
      }
      boolean own = words.subList(i, last + 1).stream().map(Word::folded).anyMatch(known::contains);
      // "Iranian" belongs to a word that is no name.
      boolean people = last == i && Peoples.holds(words.get(i).folded());
      if (!own && !people) {
        found.merge(
            text.substring(words.get(i).span().start(), words.get(last).span().end()),
            1,
            Integer::sum);
      }
    }
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }

  private static boolean isName(Word word) {
    return word.capitalized() && word.written().length() >= SHORTEST;
  }

  private static boolean follows(List<Word> words, int at, String text) {
    int end = words.get(at - 1).span().end();
    int start = words.get(at).span().start();
    return start - end == 1 && text.charAt(end) == ' ';
  }
}
