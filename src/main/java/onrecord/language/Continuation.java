package onrecord.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Tables;

/// The words with which somebody goes on from what was said.
public final class Continuation {
  private static final Map<String, List<List<String>>> LEADS =
      Languages.KNOWN.stream()
          .collect(Collectors.toUnmodifiableMap(language -> language, Continuation::leads));

  private static final List<List<String>> ENGLISH = leads("en");

  private static final List<List<String>> TAILS = phrases("follow.tails");

  private static final Set<String> NOT = words("follow.not");
  private static final List<List<String>> CALLS = phrases("follow.calls");
  private static final Set<String> ARTICLES = words("roles.articles");

  private static final List<List<String>> REASONS = phrases("follow.reasons");

  /// So many words before "why" may be called out.
  private static final int CALLED = 2;

  private static final Pattern CLINGING =
      Pattern.compile(
          Tables.words("follow.clinging").stream()
              .map(Continuation::clinging)
              .collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND_THE =
      Pattern.compile(
          "^و(?=ال\\p{L}{3}|[أإآ]\\p{L}{2}|ب\\p{L}{4}|(?:%s)(?!\\p{L}))"
              .formatted(String.join("|", Tables.words("follow.parted"))));
  private static final Pattern AND_LATIN =
      Pattern.compile("(?<!\\p{L})(و?)(?:ال)?ـ{0,3}(?=\\p{IsLatin})");

  private Continuation() {}

  /// What leads in, in a text of that language; of other languages what is longer than a letter.
  private static List<List<String>> leads(String language) {
    return Stream.of("follow.leads", "follow.corrections")
        .map(Tables::wordsByLanguage)
        .flatMap(list -> list.entrySet().stream())
        .flatMap(list -> list.getValue().stream().map(phrase -> new Lead(list.getKey(), phrase)))
        .filter(lead -> lead.language().equals(language) || lead.phrase().length() > 1)
        .map(lead -> folded(lead.phrase()))
        .toList();
  }

  /// What leads in, in a language.
  private record Lead(String language, String phrase) {}

  private static List<String> folded(String phrase) {
    return Words.in(phrase).stream().map(Word::folded).toList();
  }

  private static List<List<String>> phrases(String list) {
    return Tables.words(list).stream().map(Continuation::folded).toList();
  }

  /// A small word at the beginning of a text, or before an apostrophe anywhere.
  private static String clinging(String small) {
    return small.endsWith("'")
        ? "(?<!\\p{L})" + small.replace("'", "['’]") + "(?=\\p{L})"
        : "^" + small + "(?=\\p{L}{3})";
  }

  /// The words of a list, as they are searched.
  public static Set<String> words(String list) {
    return Tables.words(list).stream().map(Words::folded).collect(Collectors.toSet());
  }

  /// How many words at the beginning only take up what was said: "ah, nice".
  public static int called(List<Word> words) {
    return lead(words, 0, CALLS);
  }

  /// A text without what is only called out before it; the whole where nothing else is said.
  public static String withoutCall(String text) {
    List<Word> words = Words.in(text);
    int called = called(words);
    return called < words.size() ? text.substring(words.get(called).span().start()) : text;
  }

  /// How many words lead in: "and what about", after whatever is called out; none where none do or
  /// nothing follows.
  public static int leading(List<Word> words, String language) {
    List<List<String>> leads = LEADS.getOrDefault(language, ENGLISH);
    int called = called(words);
    int plain = lead(words, 0, leads);
    int after = lead(words, called, leads);
    int lead = after > called ? after : plain;
    return lead < words.size() ? lead : 0;
  }

  /// Where the words end without what only trails: "the FSP then". At least one is left.
  public static int trailing(List<Word> words, int first) {
    int end = words.size();
    for (int size = tail(words, first, end); size > 0; size = tail(words, first, end)) {
      end -= size;
    }
    return end;
  }

  /// How many words trail before an end.
  private static int tail(List<Word> words, int first, int end) {
    return TAILS.stream()
        .map(List::size)
        .distinct()
        .filter(size -> end - size > first && at(words.subList(0, end), end - size, TAILS) == size)
        .max(Integer::compare)
        .orElse(0);
  }

  /// Where the words begin that take back what stands at a place: "not the FSP"; the place itself
  /// where none do.
  public static int takenBack(List<Word> words, int place) {
    int at = place - 1;
    while (at > 0 && ARTICLES.contains(words.get(at).folded())) {
      at--;
    }
    return at >= 0 && NOT.contains(words.get(at).folded()) ? at : place;
  }

  /// Whether the words end in "why", after next to nothing: "eh, why?"
  public static boolean endsInWhy(List<Word> words) {
    return IntStream.rangeClosed(0, Math.min(CALLED, words.size() - 1))
        .anyMatch(from -> from + at(words, from, REASONS) == words.size());
  }

  /// Whether the words ask "why" anywhere.
  public static boolean holdsWhy(List<Word> words) {
    return IntStream.range(0, words.size()).anyMatch(from -> at(words, from, REASONS) > 0);
  }

  /// Where the phrases end of which one after another stands there.
  private static int lead(List<Word> words, int from, List<List<String>> phrases) {
    int lead = from;
    for (int next = at(words, lead, phrases); next > 0; next = at(words, lead, phrases)) {
      lead += next;
    }
    return lead;
  }

  private static int at(List<Word> words, int at, List<List<String>> phrases) {
    return phrases.stream()
        .filter(phrase -> at + phrase.size() <= words.size())
        .filter(
            phrase ->
                IntStream.range(0, phrase.size())
                    .allMatch(i -> words.get(at + i).folded().equals(phrase.get(i))))
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  /// The text with an Arabic "and" that clings to an article, a name or letters of another script
  /// as a word of its own; such letters without an Arabic article.
  public static String apart(String text) {
    return AND_LATIN
        .matcher(AND_THE.matcher(text).replaceFirst("و "))
        .replaceAll(found -> found.group(1).isEmpty() ? "" : "و ");
  }

  /// The text without small words that cling to others.
  public static String unclung(String text) {
    return CLINGING.matcher(text).replaceAll("");
  }
}
