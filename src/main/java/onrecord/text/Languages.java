package onrecord.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which of the six languages that the archive's people write in a short text is in.
public final class Languages {
  /// The languages with an analysis of their own, as BCP 47 tags.
  public static final List<String> KNOWN = List.of("en", "es", "de", "fr", "fa", "ar");

  private static final Pattern PERSIAN = Pattern.compile("[پچژگ\u200c]");
  private static final Pattern PERSIAN_TYPED = Pattern.compile("[کی\u06f0-\u06f9]");
  private static final Pattern ARABIC = Pattern.compile("^(?:و|ب|ل|ف|ك)?ال|[ةأإ]");

  /// Small words, folded. Those of two languages stand in both, so that others decide.
  private static final Map<String, Set<String>> FUNCTION_WORDS =
      Map.of(
          "en",
          words(
              "the of and to is are was were did does do what who how which when why where about"
                  + " they on for by with their it say said a an in at from this that these those"
                  + " as be been or not no any has have had i me my you he she we us so am can will"
                  + " would should there into against if but"),
          "es",
          words(
              "el la los las de que y en un una por para con del se quien quienes cuando cuantos"
                  + " cuantas donde como cual cuales sobre al su sus a no es son fue me le les"
                  + " dice dijo hay han ha si o contra"),
          "de",
          words(
              "der die das und ist sind was wer wie wann warum wo von zu den dem des ein eine nicht"
                  + " mit auf fur uber im in viele wurde wurden sagt sagte hat haben gegen war an am"
                  + " so es er sie wir ich zum zur bei welche"),
          "fr",
          words(
              "le la les des du et est sont qui que quoi quand comment pourquoi ou combien une un"
                  + " dans pour sur avec au aux a ont quel quelle quels quelles par de en me on se"
                  + " il elle ils nous vous contre dit sa son ses"));

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }

  private Languages() {}

  /// The likeliest language; English where nothing tells.
  public static String guess(String text) {
    long arabic = text.codePoints().filter(Languages::isArabic).count();
    if (arabic * 3 > text.codePoints().filter(Character::isLetter).count()) {
      return looksPersian(text) ? "fa" : "ar";
    }
    String best = "en";
    int most = 0;
    List<String> words = Words.in(text).stream().flatMap(Languages::parts).toList();
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

  /// A word, or its two parts around an apostrophe: "l'Iran", "Qu'est".
  private static Stream<String> parts(Words.Word word) {
    return Arrays.stream(Words.folded(word.written()).split("'", -1));
  }

  /// Whether more of its words have Persian's signs than Arabic's. Arabic's kaf and yeh are no
  /// sign: Persian is typed with them, too.
  private static boolean looksPersian(String text) {
    int persian = 0;
    int arabic = 0;
    for (Words.Word word : Words.in(text)) {
      String written = word.written();
      persian += PERSIAN.matcher(written).find() ? 2 : 0;
      persian += PERSIAN_TYPED.matcher(written).find() ? 1 : 0;
      persian += Analysis.isFunctionWord(word.folded(), "fa") ? 1 : 0;
      arabic += ARABIC.matcher(written).find() ? 2 : 0;
      arabic += Analysis.isFunctionWord(word.folded(), "ar") ? 1 : 0;
    }
    return persian > arabic;
  }
}
