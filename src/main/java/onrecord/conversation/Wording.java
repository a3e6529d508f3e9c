package onrecord.conversation;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.conversation.exchange.TypedCommand;
import onrecord.conversation.smalltalk.SpokenLanguage;
import onrecord.conversation.wording.Direction;
import onrecord.conversation.wording.Durations;
import onrecord.language.Languages;

/// The bot's own words in one language.
public final class Wording {

  /// The languages that it speaks, as BCP 47 tags; the first one serves everybody else.
  public static final List<String> LANGUAGES = List.of("en", "es", "de", "fr", "fa", "ar");

  private static final Map<String, Wording> LOADED = new ConcurrentHashMap<>();

  private static final int MOST_WORDS = 80;

  /// The spaces of French marks, at which no line ends.
  private static final Pattern SPACED = Pattern.compile(" (?=[:;!?»])|(?<=«) ");

  private static final String UNBROKEN = "\u00A0";

  // Stand in for the named arguments while a pattern is filled, so that they are found again.
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  private final String language;
  private final Properties patterns;

  /// Those that were said, taken apart once: a page says the same hundreds of times.
  private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();

  private Wording(String language) {
    this.language = language;
    patterns = load(language);
  }

  /// The words for a person who reads that language, or English.
  public static Wording in(String languageTag) {
    String primary = Locale.forLanguageTag(languageTag).getLanguage();
    String spoken = LANGUAGES.contains(primary) ? primary : LANGUAGES.getFirst();
    return LOADED.computeIfAbsent(spoken, Wording::new);
  }

  /// The language, as a BCP 47 tag.
  public String language() {
    return language;
  }

  /// The language in which somebody is to be answered who has chosen none: that of the words.
  public static String languageOf(String words) {
    String said = TypedCommand.of(words).rest();
    String plain = words.strip().startsWith("/") ? said : words;
    return SpokenLanguage.of(plain).orElseGet(() -> Languages.guess(plain));
  }

  /// The locale for figures, months and lists.
  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /// Whether it is written from right to left.
  public boolean rightToLeft() {
    return language.equals("fa") || language.equals("ar");
  }

  /// A sentence without arguments.
  public String say(String key) {
    return say(key, Map.of());
  }

  /// A sentence; texts that run in the other direction are isolated.
  public String say(String key, Map<String, ?> arguments) {
    var isolated = new HashMap<String, Object>();
    arguments.forEach((name, value) -> isolated.put(name, argument(value)));
    return fill(key, isolated);
  }

  private Object argument(Object value) {
    return value instanceof CharSequence text ? isolated(text.toString()) : value;
  }

  private String fill(String key, Map<String, Object> arguments) {
    MessageFormat sentence =
        sentences.computeIfAbsent(
            key, one -> new MessageFormat(pattern(one), ULocale.forLanguageTag(language)));
    synchronized (sentence) { // which is for one thread at a time
      return sentence.format(arguments);
    }
  }

  /// The pattern of a date under that key, in the letters of `DateTimeFormatter`.
  public String pattern(String key) {
    return Objects.requireNonNull(patterns.getProperty(key), () -> language + " lacks " + key);
  }

  /// A stretch of a sentence: the bot's words, or an argument's place.
  ///
  /// @param argument the argument that belongs here; empty where the text does
  public record WordingPiece(String text, Optional<String> argument) {}

  /// A sentence taken apart at its arguments, so that they can be styled.
  public List<WordingPiece> pieces(String key, Collection<String> names) {
    var placeholders = new HashMap<String, Object>();
    names.forEach(name -> placeholders.put(name, OPEN + name + CLOSE));
    String sentence = fill(key, placeholders);
    var pieces = new ArrayList<WordingPiece>();
    int from = 0;
    for (int open = sentence.indexOf(OPEN); open >= 0; open = sentence.indexOf(OPEN, from)) {
      int close = sentence.indexOf(CLOSE, open);
      pieces.add(new WordingPiece(sentence.substring(from, open), Optional.empty()));
      pieces.add(new WordingPiece("", Optional.of(sentence.substring(open + 1, close))));
      from = close + 1;
    }
    pieces.add(new WordingPiece(sentence.substring(from), Optional.empty()));
    pieces.removeIf(piece -> piece.text().isEmpty() && piece.argument().isEmpty());
    return List.copyOf(pieces);
  }

  /// A number in the language's figures.
  public String figure(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /// A stretch of time: "2 min, 5 sec".
  public String duration(Duration time) {
    return Durations.of(time, this);
  }

  /// "a, b and c".
  public String list(Collection<String> items) {
    var isolated = items.stream().map(this::isolated).toList();
    return ListFormatter.getInstance(locale()).format(isolated);
  }

  /// "a, b, c".
  public String enumeration(Collection<String> items) {
    String comma = rightToLeft() ? "، " : ", ";
    return items.stream().map(this::isolated).collect(Collectors.joining(comma));
  }

  /// A number that is counted in, such as an offset: in the language's figures, not grouped.
  public String offset(int number) {
    NumberFormat plain = NumberFormat.getIntegerInstance(locale());
    plain.setGroupingUsed(false);
    return plain.format(number);
  }

  /// The text between isolates when it runs, in part, against this language's direction, or holds
  /// marks that would reorder its surroundings.
  public String isolated(String text) {
    return Direction.runsAgainst(text, rightToLeft()) ? Direction.isolated(text) : text;
  }

  /// Somebody's words, cut so that they fit into a sentence.
  public static String shortened(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= MOST_WORDS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_WORDS)) + "…";
  }

  private static Properties load(String language) {
    String file = "wording/words_" + language + ".properties";
    var patterns = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      patterns.load(
          new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    if (language.equals("fr")) {
      patterns.replaceAll((_, pattern) -> SPACED.matcher((String) pattern).replaceAll(UNBROKEN));
    }
    return patterns;
  }
}
