package onrecord.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/// How the words of each language become terms: folded, and stemmed where the language has a
/// stemmer here.
public final class Analysis {
  /// The language of texts that no stemmer here knows: words are folded only.
  public static final String GENERAL = "general";

  /// Languages that are stemmed, besides {@link Languages#KNOWN}.
  private static final Set<String> FURTHER =
      Set.of("uk", "ru", "it", "pt", "sv", "fi", "hu", "no", "nl", "da", "ro", "tr", "ko", "he");

  private static final Map<String, Analyzer> STEMMED = new ConcurrentHashMap<>();
  private static final Map<String, String> LANGUAGES = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, String>> STEMS = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> FUNCTION_WORDS = new ConcurrentHashMap<>();
  private static final CharArraySet SNOWBALL_ENGLISH = english();
  private static final int REMEMBERED = 100_000;

  /// Of each language but English, in which most is indexed: as many words as a message may hold.
  private static final int REMEMBERED_OTHERS = 4096;

  /// What is longer is no word, and not remembered.
  private static final int LONGEST = 60;

  private Analysis() {}

  /// The language by whose rules a text is analysed: its own, or {@link #GENERAL}.
  ///
  /// @param language BCP 47 tag
  public static String of(String language) {
    String known = LANGUAGES.get(language);
    if (known != null) {
      return known;
    }
    String analysed = analysed(language);
    if (LANGUAGES.size() < REMEMBERED) {
      LANGUAGES.put(language, analysed);
    }
    return analysed;
  }

  private static String analysed(String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    if (primary.equals("iw")) {
      return "he";
    }
    return Languages.KNOWN.contains(primary) || FURTHER.contains(primary) ? primary : GENERAL;
  }

  /// Folded words, stemmed.
  public static Analyzer stemmed(String language) {
    return STEMMED.computeIfAbsent(of(language), Stemmed::new);
  }

  /// Folded words, not stemmed.
  public static Analyzer plain() {
    return stemmed(GENERAL);
  }

  /// The stem of one folded word.
  public static String stem(String folded, String language) {
    Map<String, String> stems = STEMS.computeIfAbsent(of(language), _ -> new ConcurrentHashMap<>());
    String known = stems.get(folded);
    if (known != null) {
      return known;
    }
    String stem = computed(folded, language);
    if (folded.length() <= LONGEST) {
      if (stems.size() > (of(language).equals("en") ? REMEMBERED : REMEMBERED_OTHERS)) {
        stems.clear();
      }
      stems.put(folded, stem.equals(folded) ? folded : stem);
    }
    return stem;
  }

  /// Whether a folded word is one that carries no matter of its own (the, of, did, …), by
  /// Snowball's and Lucene's lists.
  public static boolean isFunctionWord(String folded, String language) {
    return FUNCTION_WORDS.computeIfAbsent(of(language), Analysis::functionWords).contains(folded);
  }

  private static Set<String> functionWords(String language) {
    CharArraySet listed =
        switch (language) {
          case "es" -> SpanishAnalyzer.getDefaultStopSet();
          case "de" -> GermanAnalyzer.getDefaultStopSet();
          case "fr" -> FrenchAnalyzer.getDefaultStopSet();
          case "fa" -> PersianAnalyzer.getDefaultStopSet();
          case "ar" -> ArabicAnalyzer.getDefaultStopSet();
          case "ru" -> RussianAnalyzer.getDefaultStopSet();
          case "uk" -> UkrainianStemFilter.FUNCTION_WORDS;
          default -> SNOWBALL_ENGLISH;
        };
    Set<String> words = new HashSet<>();
    listed.forEach(word -> words.add(Folding.plain(new String((char[]) word))));
    return words;
  }

  private static CharArraySet english() {
    try (InputStream list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
      return WordlistLoader.getSnowballWordSet(
          new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading Lucene's own list", e);
    }
  }

  private static String computed(String folded, String language) {
    List<String> stems = terms(stemmed(language), folded);
    return stems.isEmpty() ? folded : stems.getFirst();
  }

  /// The terms of a text in order.
  public static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return terms;
  }

  /// The words of one language, folded and stemmed.
  private static final class Stemmed extends Analyzer {
    private final String language;

    Stemmed(String language) {
      this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new WordTokenizer();
      return new TokenStreamComponents(
          words,
          switch (language) {
            case "en" -> new PorterStemFilter(words);
            case "es" -> new SpanishLightStemFilter(words);
            case "de" -> new GermanLightStemFilter(new GermanNormalizationFilter(words));
            case "fr" ->
                new FrenchLightStemFilter(
                    new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
            case "fa" -> new PersianStemFilter(new PersianNormalizationFilter(words));
            case "ar" -> new ArabicStemFilter(new ArabicNormalizationFilter(words));
            case "uk" -> new UkrainianStemFilter(words);
            case "ru" -> new RussianLightStemFilter(words);
            case "it" -> new ItalianLightStemFilter(words);
            case "pt" -> new PortugueseLightStemFilter(words);
            case "sv" -> new SwedishLightStemFilter(words);
            case "fi" -> new FinnishLightStemFilter(words);
            case "hu" -> new HungarianLightStemFilter(words);
            case "no" -> new NorwegianLightStemFilter(words);
            case "nl" -> new SnowballFilter(words, new DutchStemmer());
            case "da" -> new SnowballFilter(words, new DanishStemmer());
            case "ro" -> new SnowballFilter(words, new RomanianStemmer());
            case "tr" -> new SnowballFilter(words, new TurkishStemmer());
            case "ko" -> Affixes.withoutParticles(words);
            case "he" -> Affixes.withoutPrefixes(words);
            default -> words;
          });
    }
  }
}
