package onrecord.language.knowledge;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.language.Languages;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// How people name a time without a date ("last week", "the last two years", "Q2"): the CLDR's
/// words for it, and a table of ours.
public final class TimeWords {
  /// Names a time that no day can be told of.
  public static final String UNTOLD = "untold";

  private static final int MOST = 31;

  /// The CLDR's units, and what they are called in the table.
  private static final Map<AbsoluteUnit, String> UNITS =
      Map.of(
          AbsoluteUnit.WEEK, "week",
          AbsoluteUnit.MONTH, "month",
          AbsoluteUnit.QUARTER, "quarter",
          AbsoluteUnit.YEAR, "year");

  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Map<String, List<String>> PHRASES = phrases();
  private static final Map<String, Pattern> PATTERNS = patterns();

  /// Words one of which stands wherever a phrase for a time does, which are looked for sooner than
  /// the phrases; none where that cannot be told.
  private static final Map<String, Set<String>> NEEDED = needed();

  private TimeWords() {}

  /// A phrase found in some words.
  ///
  /// @param first index of its first word
  /// @param end index after its last
  /// @param time what it names: "week -1", "part 4 6", "years 2"
  public record NamedTime(int first, int end, String time) {}

  /// The number that a word says, in digits or in any of the known languages.
  public static Optional<Integer> number(String folded) {
    if (folded.matches("\\d{1,3}")) {
      return Optional.of(Integer.parseInt(folded));
    }
    return Optional.ofNullable(NUMBERS.get(folded));
  }

  /// Every phrase in the words, in order, the longest of those that overlap.
  public static List<NamedTime> in(List<Word> words) {
    String text = words.stream().map(Word::folded).collect(Collectors.joining(" "));
    int[] places = new int[text.length() + 1];
    int place = 0;
    for (int i = 0; i < text.length(); i++) {
      place += text.charAt(i) == ' ' ? 1 : 0;
      places[i + 1] = place;
    }
    List<NamedTime> all = new ArrayList<>();
    PATTERNS.forEach(
        (time, pattern) -> {
          Matcher found = pattern.matcher(mayStand(time, text) ? text : "");
          while (found.find()) {
            int end = places[Math.max(found.end() - 1, 0)] + 1;
            named(time, found)
                .ifPresent(name -> all.add(new NamedTime(places[found.start()], end, name)));
          }
        });
    return apart(all);
  }

  private static boolean mayStand(String time, String text) {
    Set<String> needed = NEEDED.getOrDefault(time, Set.of());
    return needed.isEmpty() || needed.stream().anyMatch(text::contains);
  }

  private static Optional<String> named(String time, Matcher found) {
    if (!time.endsWith("#")) {
      return Optional.of(time);
    }
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return number(found.group(group)).map(number -> time.replace("#", number.toString()));
      }
    }
    return Optional.empty();
  }

  private static List<NamedTime> apart(List<NamedTime> all) {
    List<NamedTime> apart = new ArrayList<>();
    all.sort(
        Comparator.comparingInt((NamedTime one) -> one.first() - one.end())
            .thenComparing(one -> one.time().equals(UNTOLD))
            .thenComparingInt(NamedTime::first));
    for (NamedTime one : all) {
      if (apart.stream().allMatch(o -> o.end() <= one.first() || one.end() <= o.first())) {
        apart.add(one);
      }
    }
    apart.sort(Comparator.comparingInt(NamedTime::first));
    return apart;
  }

  private static Map<String, List<String>> phrases() {
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    for (List<List<String>> row : Tables.rows("times.tsv")) {
      List<String> all = phrases.computeIfAbsent(row.getFirst().getFirst(), _ -> new ArrayList<>());
      row.stream().skip(1).flatMap(List::stream).map(Words::folded).forEach(all::add);
    }
    for (String language : Languages.KNOWN) {
      var names = RelativeDateTimeFormatter.getInstance(ULocale.forLanguageTag(language));
      UNITS.forEach(
          (unit, name) -> {
            add(phrases, name + " -1", names.format(Direction.LAST, unit));
            add(phrases, name + " 0", names.format(Direction.THIS, unit));
            add(phrases, name + " 1", names.format(Direction.NEXT, unit));
          });
    }
    return phrases;
  }

  private static Map<String, Pattern> patterns() {
    Map<String, Pattern> patterns = new HashMap<>();
    PHRASES.forEach(
        (time, all) ->
            patterns.put(time, PhrasePattern.ofPhrases(all.stream().distinct().toList())));
    return patterns;
  }

  private static Map<String, Set<String>> needed() {
    Map<String, Set<String>> needed = new HashMap<>();
    PHRASES.forEach(
        (time, all) -> {
          List<List<String>> each = all.stream().map(PhrasePattern::needed).toList();
          needed.put(
              time,
              each.stream().anyMatch(List::isEmpty)
                  ? Set.of()
                  : each.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet()));
        });
    return needed;
  }

  private static void add(Map<String, List<String>> phrases, String time, String name) {
    String words = Words.in(name).stream().map(Word::folded).collect(Collectors.joining(" "));
    if (!words.isEmpty()) {
      phrases.computeIfAbsent(time, _ -> new ArrayList<>()).add(words);
    }
  }

  /// Numbers in words, as ICU spells them out.
  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String language : Languages.KNOWN) {
      var speller =
          new RuleBasedNumberFormat(
              ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
      List<String> rules =
          Arrays.stream(speller.getRuleSetNames())
              .filter(rule -> rule.startsWith("%spellout-cardinal"))
              .toList();
      for (int number = 1; number <= MOST; number++) {
        for (String rule : rules) {
          String name = Words.folded(speller.format(number, rule));
          numbers.putIfAbsent(name, number);
          // Arabic counts what is feminine by the short form, which ICU does not spell.
          if (language.equals("ar") && name.endsWith("ه")) {
            numbers.putIfAbsent(name.substring(0, name.length() - 1), number);
          }
        }
      }
    }
    return Map.copyOf(numbers);
  }
}
