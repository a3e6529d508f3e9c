package onrecord.corpus.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one language that tell whose words a quotation is.
public final class CueTable {
  private static final List<Cue> NO_NAMES =
      List.of(
          Cue.DETERMINER,
          Cue.PREPOSITION,
          Cue.OPENING,
          Cue.CLAUSE,
          Cue.DATE,
          Cue.HE,
          Cue.SHE,
          Cue.THEY,
          Cue.SELF,
          Cue.EMPTY,
          Cue.JOINING);

  private static final Map<String, Optional<CueTable>> TABLES = new ConcurrentHashMap<>();

  private final Map<Cue, Set<String>> words = new EnumMap<>(Cue.class);
  private final Map<Cue, List<List<String>>> phrases = new EnumMap<>(Cue.class);

  private CueTable(String rows) {
    rows.lines().filter(row -> !row.isBlank() && row.charAt(0) != '#').forEach(this::add);
  }

  private void add(String row) {
    int tab = row.indexOf('\t');
    Cue kind = Cue.valueOf(row.substring(0, tab).toUpperCase(Locale.ROOT));
    String written = row.substring(tab + 1);
    String cues = uncased() ? Clause.folded(written.replace('\u200c', ' ')) : written;
    for (String cue : cues.split("\\|", -1)) {
      List<String> parts = Arrays.asList(cue.split(" ", -1));
      if (parts.size() > 1) {
        phrases.computeIfAbsent(kind, _ -> new ArrayList<>()).add(parts);
      } else {
        words.computeIfAbsent(kind, _ -> new HashSet<>()).add(cue);
      }
    }
  }

  /// The table of a language, if there is one.
  public static Optional<CueTable> of(String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    return TABLES.computeIfAbsent(primary, CueTable::read);
  }

  private static Optional<CueTable> read(String language) {
    Optional<String> rows = rows("cues_" + language);
    return rows.map(found -> new CueTable(found + rows("given_names").orElse("")));
  }

  private static Optional<String> rows(String table) {
    String name = "/onrecord/corpus/attribution/" + table + ".tsv";
    try (InputStream rows = CueTable.class.getResourceAsStream(name)) {
      return rows == null
          ? Optional.empty()
          : Optional.of(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /// Whether the language is written without capital letters. The table's first row says so.
  public boolean uncased() {
    return is(Cue.ORDER, "uncased");
  }

  /// Whether whoever speaks may stand behind the verb in any sentence.
  public boolean inverted() {
    return is(Cue.ORDER, "either");
  }

  /// Whether the language has words of a kind.
  boolean has(Cue kind) {
    return words.containsKey(kind);
  }

  /// Whether a word is one of a kind, alone or behind letters that are written joined before it.
  boolean isJoined(Cue kind, String word) {
    return is(kind, word) || without(Cue.JOINED, word).stream().anyMatch(rest -> is(kind, rest));
  }

  /// What is left of a word without each of the beginnings of a kind that it has, the longest
  /// beginning first.
  List<String> without(Cue beginnings, String word) {
    return words.getOrDefault(beginnings, Set.of()).stream()
        .filter(each -> word.length() > each.length() + 1 && word.startsWith(each))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(each -> word.substring(each.length()))
        .toList();
  }

  /// Whether no name begins with a word, however it is written.
  public boolean startsNoName(String word) {
    return NO_NAMES.stream().anyMatch(kind -> is(kind, word));
  }

  /// Whether a word cannot be a noun that a name stands before.
  public boolean endsNoun(String word) {
    return is(Cue.AFTER, word)
        || is(Cue.VERB, word)
        || is(Cue.BEFORE, word)
        || is(Cue.BETWEEN, word)
        || is(Cue.TIME, word)
        || is(Cue.INNER, word)
        || is(Cue.GERUND, word);
  }

  public boolean is(Cue kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /// How many words the longest phrase of that kind has that begins at a place of a clause; 0 where
  /// none does.
  public int phrase(Cue kind, Clause clause, int at) {
    int longest = at < clause.size() && is(kind, clause.low(at)) ? 1 : 0;
    for (List<String> phrase : phrases.getOrDefault(kind, List.of())) {
      if (phrase.size() > longest && clause.reads(at, phrase)) {
        longest = phrase.size();
      }
    }
    return longest;
  }

  /// Whether a verb is one that its subject suffers: "was told".
  public boolean suffered(Clause clause, int verb) {
    if (!is(Cue.PASSIVE, clause.low(verb))) {
      return false;
    }
    int at = verb - 1;
    while (at >= 0 && (is(Cue.BETWEEN, clause.low(at)) || clause.low(at).endsWith("ly"))) {
      at--;
    }
    return is(Cue.BEINGS, clause.low(at));
  }
}
