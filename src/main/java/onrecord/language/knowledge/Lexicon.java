package onrecord.language.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.language.Sound;

/// The words of English, by Princeton's WordNet 3.1. What is not among them is misspelled, foreign
/// or a name.
public final class Lexicon {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
  private static final List<String> LISTS =
      List.of(
          "index.noun", "index.verb", "index.adj", "index.adv", "noun.exc", "verb.exc", "adj.exc");

  /// Lists of words that are never written with a capital.
  private static final List<String> SMALL = List.of("index.verb", "index.adv");

  private static final List<String> ENDINGS =
      List.of(
          "s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "ful", "able", "ies", "ied",
          "ish", "ist", "ists");

  /// Endings before which a letter may be wrong.
  private static final List<String> INFLECTED = List.of("s", "es", "ed", "ing", "ings", "ers");

  private static final List<String> BEGINNINGS =
      List.of(
          "anti", "micro", "re", "un", "non", "pro", "over", "inter", "ex", "pre", "mis", "de",
          "co");

  /// No word of English is longer; each place in one that is would be tried for a compound.
  private static final int LONGEST = 60;

  /// WordNet's lists leave these plurals to its rules.
  private static final Pattern MEN = Pattern.compile("men$");

  private final Set<String> words = new HashSet<>(200_000);
  private final Map<Integer, List<String>> alike = new HashMap<>();
  private final Set<String> names = new HashSet<>(60_000);
  private final Set<String> written = new HashSet<>(100_000);

  /// Read when a word is first looked up.
  private static final class Shared {
    static final Lexicon LEXICON = new Lexicon();
  }

  private Lexicon() {
    LISTS.forEach(list -> load(list, line -> addEntry(line, SMALL.contains(list))));
    load("data.noun", this::addNames);
    load("data.adj", this::addNames);
  }

  /// Reads a word at the beginning of a line.
  ///
  /// @param small whether it is never written with a capital
  private void addEntry(String line, boolean small) {
    int end = line.indexOf(' ');
    if (end > 0 && small) {
      written.add(line.substring(0, end));
    }
    if (end > 0 && words.add(line.substring(0, end))) {
      alike
          .computeIfAbsent(shape(line.charAt(0), end), _ -> new ArrayList<>())
          .add(line.substring(0, end));
    }
  }

  /// Reads the words of one meaning as they are written: `08025403 15 n 02 Tehran 0 Teheran 0 …`,
  /// the count in hexadecimal. An adjective may tell its place: `French(a)`.
  private void addNames(String line) {
    if (line.startsWith(" ")) {
      return;
    }
    String[] parts = line.substring(0, Math.min(line.length(), 400)).split(" ", 64);
    int count = Integer.parseInt(parts[3], 16);
    for (int i = 4; i < Math.min(parts.length - 1, 4 + 2 * count); i += 2) {
      String word = parts[i].endsWith(")") ? parts[i].split("\\(", 2)[0] : parts[i];
      if (word.indexOf('_') >= 0) {
        continue;
      }
      if (Character.isUpperCase(word.charAt(0))) {
        names.add(word.toLowerCase(Locale.ROOT));
      } else {
        written.add(word);
      }
    }
  }

  private void load(String list, Consumer<String> reader) {
    InputStream file =
        Objects.requireNonNull(Lexicon.class.getResourceAsStream(FOLDER + list), list);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("WordNet's lists cannot be read", e);
    }
  }

  /// Whether a folded word is one of English, or is formed from such words.
  public static boolean knows(String folded) {
    return Shared.LEXICON.holds(folded) || Shared.LEXICON.isCompound(folded);
  }

  /// Whether a folded word is the name of one person, place or teaching ("nazism"), always written
  /// with a capital.
  public static boolean isName(String folded) {
    Lexicon lexicon = Shared.LEXICON;
    return lexicon.names.contains(folded)
        && !lexicon.written.contains(folded)
        && ENDINGS.stream().noneMatch(ending -> isFormed(folded, ending, lexicon.written));
  }

  /// Whether a folded word is most likely a word of English with one letter wrong, lost, added or
  /// two exchanged.
  public static boolean nearlyKnows(String folded) {
    return (folded.length() >= 6 && isNearWord(folded))
        || INFLECTED.stream()
            .filter(folded::endsWith)
            .map(ending -> folded.substring(0, folded.length() - ending.length()))
            .anyMatch(stem -> stem.length() >= 4 && folded.length() >= 6 && isNearWord(stem));
  }

  private static boolean isNearWord(String folded) {
    int length = folded.length();
    return length <= LONGEST
        && IntStream.rangeClosed(length - 1, length + 1)
            .mapToObj(each -> Shared.LEXICON.alike.get(shape(folded.charAt(0), each)))
            .flatMap(words -> Stream.ofNullable(words).flatMap(List::stream))
            .anyMatch(word -> Sound.distance(folded, word, 1) <= 1);
  }

  /// What words with the same first letter and as many letters have in common.
  private static int shape(char first, int length) {
    return (first << Byte.SIZE) + Math.min(length, LONGEST + 1);
  }

  private boolean holds(String folded) {
    return words.contains(folded)
        || words.contains(MEN.matcher(folded).replaceFirst("man"))
        || ENDINGS.stream().anyMatch(ending -> isFormed(folded, ending, words));
  }

  private static boolean isFormed(String folded, String ending, Set<String> words) {
    String stem = folded.substring(0, Math.max(0, folded.length() - ending.length()));
    if (!folded.endsWith(ending) || stem.length() < 3) {
      return false;
    }
    if (ending.startsWith("ie")) {
      return words.contains(stem + "y");
    }
    boolean doubled =
        stem.length() > 3 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
    return words.contains(stem)
        || words.contains(stem + "e")
        || words.contains(stem + "y")
        || (doubled && words.contains(stem.substring(0, stem.length() - 1)));
  }

  private boolean isCompound(String folded) {
    for (String beginning : BEGINNINGS) {
      String rest = folded.substring(Math.min(beginning.length(), folded.length()));
      if (folded.startsWith(beginning)
          && beginning.length() + rest.length() >= 7
          && rest.length() >= 3
          && holds(rest)) {
        return true;
      }
    }
    if (folded.length() > LONGEST) {
      return false;
    }
    for (int at = 4; at <= folded.length() - 4; at++) {
      if (words.contains(folded.substring(0, at)) && holds(folded.substring(at))) {
        return true;
      }
    }
    return false;
  }
}
