package onrecord.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which of the six languages that the archive's people write in a short text is in.
public final class Languages {
  /// The languages with an analysis of their own, as BCP 47 tags.
  public static final List<String> KNOWN = List.of("en", "es", "de", "fr", "fa", "ar");

  private static final Map<String, Set<String>> FUNCTION_WORDS =
      Map.of(
          "en",
              Set.of(
                  "the", "of", "and", "to", "is", "are", "was", "were", "did", "does", "do", "what",
                  "who", "how", "which", "when", "why", "where", "about", "they", "on", "for", "by",
                  "with", "their", "it", "say", "said"),
          "es",
              Set.of(
                  "el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "por", "para",
                  "con", "del", "se", "qué", "quién", "cuándo", "cuántos", "cuántas", "dónde",
                  "cómo", "cuál", "sobre", "al", "como", "su"),
          "de",
              Set.of(
                  "der", "die", "das", "und", "ist", "sind", "was", "wer", "wie", "wann", "warum",
                  "wo", "von", "zu", "den", "dem", "des", "ein", "eine", "nicht", "mit", "auf",
                  "für", "über", "im", "viele", "wurde", "wurden", "sagt", "hat", "haben", "gegen"),
          "fr",
              Set.of(
                  "le",
                  "la",
                  "les",
                  "des",
                  "du",
                  "et",
                  "est",
                  "sont",
                  "qui",
                  "que",
                  "quoi",
                  "quand",
                  "comment",
                  "pourquoi",
                  "où",
                  "combien",
                  "une",
                  "un",
                  "dans",
                  "pour",
                  "sur",
                  "avec",
                  "au",
                  "aux",
                  "a",
                  "ont",
                  "quel",
                  "quelle",
                  "quels",
                  "par",
                  "de"));

  private Languages() {}

  /// The likeliest language; English where nothing tells.
  public static String guess(String text) {
    long arabic = text.codePoints().filter(Languages::isArabic).count();
    if (arabic * 3 > text.codePoints().filter(Character::isLetter).count()) {
      return looksPersian(text) ? "fa" : "ar";
    }
    String best = "en";
    int most = 0;
    List<String> words =
        Words.in(text).stream().map(word -> word.written().toLowerCase(Locale.ROOT)).toList();
    for (String language : List.of("en", "es", "de", "fr")) {
      Set<String> known = FUNCTION_WORDS.getOrDefault(language, Set.of());
      int count = (int) words.stream().filter(known::contains).count();
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return text.indexOf('¿') >= 0 && !best.equals("es") ? "es" : best;
  }

  /// Whether the language is written from right to left.
  public static boolean isRightToLeft(String language) {
    return Set.of("fa", "ar", "he", "ur", "ku", "ps", "ckb")
        .contains(Locale.forLanguageTag(language).getLanguage());
  }

  private static boolean isArabic(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
  }

  private static boolean looksPersian(String text) {
    String padded = " " + text + " ";
    return padded.chars().anyMatch(c -> "پچژگکی‌۰۱۲۳۴۵۶۷۸۹".indexOf(c) >= 0)
        || padded.contains(" را ")
        || padded.contains(" است ");
  }
}
