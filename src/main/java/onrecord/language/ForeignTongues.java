package onrecord.language;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/// Tells that a text is in none of the languages whose words are understood here, by its script or
/// by the small words of others, which come with Lucene.
public final class ForeignTongues {
  private static final Map<String, CharArraySet> LISTS =
      Map.ofEntries(
          Map.entry("ca", CatalanAnalyzer.getDefaultStopSet()),
          Map.entry("cs", CzechAnalyzer.getDefaultStopSet()),
          Map.entry("da", DanishAnalyzer.getDefaultStopSet()),
          Map.entry("fi", FinnishAnalyzer.getDefaultStopSet()),
          Map.entry("hu", HungarianAnalyzer.getDefaultStopSet()),
          Map.entry("id", IndonesianAnalyzer.getDefaultStopSet()),
          Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
          Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
          Map.entry("no", NorwegianAnalyzer.getDefaultStopSet()),
          Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
          Map.entry("ro", RomanianAnalyzer.getDefaultStopSet()),
          Map.entry("sv", SwedishAnalyzer.getDefaultStopSet()),
          Map.entry("tr", TurkishAnalyzer.getDefaultStopSet()));

  /// So many small words of another language tell it.
  private static final int ENOUGH = 2;

  /// Letters of Urdu, Kurdish, Pashto and Sindhi, which neither Persian nor Arabic has.
  private static final Pattern OTHER_ARABIC = Pattern.compile("[ٹڈڑںےھێۆڵڕەڤښځډړڼۍټڎڏٻڀٺٽڃڄ]");

  private final Map<String, Set<String>> small = new HashMap<>();

  /// Knows further small words, by language.
  public ForeignTongues(Map<String, ? extends Collection<String>> further) {
    LISTS.forEach((language, list) -> add(language, strings(list)));
    further.forEach((language, list) -> add(language, list.stream()));
  }

  private static Stream<String> strings(CharArraySet list) {
    return list.stream().map(word -> new String((char[]) word));
  }

  private void add(String language, Stream<String> words) {
    Set<String> known = small.computeIfAbsent(language, _ -> new HashSet<>());
    words.map(Words::folded).forEach(known::add);
  }

  /// The language of a text as a BCP 47 tag, `und` where only its script tells; empty where it is,
  /// or may be, one of those that are understood.
  public Optional<String> of(String text) {
    Optional<UnicodeScript> script = script(text);
    if (script.isEmpty()) {
      return Optional.empty();
    }
    return switch (script.get()) {
      case LATIN -> latin(text);
      case ARABIC ->
          OTHER_ARABIC.matcher(text).results().count() >= ENOUGH
              ? Optional.of("und")
              : Optional.empty();
      case CYRILLIC -> Optional.of(Languages.identify(text));
      default -> Optional.of("und");
    };
  }

  /// The script that most letters are of.
  public static Optional<UnicodeScript> script(String text) {
    return text
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.groupingBy(script -> script, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<UnicodeScript, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private Optional<String> latin(String text) {
    List<String> words =
        Words.in(text).stream()
            .flatMap(word -> Stream.of(Words.folded(word.written()).split("'", -1)))
            .toList();
    long own =
        Languages.KNOWN.stream()
            .mapToLong(language -> count(words, Languages.smallWords(language), language))
            .max()
            .orElse(0);
    // Of two languages that are near each other, both have most of the small words.
    int margin = own > ENOUGH ? 1 : 0;
    return small.entrySet().stream()
        .map(
            entry ->
                Map.entry(
                    entry.getKey(),
                    words.stream().filter(entry.getValue()::contains).distinct().count()))
        .filter(entry -> entry.getValue() >= ENOUGH && entry.getValue() > own + margin)
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static long count(List<String> words, Set<String> known, String language) {
    return words.stream()
        .filter(word -> known.contains(word) || Analysis.isFunctionWord(word, language))
        .distinct()
        .count();
  }
}
