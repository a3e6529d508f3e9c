package onrecord.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A guess at the language of a text whose keeper names none.
final class LanguageGuess {
  private static final int ENOUGH = 20_000;
  private static final String PERSIAN = "\u067e\u0686\u0698\u06af\u06a9\u06cc";
  private static final String ARABIC = "\u0643\u064a\u0629\u0649";
  private static final Map<String, Set<String>> FUNCTION_WORDS =
      Map.of(
          "en", words("the and of to in that is for with are this by from have not we they it was"),
          "es", words("el la los las de del y que en un una por con para es se no su al como"),
          "de",
              words(
                  "der die das und nicht ist von den mit dem für ein eine auf sich wir des zu im"),
          "fr",
              words("le la les des et est dans un une pour que qui par sur au pas ce nous du en"));

  private LanguageGuess() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /// Its BCP 47 tag: by script, then by function words; `en` where letters are Latin and no word
  /// tells, `und` where nothing fits.
  static String of(String text) {
    String part = text.substring(0, Math.min(ENOUGH, text.length()));
    Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
    part.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> scripts.merge(Character.UnicodeScript.of(letter), 1, Integer::sum));
    return scripts.entrySet().stream()
        .max(
            Map.Entry.<Character.UnicodeScript, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(most -> of(part, most.getKey()))
        .orElse("und");
  }

  private static String of(String text, Character.UnicodeScript script) {
    if (script == Character.UnicodeScript.ARABIC) {
      return count(text, PERSIAN) > count(text, ARABIC) ? "fa" : "ar";
    }
    return script == Character.UnicodeScript.LATIN ? latin(text) : "und";
  }

  private static long count(String text, String letters) {
    return text.chars().filter(each -> letters.indexOf(each) >= 0).count();
  }

  private static String latin(String text) {
    List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    String best = "en";
    long most = Math.max(1, told(words, best));
    for (String language : List.of("es", "de", "fr")) {
      long told = told(words, language);
      best = told > most ? language : best;
      most = Math.max(told, most);
    }
    return best;
  }

  private static long told(List<String> words, String language) {
    return words.stream().filter(FUNCTION_WORDS.getOrDefault(language, Set.of())::contains).count();
  }
}
