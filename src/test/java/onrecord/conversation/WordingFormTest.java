package onrecord.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What an editor would mark in the bot's words, in each language.
final class WordingFormTest {
  static final List<String> LANGUAGES = Wording.LANGUAGES;

  /// Names that keep their figures in every language.
  private static final String NAMES = "SHA-256|CSL-JSON";

  private static final int SMALL_BUTTON = 14;
  private static final int BUTTON = 32;
  private static final int NOTICE = 200;
  private static final int LINE = 120;

  private static Map<String, String> patterns(String language) throws IOException {
    var bundle = new Properties();
    try (var in = Wording.class.getResourceAsStream("wording/words_" + language + ".properties")) {
      bundle.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    var patterns = new TreeMap<String, String>();
    bundle.stringPropertyNames().forEach(key -> patterns.put(key, bundle.getProperty(key)));
    return patterns;
  }

  /// The forms that each plural of a pattern has.
  private static List<Set<String>> plurals(String pattern) {
    var parsed = new MessagePattern(pattern);
    var open = new ArrayList<Set<String>>();
    var all = new ArrayList<Set<String>>();
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      boolean plural = part.getArgType() == MessagePattern.ArgType.PLURAL;
      switch (part.getType()) {
        case ARG_START -> open.add(plural ? new HashSet<>() : Set.of());
        case ARG_LIMIT -> {
          Set<String> ended = open.removeLast();
          if (plural) {
            all.add(ended);
          }
        }
        case ARG_SELECTOR -> open.getLast().add(parsed.getSubstring(part));
        default -> {}
      }
    }
    return all;
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void plural_hasEveryFormOfItsLanguage_orDependsOnNothingButNone(String language)
      throws IOException {
    Set<String> forms = PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
    patterns(language)
        .forEach(
            (key, pattern) -> {
              if (!key.startsWith("date.")) {
                for (Set<String> plural : plurals(pattern)) {
                  if (!plural.equals(Set.of("=0", "other"))) {
                    assertThat(plural).as(language + " " + key).containsAll(forms);
                  }
                }
              }
            });
  }

  private static Map<String, Object> numbers() {
    Map<String, Object> numbers = new HashMap<>();
    for (String name :
        "count first last all page pages number statements passages done total rate days right wrong with without"
            .split(" ", -1)) {
      numbers.put(name, 12);
    }
    return numbers;
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void figures_areOfOneKind(String language) throws IOException {
    Wording wording = Wording.in(language);
    String others = language.equals("fa") ? "[0-9\u0660-\u0669]" : "[\u0660-\u0669\u06F0-\u06F9]";
    for (String key : patterns(language).keySet()) {
      if (!key.startsWith("date.")) {
        String said = wording.say(key, numbers()).replaceAll(NAMES, "");
        assertThat(said.replaceAll("\\{[a-z]+}", ""))
            .as(language + " " + key)
            .doesNotContainPattern(others);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void text_isNoLongerThanItsPlace(String language) throws IOException {
    Wording wording = Wording.in(language);
    for (String key : patterns(language).keySet()) {
      if (!key.startsWith("date.")) {
        assertThat(wording.say(key, numbers()).length())
            .as(language + " " + key)
            .isLessThanOrEqualTo(room(key));
      }
    }
  }

  private static int room(String key) {
    return switch (key) {
      case "button.read-numbered",
          "button.read-figure",
          "button.more",
          "button.others",
          "button.cite",
          "button.fold",
          "button.unfold",
          "button.copy",
          "button.share",
          "button.original",
          "button.prove",
          "button.prove-numbered",
          "button.whole",
          "compare.more",
          "timeline.undated" ->
          SMALL_BUTTON;
      case "button.unknown", "button.question-gone", "button.used", "notice.voted", "read.gone" ->
          NOTICE;
      case "vote.why" -> LINE;
      default ->
          key.startsWith("button.") || key.startsWith("vote.")
              ? BUTTON
              : key.startsWith("notice.") ? NOTICE : Integer.MAX_VALUE;
    };
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void words_areNeverLeftEmpty_norSpacedTwice(String language) throws IOException {
    patterns(language)
        .forEach(
            (key, pattern) ->
                assertThat(pattern).as(language + " " + key).isNotBlank().doesNotContain("  "));
  }
}
