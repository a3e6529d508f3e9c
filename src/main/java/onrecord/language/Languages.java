package onrecord.language;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.language.knowledge.Glossary;
import onrecord.language.knowledge.Lexicon;

/// Which language a text is in: one of the six with an analysis of their own, or by its letters
/// Ukrainian or Russian.
public final class Languages {
  /// The languages with an analysis of their own, as BCP 47 tags.
  public static final List<String> KNOWN = List.of("en", "es", "de", "fr", "fa", "ar");

  private static final String UNDETERMINED = "und";

  /// Of texts alone: questions in these are read by the rules of English.
  private static final Set<String> UNASKED = Set.of(UNDETERMINED, "ko", "he");

  /// Those told apart by their small words; the first where none tells.
  private static final List<String> LATIN = List.of("en", "es", "de", "fr");

  private static final int ENOUGH = 20_000;

  /// So long a question may have no small word.
  private static final int SHORT = 80;

  private static final Pattern PERSIAN = Pattern.compile("[پچژگ\u200c]");
  private static final Pattern PERSIAN_TYPED = Pattern.compile("[کی\u06f0-\u06f9]");
  private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
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

  /// Small words of one of the known languages, folded.
  static Set<String> smallWords(String language) {
    return FUNCTION_WORDS.getOrDefault(language, Set.of());
  }

  /// The likeliest of the known languages; English where nothing tells.
  public static String guess(String text) {
    String identified = identify(text);
    if (UNASKED.contains(identified)) {
      return "en";
    }
    boolean unsure = identified.equals("en") || smallWordsOf(text).size() > 1;
    return unsure && text.length() <= SHORT ? ofKnownWords(text, identified) : identified;
  }

  /// Those whose small words are in it, where no other language has more of them.
  private static List<String> smallWordsOf(String text) {
    List<String> words = Words.in(text).stream().flatMap(Languages::parts).toList();
    Map<String, Long> counts =
        LATIN.stream()
            .collect(
                Collectors.toMap(
                    language -> language,
                    language -> words.stream().filter(smallWords(language)::contains).count()));
    long most = Collections.max(counts.values());
    return counts.entrySet().stream()
        .filter(language -> most > 0 && language.getValue() == most)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparingInt(LATIN::indexOf))
        .toList();
  }

  /// Of few words, whose small ones do not tell, those decide that English does not have.
  private static String ofKnownWords(String text, String otherwise) {
    List<Words.Word> words = Words.in(text);
    List<String> possible = smallWordsOf(text);
    if (possible.equals(List.of("en"))) {
      return "en";
    }
    String best = otherwise;
    long most = 0;
    for (String language : possible.isEmpty() ? LATIN.subList(1, LATIN.size()) : possible) {
      var direction = new Glossary.TranslationDirection(language, "en");
      long count =
          IntStream.range(0, words.size())
              .filter(i -> !Lexicon.knows(words.get(i).folded()))
              .filter(i -> Glossary.shared().translate(words, i, direction).isPresent())
              .count();
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return best;
  }

  /// The language of a text as a BCP 47 tag, by its script, then by its small words: English where
  /// letters are Latin and no word tells, `und` where it is none of those known here.
  ///
  /// @param text of any length; its first 20,000 code units decide
  public static String identify(String text) {
    String part = text.substring(0, Math.min(ENOUGH, text.length()));
    long letters = part.codePoints().filter(Character::isLetter).count();
    if (of(part, Character.UnicodeScript.ARABIC) * 3 > letters) {
      return looksPersian(part) ? "fa" : "ar";
    }
    if (of(part, Character.UnicodeScript.CYRILLIC) * 2 > letters) {
      return UKRAINIAN.matcher(part).find() ? "uk" : "ru";
    }
    if (of(part, Character.UnicodeScript.HANGUL) * 2 > letters) {
      return "ko";
    }
    if (of(part, Character.UnicodeScript.HEBREW) * 2 > letters) {
      return "he";
    }
    boolean latin = of(part, Character.UnicodeScript.LATIN) * 2 > letters;
    return latin ? ofSmallWords(part) : UNDETERMINED;
  }

  private static long of(String text, Character.UnicodeScript script) {
    return text.codePoints()
        .filter(Character::isLetter)
        .filter(letter -> Character.UnicodeScript.of(letter) == script)
        .count();
  }

  private static String ofSmallWords(String text) {
    String best = "en";
    int most = 0;
    List<String> words = Words.in(text).stream().flatMap(Languages::parts).toList();
    for (String language : LATIN) {
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

  /// Whether a folded word is one of English, or is formed from such words.
  public static boolean isEnglish(String folded) {
    return Lexicon.knows(folded);
  }
}
