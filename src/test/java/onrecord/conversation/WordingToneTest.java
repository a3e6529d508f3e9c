package onrecord.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Words that an editor has struck out, and marks as each language sets them.
final class WordingToneTest {
  static final List<String> LANGUAGES = Wording.LANGUAGES;

  /// Stiff, wrong, or said otherwise everywhere else: topic and not matter, one word for file and
  /// another for archive, Reply as Telegram calls it, nobody said "du" to.
  private static final Map<String, List<String>> STRUCK =
      Map.of(
          "en",
          List.of("(?i)\\bmatters?\\b", "apart by", "How things are", "gone on from", "lets it"),
          "de",
          List.of(
              "(?iU)\\b(?:du|dich|dir|dein\\w*)\\b",
              "(?:^|[.:!?] |} )(?:Nenne|Sende|Beende|Schreibe|Schicke|Antworte|Stelle|Frage) ",
              "[Bb]itte \\p{L}+e\\b(?! Sie)",
              "An Ort und Stelle",
              "Hinausgehen",
              "ohne wer",
              "\\bIndex[^.]* gebaut"),
          "fr",
          List.of(
              "(?iU)(?:l’|une |cette |\\bd’|son )archive\\b",
              "(?i)\\bfonds\\b",
              "sur place",
              "\\bsans qui\\b",
              "(?i)étape",
              "chacune avec qui"),
          "es",
          List.of(
              "(?i)archivo nuevo|nuevo archivo|envíeme un archivo|lado a lado",
              "(?iU)\\borden\\b",
              "sin quién",
              "con quién habla",
              "Leer en su lugar"),
          "ar",
          List.of("أجب(?!\\p{L})", "المسؤول", "\\bإحالة\\b"),
          "fa",
          List.of("پرونده", "به نقل (?!از)", "نقل قول", "پاره", "خاموشم", "دست بالا", "کارساز"));

  /// Of typewriters, and of other languages.
  private static final Map<String, List<String>> MARKS =
      Map.of(
          "en",
          List.of("[„«»]"),
          "de",
          List.of("[«»”]", "(?<!„[^“]{0,200})“"),
          "fr",
          List.of("[„“”]", " [:;!?»]", "« ", "«[^\u00A0]", "[^\u00A0]»"),
          "es",
          List.of("[„“”]", "« | »"),
          "ar",
          List.of("[„“”]", "\\p{IsArabic}[,;?]"),
          "fa",
          List.of("[„“”]", "\\p{IsArabic}[,;?]"));

  private static List<String> keys(String language) throws IOException {
    var bundle = new Properties();
    try (var in = Wording.class.getResourceAsStream("wording/words_" + language + ".properties")) {
      bundle.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return List.copyOf(new TreeSet<>(bundle.stringPropertyNames()));
  }

  private static void assertNone(String language, Map<String, List<String>> wrong)
      throws IOException {
    Wording wording = Wording.in(language);
    for (String key : keys(language)) {
      for (String each : wrong.getOrDefault(language, List.of())) {
        assertThat(key.startsWith("date.") ? "" : wording.pattern(key))
            .as(language + " " + key)
            .doesNotContainPattern(each);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void words_thatWereStruckOut_standNowhere(String language) throws IOException {
    assertNone(language, STRUCK);
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void marks_areThoseOfTheLanguage(String language) throws IOException {
    assertNone(language, MARKS);
    assertNone(language, Map.of(language, List.of("\"", "'", "\\.\\.\\.")));
  }

  /// A slash between letters of the other direction would stand behind the command.
  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void commands_runFromLeftToRight_inLinesThatRunFromRightToLeft(String language)
      throws IOException {
    Wording wording = Wording.in(language);
    if (wording.rightToLeft()) {
      assertNone(language, Map.of(language, List.of("(?<![\u200E/:a-z])/[a-z]", "^\u200E?/")));
    }
  }
}
