package onrecord.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class WordingTest {
  static final List<String> LANGUAGES = Wording.LANGUAGES;

  // An argument, also inside a plural's branch.
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)[,}]");

  private static Map<String, String> bundle(String language) throws IOException {
    var bundle = new Properties();
    try (var in = Wording.class.getResourceAsStream("wording/words_" + language + ".properties")) {
      bundle.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    var patterns = new TreeMap<String, String>();
    bundle.stringPropertyNames().forEach(key -> patterns.put(key, bundle.getProperty(key)));
    return patterns;
  }

  /// What small words depend on in some languages.
  private static final Set<String> GRAMMAR = Set.of("form", "plain");

  private static Map<String, Set<String>> placeholders(String language) throws IOException {
    var names = new TreeMap<String, Set<String>>();
    bundle(language)
        .forEach(
            (key, pattern) ->
                names.put(
                    key,
                    PLACEHOLDER
                        .matcher(pattern)
                        .results()
                        .map(name -> name.group(1))
                        .collect(Collectors.toSet())));
    return names;
  }

  private static Map<String, Set<String>> said(String language) throws IOException {
    Map<String, Set<String>> names = placeholders(language);
    names.values().forEach(each -> each.removeAll(GRAMMAR));
    return names;
  }

  private static final Set<String> NUMBERS =
      Set.of(
          "count",
          "first",
          "last",
          "all",
          "page",
          "pages",
          "number",
          "statements",
          "passages",
          "done",
          "total",
          "rate",
          "right",
          "wrong",
          "with",
          "without",
          "declined",
          "shown",
          "days");

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyLanguage_saysTheSameThings_aboutTheSameThings(String language) throws IOException {
    assertThat(said(language)).isEqualTo(said("en"));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everySentence_canBeSaid_withAnyNumber(String language) throws IOException {
    var wording = Wording.in(language);
    for (var entry : placeholders(language).entrySet()) {
      for (int count : List.of(0, 1, 2, 3, 5, 11, 100, 1_000_000)) {
        var arguments = new HashMap<String, Object>();
        entry.getValue().forEach(name -> arguments.put(name, isNumber(name) ? count : name));
        assertThat(wording.say(entry.getKey(), arguments))
            .as(language + " " + entry.getKey())
            .isNotBlank()
            .doesNotContain("{", "}", "#");
      }
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void sentence_forTelegram_fitsWhereItGoes(String language) throws IOException {
    var wording = Wording.in(language);
    assertThat(wording.say("bot.description").length()).isLessThanOrEqualTo(512);
    assertThat(wording.say("bot.short-description").length()).isLessThanOrEqualTo(120);
    assertThat(wording.say("inline.none").length()).isLessThanOrEqualTo(64);
    assertThat(wording.say("inline.open").length()).isLessThanOrEqualTo(64);
    for (String key : bundle(language).keySet()) {
      if (key.startsWith("menu.")) {
        assertThat(wording.say(key).length()).as(key).isBetween(3, 60);
      } else if (key.startsWith("notice.")
          || key.startsWith("button.")
          || key.equals("read.gone")) {
        var numbers = Map.of("count", 12, "number", 12);
        assertThat(wording.say(key, numbers).length()).as(key).isBetween(2, 180);
      }
    }
  }

  private static boolean isNumber(String name) {
    return NUMBERS.contains(name);
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void noPattern_hasAStraightApostrophe_thatWouldQuote(String language) throws IOException {
    bundle(language)
        .forEach(
            (key, pattern) -> {
              if (!key.startsWith("date.")) {
                assertThat(pattern).as(key).doesNotContain("'");
              }
            });
  }

  @ParameterizedTest
  @CsvSource({"de-AT,de", "fa-IR,fa", "pt-BR,en", "en-GB,en", "'',en", "x-nonsense,en"})
  void language_isThePersonsOrEnglish(String tag, String spoken) {
    assertThat(Wording.in(tag).language()).isEqualTo(spoken);
  }

  @Test
  void argument_inTheOtherDirection_isIsolated() {
    assertThat(Wording.in("fa").say("cite.title", Map.of("title", "Oxfam")))
        .contains("\u2068Oxfam\u2069");
    assertThat(Wording.in("en").say("cite.title", Map.of("title", "Oxfam"))).isEqualTo("“Oxfam”");
  }

  @Test
  void argument_thatSteers_cannotBreakOut() {
    assertThat(Wording.in("en").isolated("a\u202Eb\u2069c")).isEqualTo("\u2068abc\u2069");
  }

  @Test
  void pieces_keepTheOrderOfTheLanguage() {
    assertThat(Wording.in("fr").pieces("citation.quoted", List.of("voice", "speaker")))
        .map(piece -> piece.argument().orElse(piece.text()))
        .containsExactly("voice", ", propos rapportés par ", "speaker");
  }

  @Test
  void shortened_cutsBetweenCharacters() {
    assertThat(Wording.shortened(" a\n b ")).isEqualTo("a b");
    assertThat(Wording.shortened("😀".repeat(100))).isEqualTo("😀".repeat(80) + "…");
  }
}
